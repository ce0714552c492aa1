import type { NoRoom } from '../../core/chart/panel-room.ts';
import { MINI_GROWTH_PER_STEP } from '../../core/forecast/forecast.ts';
import type { Scorecard } from '../../core/forecast/scorecard.ts';
import type { ModelName } from '../../core/forecast/model-name.ts';
import { MOST_CHART_POINTS } from '../../core/chart/chart-reading.ts';
import type { Calibration, Offer, Place, Plan } from '../messages/protocol.ts';
import { text } from '../platform/i18n.ts';
import { formatCount, formatPercent, valueFormat } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import { readerText } from '../ui/reader-text.ts';
import { bandHeld, sentenceText, verdictOf } from '../ui/record-sentence.ts';

export type DrawPlan = Extract<Plan, { kind: 'draw' }>;

/** What a button of the overlay asks for. */
export type Command =
  | { readonly kind: 'use-found'; readonly place: Place; readonly seriesIndex: number | null; readonly calibration: Calibration | null }
  | { readonly kind: 'use-hand' }
  | { readonly kind: 'pick' }
  | { readonly kind: 'open-app' };

/** A button. */
export interface ChoiceFact {
  readonly label: string;
  readonly command: Command;
  /** Set where it is one of several, of which one is in force. */
  readonly pressed?: boolean;
}

/** Everything that chip and card say, as plain data. */
export interface CardFacts {
  /** What is continued, where the page's own chart does not show it; '' else. */
  readonly title: string;
  /** A sentence with the next value in it, and the value on its own to stand out. */
  readonly headline: string;
  readonly value: string;
  readonly record: string;
  readonly source: string;
  /** What is to be known about the drawing: off the scale, squeezed, growing errors. */
  readonly notes: readonly string[];
  /** Offered at once, before "more". */
  readonly instead: readonly ChoiceFact[];
  readonly choices: readonly ChoiceFact[];
  /** What became of earlier forecasts, in a sentence; '' for nothing. */
  readonly trackRecord: string;
  readonly rows: readonly (readonly [step: string, value: string, low: string, high: string])[];
}

/** What became of the attempt to draw on a chart. */
export interface DrawingFacts {
  /** Why the page's chart does not carry the drawing. */
  readonly noRoom?: NoRoom | null;
  readonly compressed: boolean;
  /** Per value off the scale, its step and side. */
  readonly marks: readonly { readonly step: number; readonly off: 'above' | 'below' }[];
}

/**
 * Works out what chip or card say about a plan.
 *
 * @param onChart whether the page's own chart carries the drawing
 */
export function cardFacts(plan: DrawPlan, drawing: DrawingFacts, onChart: boolean): CardFacts {
  const format = valueFormat(plan.series);
  const { model, values, bands, scorecard } = plan.forecast;
  const value = format.value(values[0]);
  const band = bands[0];
  const next = text('overlay_next', { value });
  return {
    title: onChart && plan.source === 'chart' ? '' : titleOf(plan),
    value,
    headline: band
      ? `${next} · ${text('overlay_band', { level: formatPercent(band.level), low: format.value(band.low[0]), high: format.value(band.high[0]) })}`
      : next,
    record: recordOf(scorecard, band?.level ?? null),
    source: sourceOf(plan),
    notes: [...partOf(plan), ...ofForeignFrame(plan), ...notesOf(drawing, model, values, format.value)],
    instead: insteadOf(plan),
    choices: choicesOf(plan),
    trackRecord: plan.trackRecord ?? '',
    rows: Array.from(values, (of, step) => [
      formatCount(step + 1),
      format.value(of),
      band ? format.value(band.low[step]) : '',
      band ? format.value(band.high[step]) : '',
    ]),
  };
}

function titleOf({ source, series, points, chart }: DrawPlan): string {
  const name = series.name || chart?.reading.name || '';
  if (source === 'hand') return name ? plural('overlay_hand_named', points, { name }) : plural('overlay_hand', points);
  if (source === 'selection') return plural('overlay_selection', points);
  if (source === 'table' && !name) return plural('overlay_table', points);
  return name ? plural('overlay_offer', points, { name }) : plural('overlay_chart', points);
}

