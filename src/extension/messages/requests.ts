import * as v from 'valibot';
import { MOST_OFFERS, MOST_SKIPPED_KEPT, MOST_TEXT_LENGTH, type ReadingNote, type Skipped } from '../../core/series/reading.ts';
import { pageOf } from '../platform/site-pattern.ts';
import { learningRequest } from './learning-schemas.ts';
import { MOST_ORIGINS_ASKED, type Hand, type Request, type Verb, LONGEST_ORIGIN } from './protocol.ts';
import { arrayUpTo, box, count, elementAddress, finiteNumber, horizon, horizonChoice, identifier, level, mode, model, name, normalizedSeries, periods, place, series, share, textUpTo } from './schemas.ts';

const nothing = v.object({});

const skipped: v.GenericSchema<unknown, Skipped> = v.object({
  at: count,
  text: name,
  reason: v.picklist(['not-a-number', 'too-large', 'bad-grouping', 'other-column', 'other-series', 'bad-date', 'over-cap']),
});

/** Of a column, or of a series that several columns name together. */
const offerName = textUpTo(2000);

const note: v.GenericSchema<unknown, ReadingNote> = v.union([
  v.object({ code: v.picklist(['mixed-units']), units: v.array(name) }),
  v.object({ code: v.picklist(['ambiguous-comma', 'ambiguous-point']), decimal: v.picklist(['.', ',']) }),
  v.object({ code: v.picklist(['ambiguous-dates']), order: v.picklist(['day-first', 'month-first']) }),
  v.object({ code: v.picklist(['ambiguous-m']), meaning: v.picklist(['million', 'unit']) }),
  v.object({ code: v.picklist(['ambiguous-cr']), meaning: v.picklist(['crore', 'credit']) }),
  v.object({ code: v.picklist(['sorted-dates']) }),
  v.object({ code: v.picklist(['averaged-dates', 'rounded-integers']), count }),
  v.object({ code: v.picklist(['unclosed-quote']), at: count }),
  v.object({ code: v.picklist(['chose-column', 'chose-series']), chosen: offerName, offers: arrayUpTo(MOST_OFFERS, v.object({ name: offerName, count })) }),
  v.object({ code: v.picklist(['capped']), kept: count }),
]);

const readingChoices = v.object({
  decimal: v.optional(v.picklist(['.', ','])),
  dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
  smallM: v.optional(v.picklist(['million', 'unit'])),
  cr: v.optional(v.picklist(['crore', 'credit'])),
  column: v.optional(offerName),
  series: v.optional(offerName),
});

const hand = v.object({
  series,
  read: count,
  skipped: arrayUpTo(MOST_SKIPPED_KEPT, skipped),
  skippedCount: count,
  notes: arrayUpTo(100, note),
  source: name,
  mode,
  horizon: horizonChoice,
  model,
  // What was put in hand before these could be chosen has what was shown then.
  level: v.optional(level, 0.8),
  periods: v.optional(periods, null),
  origin: v.optional(v.object({ text: textUpTo(LONGEST_ORIGIN), name, choices: readingChoices })),
});

const question = { id: identifier, input: normalizedSeries, model, periods };

const calibrationPoint = v.object({ value: finiteNumber, at: share });

const calibration = v.pipe(
  v.object({ kind: v.picklist(['linear', 'logarithmic']), points: v.tuple([calibrationPoint, calibrationPoint]) }),
  v.check(({ points: [a, b] }) => a.value !== b.value && a.at !== b.at),
  v.check(({ kind, points }) => kind === 'linear' || points.every(({ value }) => value > 0)),
);

const choice = v.union([
  v.object({ kind: v.literal('found'), frameId: count, element: elementAddress, seriesIndex: v.nullable(count), calibration: v.nullable(calibration) }),
  v.object({ kind: v.literal('hand') }),
]);

/** What each verb takes; nothing reaches a handler that has not been through here. */
const SCHEMAS: { readonly [V in Verb]: v.GenericSchema<unknown, Request<V>> } = {
  forecast: v.object({ ...question, horizon: horizonChoice, keeping: v.optional(v.nullable(v.object({ name, level }))) }),
  backtest: v.pipe(
    v.object({ ...question, horizon, origins: arrayUpTo(MOST_ORIGINS_ASKED, count) }),
    v.check(({ input, origins }) => origins.every((origin) => origin < input.series.values.length - 1)),
  ),
  'put-in-hand': v.object({ hand }),
  'read-hand': nothing,
  'clear-hand': nothing,
  'show-on-page': v.object({ tabId: count }),
  'read-page': v.object({ tabId: count }),
  'show-found': v.object({ tabId: count, place: v.object({ frameId: count, element: elementAddress }) }),
  'take-notice': nothing,
  'read-shortcut': nothing,
  'start-learning': learningRequest,
  'stop-learning': v.object({ id: identifier }),
  'read-learning': v.object({ id: identifier }),
  'read-keeping': v.object({ tabId: count }),
  'keep-site': v.object({ origin: v.pipe(textUpTo(2000), v.check((origin) => pageOf(origin)?.origin === origin)) }),
  'open-kept': nothing,
  plan: v.object({
    id: identifier,
    trigger: v.picklist(['page', 'selection', 'image', 'keyboard', 'popup']),
    selection: v.nullable(textUpTo(MOST_TEXT_LENGTH)),
    hovered: v.nullable(box),
    pointer: v.nullable(place),
    choice: v.nullable(choice),
    again: v.nullable(v.picklist(['chart', 'table', 'recorder', 'pixels'])),
  }),
  'watch-chart': v.object({ element: elementAddress }),
  'open-app': nothing,
};

/** Whether a string names a verb; `constructor` and its kin do not. */
export function isVerb(value: unknown): value is Verb {
  return typeof value === 'string' && Object.hasOwn(SCHEMAS, value);
}

/** The request as the verb's schema builds it afresh, or null when it does not fit. */
export function parseRequest<V extends Verb>(verb: V, request: unknown): Request<V> | null {
  const result = v.safeParse(SCHEMAS[verb], request);
  return result.success ? result.output : null;
}

/** A stored series in hand, built afresh, or null when it is none: what storage gives back is foreign, too. */
export function parseHand(stored: unknown): Hand | null {
  const result = v.safeParse(hand, stored);
  return result.success ? result.output : null;
}
