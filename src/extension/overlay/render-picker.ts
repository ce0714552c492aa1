import type { ChartOffer } from '../messages/protocol.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import { canvasBox } from './canvas-box.ts';
import { element } from './element.ts';
import { arrowStep } from './move-card.ts';

/** An offered chart and the canvas that holds it. */
export interface OfferedCanvas {
  readonly offer: ChartOffer;
  readonly canvas: HTMLCanvasElement;
}

/** A button over each offered chart. */
export function renderOffers(offered: readonly OfferedCanvas[], pick: (offer: ChartOffer) => void): HTMLButtonElement[] {
  return offered.map(({ offer }, index) => {
    const count = formatCount(offer.points);
    const name = offer.name || offer.seriesNames.find((of) => of !== '') || text('overlay_unnamed', { number: formatCount(index + 1) });
    return element('button', { class: 'offer', type: 'button', click: () => pick(offer) }, element('span', {}, text('overlay_offer', { name, count })));
  });
}

/** Lays the buttons over their charts, in the viewport's coordinates. */
export function placeOffers(buttons: readonly HTMLButtonElement[], offered: readonly OfferedCanvas[]): void {
  offered.forEach(({ canvas }, index) => {
    const { left, top, width, height } = canvasBox(canvas);
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