/** Shorter than the popup's sentence: a chip has one line for it. */
function recordOf(scorecard: Scorecard, level: number | null): string {
  if (scorecard.kind === 'too-short') return text('overlay_too_short');
  const { ratio, error, steps } = scorecard;
  const origins = formatCount(scorecard.origins);
  if (ratio !== null) {
    const held = bandHeld(scorecard, level, 'overlay_band_held');
    const words = { verdict: sentenceText(verdictOf(ratio)), origins, band: held ? sentenceText(held) : '' };
    return text(steps > 1 ? 'overlay_record_places' : 'overlay_record', words);
  }
  return text(error === 0 ? 'overlay_both_right' : 'overlay_never_wrong', { origins });
}

function sourceOf({ source, chart }: DrawPlan): string {
  if (source === 'selection') return text('overlay_source_selection');
  if (source === 'hand') return text('overlay_source_hand');
  if (source === 'table' || !chart) return text('overlay_source_table');
  return readerText(chart.reading.reader, chart.reading.expectedError);
}

/** That a chart has more points than are read of one. */
function partOf({ chart, points }: DrawPlan): string[] {
  const total = chart?.line.total ?? 0;
  return total > MOST_CHART_POINTS ? [text('overlay_part', { count: formatCount(points), total: formatCount(total) })] : [];
}

/** A frame of another site lets nobody in; by itself it is a page like any other. */
function ofForeignFrame({ chart }: DrawPlan): string[] {
  return chart?.reading.element.startsWith('iframe') ? [text('overlay_foreign_frame')] : [];
}

function notesOf(drawing: DrawingFacts, model: ModelName, values: Float64Array, format: (value: number) => string): string[] {
  const notes = drawing.marks.map(({ step, off }) =>
    text(off === 'above' ? 'overlay_above' : 'overlay_below', { value: format(values[step]) }),
  );
  if (drawing.compressed) notes.push(text('overlay_compressed'));
  if (drawing.noRoom) notes.push(text(drawing.noRoom === 'narrow' ? 'overlay_narrow' : 'overlay_out_of_view'));
  if (model === 'mini' && values.length > 1) notes.push(text('overlay_growth', { factor: formatCount(MINI_GROWTH_PER_STEP) }));
  return notes;
}

/** A pasted series that wins over a chart of the page says so, and offers the chart. */
function insteadOf({ source, offers, chart }: DrawPlan): ChoiceFact[] {
  if (source !== 'hand' || chart || !offers || offers.length === 0) return [];
  const command: Command = offers.length > 1 ? { kind: 'pick' } : useOffer(offers[0]);
  return [{ label: text('overlay_use_chart'), command }];
}

function choicesOf({ source, offers, origin, handOffered }: DrawPlan): ChoiceFact[] {
  const choices: ChoiceFact[] = [];
  if (origin && origin.seriesNames.length > 1) {
    const { frameId, element, calibration } = origin;
    origin.seriesNames.forEach((name, seriesIndex) => {
      const label = name || text('overlay_line', { number: formatCount(seriesIndex + 1) });
      choices.push({ label, pressed: seriesIndex === origin.seriesIndex, command: { kind: 'use-found', place: { frameId, element }, seriesIndex, calibration } });
    });
  }
  const others = (offers ?? []).filter(({ frameId, element }) => frameId !== origin?.frameId || element !== origin.element);
  if (handOffered) choices.push({ label: text('overlay_use_hand'), command: { kind: 'use-hand' } });
  if (others.length > 0 && (origin || source === 'selection')) choices.push({ label: text('overlay_pick_another'), command: { kind: 'pick' } });
  choices.push({ label: text('overlay_open_app'), command: { kind: 'open-app' } });
  return choices;
}

/** Takes what is offered, whichever of its lines comes first. */
export function useOffer({ frameId, element }: Offer): Command {
  return { kind: 'use-found', place: { frameId, element }, seriesIndex: null, calibration: null };
}
