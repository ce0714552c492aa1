import { text } from '../platform/i18n.ts';
import type { Plan } from '../messages/protocol.ts';
import type { Card } from './card.ts';
import type { ChoiceFact } from './card-facts.ts';
import { followLayout } from './follow-layout.ts';
import type { OverlayHost } from './overlay-host.ts';
import { placesByAnchor } from './place-card.ts';
import { renderNote, type CardEvents } from './render-card.ts';
import { moveFocusByArrows, placeOffers, renderOffers, type OfferedCanvas } from './render-picker.ts';

/** What a picker works with. */
export interface PickerStage {
  readonly host: OverlayHost;
  readonly card: Card;
  readonly events: CardEvents;
  canvasAt(index: number): HTMLCanvasElement | null;
}

/** Lets the user point at one of the page's charts, until the signal ends it. */
export function showPicker({ offers, handOffered }: Pick<Plan, 'offers' | 'handOffered'>, stage: PickerStage, signal: AbortSignal): void {
  const { host, card, events } = stage;
  const page = host.element.ownerDocument;
  const offered = offers.flatMap((offer): OfferedCanvas[] => {
    const canvas = stage.canvasAt(offer.canvasIndex);
    return canvas ? [{ offer, canvas }] : [];
  });
  const buttons = renderOffers(offered, ({ canvasIndex }) => events.command({ kind: 'use-chart', canvasIndex, seriesIndex: 0 }));
  host.dressFor(page.body);
  const place = (): void => {
    host.stay();
    placeOffers(buttons, offered);
  };
  const choices: ChoiceFact[] = handOffered ? [{ label: text('overlay_use_hand'), command: { kind: 'use-hand' } }] : [];
  host.stage.append(...buttons);
  place();
  card.letGo();
  card.fill(renderNote(text('overlay_pick'), choices, events));
  card.place((size) => placesByAnchor(size, null, host.viewport()));
  host.announce(text('overlay_pick'));
  for (const button of buttons) button.addEventListener('keydown', (event) => moveFocusByArrows(buttons, event), { signal });
  signal.addEventListener('abort', () => buttons.forEach((button) => button.remove()));
  followLayout(page, offered.map(({ canvas }) => canvas), place, () => undefined, signal);
  // A question may take the focus where the page is not using it.
  if (page.activeElement === page.body || page.activeElement === host.element) buttons[0]?.focus({ preventScroll: true });
}
