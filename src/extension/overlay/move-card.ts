import type { Place } from './place-card.ts';

/** How far an arrow key moves a card, in px; with Shift a fifth of it. */
const KEY_STEP = 20;

const ARROWS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Lets a card be dragged by any part that does nothing else, and moved by arrow keys from its handle. */
export function moveCard(card: HTMLElement, moveBy: (by: Place) => void, signal: AbortSignal): void {
  let from: Place | null = null;
  card.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || !isGrip(event.target)) return;
      from = { left: event.clientX, top: event.clientY };
      card.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  card.addEventListener(
    'pointermove',
    (event) => {
      if (!from) return;
      moveBy({ left: event.clientX - from.left, top: event.clientY - from.top });
      from = { left: event.clientX, top: event.clientY };
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const) card.addEventListener(type, () => (from = null), { signal });
  card.addEventListener(
    'keydown',
    (event) => {
      const arrow = ARROWS[event.key];
      if (!event.isTrusted || !arrow || !(event.target instanceof Element && event.target.closest('.handle'))) return;
      event.preventDefault();
      const step = event.shiftKey ? KEY_STEP / 5 : KEY_STEP;
      moveBy({ left: arrow[0] * step, top: arrow[1] * step });
    },
    { signal },
  );
}

function isGrip(target: EventTarget | null): boolean {
  return target instanceof Element && (target.closest('.handle') !== null || target.closest('button, .scroll') === null);
}
