import type { Calibration, CalibrationPoint, Place } from '../messages/protocol.ts';
import { contentBox } from '../dom/content-box.ts';
import { text } from '../platform/i18n.ts';
import type { Card } from './card.ts';
import type { Command } from './card-facts.ts';
import { dragLine } from './drag-line.ts';
import { element } from './element.ts';
import { followLayout } from './follow-layout.ts';
import type { OverlayHost } from './overlay-host.ts';
import { placesByAnchor } from './place-card.ts';
import { renderNote, type CardEvents } from './render-card.ts';

/** What the asking works with. */
export interface CalibrateStage {
  readonly host: OverlayHost;
  readonly card: Card;
  readonly events: CardEvents;
  /** The picture. */
  readonly picture: Element;
  readonly place: Place;
}

/** Where the two lines lie at first, as shares of the picture's height. */
const UPPER = 0.2;
const LOWER = 0.8;

/**
 * Asks for two values on the y axis of a picture: two lines to be put where
 * values are known, by pointer or arrow keys, and a field for the value at each.
 */
export function showCalibration({ host, card, events, picture, place }: CalibrateStage, signal: AbortSignal): void {
  const page = host.element.ownerDocument;
  const lines = [dragLine(text('overlay_line_upper'), UPPER, signal), dragLine(text('overlay_line_lower'), LOWER, signal)];
  const fields = (['overlay_value_upper', 'overlay_value_lower'] as const).map((key) => element('input', { type: 'text', inputmode: 'decimal', 'data-key': key }));
  const logarithmic = element('input', { type: 'checkbox', 'data-key': 'logarithmic' });
  const wrong = element('p', { class: 'quiet wide', role: 'alert' });
  const form = element(
    'form',
    { class: 'wide choices', submit: submit },
    element('label', { class: 'above' }, text('overlay_value_upper'), fields[0]),
    element('label', { class: 'above' }, text('overlay_value_lower'), fields[1]),
    element('label', {}, logarithmic, ` ${text('overlay_logarithmic')}`),
    element('button', { class: 'choice', type: 'submit' }, text('overlay_read_picture')),
    wrong,
  );
  form.noValidate = true;

  const layOut = (): void => {
    const { left, top, width, height } = contentBox(picture);
    host.stay();
    for (const line of lines) line.place({ left, top, width, height });
  };
  host.dressFor(picture);
  host.stage.append(...lines.map((line) => line.element));
  layOut();
  card.letGo();
  card.fill([...renderNote(text('overlay_calibrate'), [], events), form]);
  card.place((size) => placesByAnchor(size, picture.getBoundingClientRect(), host.viewport()));
  host.announce(text('overlay_calibrate'));
  followLayout(page, [picture], layOut, () => undefined, signal);
  signal.addEventListener('abort', () => lines.forEach((line) => line.element.remove()));
  if (page.activeElement === page.body || page.activeElement === host.element) lines[0].element.focus({ preventScroll: true });

  function submit(event: Event): void {
    event.preventDefault();
    const calibration = read();
    if (!calibration) {
      wrong.textContent = text('overlay_calibrate_wrong');
      return;
    }
    const command: Command = { kind: 'use-found', place, seriesIndex: null, calibration };
    events.command(command);
  }

  function read(): Calibration | null {
    const [upper, lower] = lines.map((line, index): CalibrationPoint => ({ at: line.at(), value: numberIn(fields[index].value) }));
    const kind = logarithmic.checked ? 'logarithmic' : 'linear';
    const known = [upper, lower].every(({ value }) => Number.isFinite(value) && (kind === 'linear' || value > 0));
    return known && upper.value !== lower.value && upper.at !== lower.at ? { kind, points: [upper, lower] } : null;
  }
}

/** A number as people type one; a comma that stands alone is a decimal mark. NaN for anything else. */
function numberIn(typed: string): number {
  const plain = typed.trim().replace('−', '-');
  const text = /^-?\d*,\d+$/.test(plain) ? plain.replace(',', '.') : plain.replace(/[,\s’']/g, '');
  return text === '' ? NaN : Number(text);
}
