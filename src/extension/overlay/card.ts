import { element, fill, type Child } from './element.ts';
import { moveCard } from './move-card.ts';
import type { OverlayHost } from './overlay-host.ts';
import { firstThatFits, MARGIN, type Place, type Size } from './place-card.ts';

/** The chip on a chart and the card elsewhere: one raised sheet that holds what is said. */
export interface Card {
  /** Replaces what it says; what had the focus gets it again. */
  fill(label: string, children: readonly Child[]): void;
  /** Puts it at the first of some places in the viewport that fits, unless the user has moved it. */
  place(places: (card: Size) => readonly Place[]): void;
  /** Keeps it where it is, but inside the viewport: after it has grown. */
  keepInside(): void;
  /** Forgets that the user has moved it: it belongs to something else now. */
  letGo(): void;
}

/** Adds the card to an overlay. Its places count from the host's origin, so that it moves with it. */
export function createCard(host: OverlayHost, signal: AbortSignal): Card {
  const sheet = element('section', { class: 'chip', role: 'dialog' });
  let moved = false;

  const size = (): Size => ({ width: sheet.offsetWidth, height: sheet.offsetHeight });
  const put = (places: readonly Place[]): void => {
    const { left, top } = firstThatFits(places, size(), host.viewport());
    const origin = host.element.getBoundingClientRect();
    sheet.style.left = `${Math.round(left - origin.left)}px`;
    sheet.style.top = `${Math.round(top - origin.top)}px`;
  };
  const keepInside = (by: Place = { left: 0, top: 0 }): void => {
    const { left, top } = sheet.getBoundingClientRect();
    put([{ left: left + by.left, top: top + by.top }]);
  };
  const moveBy = (by: Place): void => {
    moved = true;
    keepInside(by);
  };
  moveCard(sheet, moveBy, signal);

  return {
    fill(label, children) {
      const focused = host.root.activeElement?.getAttribute('data-key') ?? null;
      sheet.setAttribute('aria-label', label);
      sheet.style.setProperty('--room', `${host.viewport().width - 2 * MARGIN}px`);
      fill(sheet, children);
      if (!sheet.isConnected) host.stage.append(sheet);
      if (focused === null) return;
      const again = Array.from(sheet.querySelectorAll<HTMLElement>('[data-key]')).find((part) => part.dataset['key'] === focused);
      again?.focus({ preventScroll: true });
    },
    place(places) {
      if (moved) keepInside();
      else put(places(size()));
    },
    keepInside: () => keepInside(),
    letGo: () => (moved = false),
  };
}
