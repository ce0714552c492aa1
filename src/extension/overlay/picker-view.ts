import { text } from '../platform/i18n.ts';
import type { ElementAddress } from '../../core/chart/chart-reading.ts';
import type { Offer } from '../messages/protocol.ts';
import type { Card } from './card.ts';
import { useOffer, type ChoiceFact } from './card-facts.ts';
import { followLayout } from './follow-layout.ts';
import type { OverlayHost } from './overlay-host.ts';
import { placesByAnchor } from './place-card.ts';
import { renderNote, type CardEvents } from './render-card.ts';
import { moveFocusByArrows, nameOfOffer, placeOffers, renderOffers, type OfferedElement } from './render-picker.ts';

/** What a picker works with. */
export interface PickerStage {
  readonly host: OverlayHost;
  readonly card: Card;
  readonly events: CardEvents;
  elementAt(address: ElementAddress): Element | null;
}

/** What can be picked. */
export interface Pickable {
  readonly offers: readonly Offer[];
  readonly handOffered: boolean;
  /** The frame that the overlay is in. */
  readonly frameId: number;
}

/**
 * Lets the user point at one of the page's charts and tables, until the signal
 * ends it. Those of other frames cannot be pointed at from here: they are named.
 */
export function showPicker({ offers, handOffered, frameId }: Pickable, stage: PickerStage, signal: AbortSignal): void {
  const { host, card, events } = stage;
  const page = host.element.ownerDocument;
  const offered = offers.flatMap((offer): OfferedElement[] => {
    const element = offer.frameId === frameId ? stage.elementAt(offer.element) : null;
    return element ? [{ offer, element }] : [];
  });
  const buttons = renderOffers(offered, (offer) => events.command(useOffer(offer)));
  host.dressFor(page.body);
  const place = (): void => {
    host.stay();
    placeOffers(buttons, offered);
  };
  const choices: ChoiceFact[] = offers
    .filter((offer) => offer.frameId !== frameId)
    .map((offer, index) => ({ label: nameOfOffer(offer, offered.length + index), command: useOffer(offer) }));
  if (handOffered) choices.push({ label: text('overlay_use_hand'), command: { kind: 'use-hand' } });
  host.stage.append(...buttons);
  place();
  card.letGo();
  card.fill(renderNote(text('overlay_pick'), choices, events));
  card.place((size) => placesByAnchor(size, null, host.viewport()));
  host.announce(text('overlay_pick'));
  for (const button of buttons) button.addEventListener('keydown', (event) => moveFocusByArrows(buttons, event), { signal });
  signal.addEventListener('abort', () => buttons.forEach((button) => button.remove()));
  followLayout(page, offered.map(({ element }) => element), place, () => undefined, signal);
  // A question may take the focus where the page is not using it.
  if (page.activeElement === page.body || page.activeElement === host.element) buttons[0]?.focus({ preventScroll: true });
}
