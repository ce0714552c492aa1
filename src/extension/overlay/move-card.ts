/** How far an arrow key moves a card, in px; with Shift a fifth of it. */
const KEY_STEP = 20;

/** Lets a card be dragged by any part that does nothing else, and moved by arrow keys from its handle. */
export function moveCard(card: HTMLElement, moveBy: (left: number, top: number) => void, signal: AbortSignal): void {
  let [x, y] = [0, 0];
  const isOn = (event: Event, selector: string): boolean => event.isTrusted && event.target instanceof Element && event.target.closest(selector) !== null;
  card.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || isOn(event, 'button:not(.handle), .scroll, input, label')) return;
      [x, y] = [event.clientX, event.clientY];
      card.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  card.addEventListener(
    'pointermove',
    (event) => {
      // Captured from pressing to releasing, and then no longer.
      if (!card.hasPointerCapture(event.pointerId)) return;
      moveBy(event.clientX - x, event.clientY - y);
      [x, y] = [event.clientX, event.clientY];
    },
    { signal },
  );
  card.addEventListener(
    'keydown',
    (event) => {
      const step = arrowStep(event.key) * (event.shiftKey ? KEY_STEP / 5 : KEY_STEP);
      if (step === 0 || !isOn(event, '.handle')) return;
      event.preventDefault();
      if (/[UD]/.test(event.key)) moveBy(0, step);
      else moveBy(step, 0);
    },
    { signal },
  );
}

/** Which way an arrow key leads: 1 to the right or down, -1 to the left or up, 0 for any other key. */
export function arrowStep(key: string): -1 | 0 | 1 {
  return /^Arrow[RD]/.test(key) ? 1 : /^Arrow[LU]/.test(key) ? -1 : 0;
}
