/** Says that an overlay takes a place, to the overlays that are there already. */
const PLACE_EVENT = 'predict-next-overlay-place';

/** Tells the others what an overlay is about to be drawn on; null for a card, of which there is one. */
export function announceOverlay(document: Document, target: Element | null): void {
  (target ?? document).dispatchEvent(new Event(PLACE_EVENT, { bubbles: true, composed: true }));
}

/**
 * Calls back when another overlay takes a place: the element, or null for a
 * card. A copy of ours from before an update hears of every place, and has no
 * business here any more: it is told that its own is taken.
 */
export function onOtherOverlay(document: Document, taken: (target: Element | null) => void, signal: AbortSignal): void {
  document.addEventListener(
    PLACE_EVENT,
    (event) => {
      const target = event.composedPath()[0];
      taken(target instanceof Element ? target : null);
    },
    { signal },
  );
}
