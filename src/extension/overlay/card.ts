import { element, type Child } from './element.ts';
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
  const view = host.element.ownerDocument.documentElement;
  let moved = false;

  const viewport = (): Size => ({ width: view.clientWidth, height: window.innerHeight });
  const put = ({ left, top }: Place): void => {
    const origin = host.element.getBoundingClientRect();
    sheet.style.left = `${Math.round(left - origin.left)}px`;
    sheet.style.top = `${Math.round(top - origin.top)}px`;
  };
  const size = (): Size => ({ width: sheet.offsetWidth, height: sheet.offsetHeight });
  const keepInside = (): void => put(firstThatFits([sheet.getBoundingClientRect()], size(), viewport()));

  const moveBy = ({ left, top }: Place): void => {
    moved = true;
    const box = sheet.getBoundingClientRect();
    put(firstThatFits([{ left: box.left + left, top: box.top + top }], size(), viewport()));
  };
  moveCard(sheet, moveBy, signal);

  return {
    fill(label, children) {
      const focused = host.root.activeElement?.getAttribute('data-key') ?? null;
      sheet.setAttribute('aria-label', label);
      sheet.style.setProperty('--room', `${viewport().width - 2 * MARGIN}px`);
      sheet.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
      if (!sheet.isConnected) host.stage.append(sheet);
      if (focused === null) return;
      const again = Array.from(sheet.querySelectorAll<HTMLElement>('[data-key]')).find((part) => part.dataset['key'] === focused);
      again?.focus({ preventScroll: true });
    },
    place(places) {
      if (moved) keepInside();
      else put(firstThatFits(places(size()), size(), viewport()));
    },
    keepInside,
    letGo: () => (moved = false),
  };
}
