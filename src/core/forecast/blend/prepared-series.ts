import { fillGaps } from '../../series/fill-gaps.ts';
import type { Series } from '../../series/series.ts';

/** What the models are given of a series. */
export interface PreparedSeries {
  /** (n) the last values, gaps filled, divided by `magnitude`: no difference or sum of them overflows. */
  readonly values: Float64Array;
  /** (n) 1 where the value was observed, 0 where a gap was filled. */
  readonly isObserved: Uint8Array;
  /** A power of two at least as large as the largest value. */
  readonly magnitude: number;
  /** Index of `values[0]` in the series. */
  readonly start: number;
  /** Values that were filled in the whole series. */
  readonly filled: number;
  /** Whether all observations of the whole series are 0 or more: then no forecast is below 0. */
  readonly isNeverNegative: boolean;
}

/** The models look at so many last values; what is older hardly says what comes next. */
export const MOST_USED = 2000;

/**
 * @param period that gaps are filled by, 1 for straight lines
 * @returns with no values where nothing was observed
 */
export function prepareSeries(series: Series, period = 1): PreparedSeries {
  const { values, filled, start } = fillGaps(series, period);
  const first = Math.max(0, values.length - MOST_USED);
  const used = values.subarray(first);
  const isObserved = Uint8Array.from(used, (_, i) => (series.gaps?.[start + first + i] === 1 ? 0 : 1));
  let largest = 0;
  let least = Infinity;
  for (const value of used) largest = Math.max(largest, Math.abs(value));
  for (const value of values) least = Math.min(least, value);
  const magnitude = largest === 0 ? 1 : 2 ** Math.max(-1000, Math.min(1000, Math.ceil(Math.log2(largest))));
  return { values: used.map((value) => value / magnitude), isObserved, magnitude, start: start + first, filled, isNeverNegative: least >= 0 };
}
