/**
 * Calls back on Escape where it is ours to take: always when the focus is in
 * the overlay; else only when nothing on the page uses the key.
 */
export function onEscape(host: HTMLElement, escape: () => void, signal: AbortSignal): void {
  const page = host.ownerDocument;
  // In the bubble phase of the window: whoever else wants the key has had it by now.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
      if (page.activeElement !== host && (event.defaultPrevented || isTaken(page))) return;
      escape();
    },
    { signal },
  );
}

/** Whether Escape already means something: leaving full screen, a dialog, a menu. Our own popover is a manual one. */
function isTaken(page: Document): boolean {
  return page.querySelector(':modal, :popover-open:not([popover=manual])') !== null;
}
