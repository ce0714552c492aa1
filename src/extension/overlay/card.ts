import { direction, text } from '../platform/i18n.ts';
import { element, fill, type Child } from './element.ts';
import { moveCard } from './move-card.ts';
import type { OverlayHost } from './overlay-host.ts';
import { firstThatFits, type Place, type Size } from './place-card.ts';

/** The chip on a chart and the card elsewhere: one raised sheet that holds what is said. */
export interface Card {
  /** Replaces what it says; what had the focus gets it again. */
  fill(children: readonly Child[]): void;
  /** Puts it at the first of some places in the viewport that fits, unless the user has moved it. */
  place(places: (card: Size) => readonly Place[]): void;
  /** Keeps it where it is, but inside the viewport: after it has grown. */
  keepInside(): void;
  /** Forgets that the user has moved it: it belongs to something else now. */
  letGo(): void;
}

/** Adds the card to an overlay. Its places count from the host's origin, so that it moves with it. */
export function createCard(host: OverlayHost, signal: AbortSignal): Card {
  const sheet = element('section', { class: 'chip', dir: direction(), role: 'dialog', 'aria-label': text('overlay_label') });
  let moved = false;

  const size = (): Size => ({ width: sheet.offsetWidth, height: sheet.offsetHeight });
  const put = (places: readonly Place[]): void => {
    const { left, top } = firstThatFits(places, size(), host.viewport());
    const origin = host.element.getBoundingClientRect();
    // A translation: a change of left or top would count as a shift of the page's layout.
    sheet.style.translate = `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
  };
  const moveBy = (left: number, top: number): void => {
    const is = sheet.getBoundingClientRect();
    put([{ left: is.left + left, top: is.top + top }]);
  };
  moveCard(
    sheet,
    (left, top) => {
      moved = true;
      moveBy(left, top);
    },
    signal,
  );

  return {
    fill(children) {
      const key = host.root.activeElement?.getAttribute('data-key');
      fill(sheet, children);
      if (!sheet.isConnected) host.stage.append(sheet);
      if (key) sheet.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    },
    place(places) {
      if (moved) moveBy(0, 0);
      else put(places(size()));
    },
    keepInside: () => moveBy(0, 0),
    letGo: () => (moved = false),
  };
}
