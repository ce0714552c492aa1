import { parentOf } from './is-clipped.ts';

/**
 * Calls `place` in one animation frame for whatever may have moved the
 * targets: scrolling anywhere, resizing, zooming, or their ancestors growing.
 *
 * @param scrolling told when a container other than the page starts and stops
 *   scrolling: there the browser moves its content before we can
 */
export function followLayout(
  document: Document,
  targets: readonly Element[],
  place: () => void,
  scrolling: (is: boolean) => void,
  signal: AbortSignal,
): void {
  let frame = 0;
  const later = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) place();
    });
  };
  const options = { signal, capture: true, passive: true };
  const inside = (event: Event): boolean => event.target !== document && targets.some((target) => event.target instanceof Element && event.target.contains(target));
  for (const type of ['scroll', 'scrollend']) {
    document.addEventListener(
      type,
      (event) => {
        if (inside(event)) scrolling(type === 'scroll');
        later();
      },
      options,
    );
  }
  document.addEventListener('transitionend', later, options);
  for (const view of [window, window.visualViewport]) view?.addEventListener('resize', later, options);

  const observer = new ResizeObserver(later);
  for (const target of targets) for (let node: Element | null = target; node; node = parentOf(node)) observer.observe(node);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
