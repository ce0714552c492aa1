import type { Offer } from '../messages/protocol.ts';
import { direction, text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import { contentBox } from '../dom/content-box.ts';
import { element } from './element.ts';
import { arrowStep } from './move-card.ts';

/** An offered chart or table and what the page shows it in. */
export interface OfferedElement {
  readonly offer: Offer;
  readonly element: Element;
}

/** A button over each offered chart or table. */
export function renderOffers(offered: readonly OfferedElement[], pick: (offer: Offer) => void): HTMLButtonElement[] {
  return offered.map(({ offer }, index) =>
    element('button', { class: 'offer', dir: direction(), type: 'button', click: () => pick(offer) }, element('span', {}, nameOfOffer(offer, index))),
  );
}

/** What an offer is called: by the page, else by its first line's name, else by its number. */
export function nameOfOffer({ kind, name, seriesNames, points }: Offer, index: number): string {
  const called = name || seriesNames.find((of) => of !== '') || text(kind === 'table' ? 'overlay_unnamed_table' : 'overlay_unnamed', { number: formatCount(index + 1) });
  return plural('overlay_offer', points, { name: called });
}

/** Lays the buttons over their charts, in the viewport's coordinates. */
export function placeOffers(buttons: readonly HTMLButtonElement[], offered: readonly OfferedElement[]): void {
  offered.forEach(({ element: target }, index) => {
    const { left, top, width, height } = contentBox(target);
    Object.assign(buttons[index].style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  });
}

/** Arrow keys go from chart to chart, as Tab does. */
export function moveFocusByArrows(buttons: readonly HTMLButtonElement[], event: KeyboardEvent): void {
  const step = arrowStep(event.key);
  const focused = buttons.findIndex((button) => button === event.target);
  if (step === 0 || focused < 0) return;
  event.preventDefault();
  buttons[(focused + step + buttons.length) % buttons.length].focus();
}
