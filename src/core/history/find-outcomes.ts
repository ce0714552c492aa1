import type { Series } from '../series/series.ts';
import { agree } from './agree.ts';
import { alignValues } from './align-values.ts';
import type { KeptForecast } from './kept-forecast.ts';
import { matchTimes, medianStep } from './match-times.ts';

/** A later reading of a source. */
export interface NewerReading {
  readonly series: Series;
  /** The largest error to be expected of a value, in the user's unit; 0 for exact ones. */
  readonly readingError: number;
}

/** So many points must be seen again before a newer reading is believed to be of the same series, */
const FEWEST_SHARED = 2;
/** and so many of them must be as they were: what was revised as a whole is another series. */
const LEAST_AGREEING = 0.9;

/**
 * What a newer reading of the same source says about a forecast: the value that
 * came for each step.
 *
 * Where both have dates, a step is met by the point of its own time, nearer than
 * half a step of either; a step whose time no point has, because nobody measured
 * or the market was closed, stays open. Else the series is found by its values
 * (`alignValues`), and the points after its last one are the steps in order.
 *
 * @returns (horizon) values, NaN for what has not come; null where the two are
 *   not known to be the same series
 */
export function findOutcomes(kept: KeptForecast, newer: NewerReading): Float64Array | null {
  const error = kept.readingError + newer.readingError;
  const { times } = newer.series;
  if (kept.times && kept.series.times && times) return outcomesByTime(kept, { values: newer.series.values, times }, { times: kept.times, seriesTimes: kept.series.times }, error);
  const place = alignValues(kept.series.values, newer.series.values, error);
  return place === null ? null : kept.values.map((_, step) => valueAt(newer.series.values, place + 1 + step));
}

interface Dated {
  readonly values: Float64Array;
  readonly times: Float64Array;
}

function outcomesByTime(
  kept: KeptForecast,
  newer: Dated,
  { times, seriesTimes }: { readonly times: Float64Array; readonly seriesTimes: Float64Array },
  error: number,
): Float64Array | null {
  const tolerance = Math.min(medianStep(seriesTimes), medianStep(newer.times)) / 2;
  if (!isSameSeries(kept.series.values, matchTimes(seriesTimes, newer.times, tolerance), newer.values, error)) return null;
  const places = matchTimes(times, newer.times, tolerance);
  return kept.values.map((_, step) => valueAt(newer.values, places[step]));
}

/** The last point is left out: on a live chart it may not have been finished. */
function isSameSeries(older: Float64Array, places: Int32Array, newer: Float64Array, error: number): boolean {
  let shared = 0;
  let agreeing = 0;
  for (let i = 0; i < older.length - 1; i++) {
    if (places[i] < 0 || Number.isNaN(older[i])) continue;
    shared++;
    if (agree(older[i], newer[places[i]], error)) agreeing++;
  }
  return shared >= FEWEST_SHARED && agreeing >= LEAST_AGREEING * shared;
}

function valueAt(values: Float64Array, index: number): number {
  return index >= 0 && index < values.length ? values[index] : NaN;
}
