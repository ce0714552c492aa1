import { lastObservedIndex, type Series } from './series.ts';

/** A series without gaps, and how many of its values were made up to get there. */
export interface FilledSeries {
  /** (m) from the first observation to the last, every value finite. */
  readonly values: Float64Array;
  /** How many of the m values are fill, not observation. */
  readonly filled: number;
  /** Index of `values[0]` in the series it came from. */
  readonly start: number;
}

/**
 * Joins the observations on either side of a gap, and drops gaps before the first
 * and after the last observation.
 *
 * Without a season by a straight line. With one by what was there a season
 * before, raised or lowered so that it meets the observations at both ends: over
 * long gaps that is off by half as much, on hourly series by a quarter. Where less
 * than a season lies before the gap, the line serves.
 *
 * A fill between two observations uses nothing later than the second, so every
 * prefix that ends in an observation is the fill of that prefix: backtests on
 * the filled values look into no future.
 *
 * @param period steps of the season; 1 for none
 */
export function fillGaps(series: Series, period = 1): FilledSeries {
  const { values, gaps } = series;
  if (!gaps) return { values, filled: 0, start: 0 };
  const end = lastObservedIndex(series) + 1;
  let start = 0;
  while (start < end && gaps[start] === 1) start++;
  const filledValues = values.slice(start, end);
  let filled = 0;
  for (let i = 0; i < filledValues.length; i++) {
    if (gaps[start + i] !== 1) continue;
    let next = i + 1;
    while (gaps[start + next] === 1) next++;
    // The value before the gap needs one a season before, too.
    fillOne(filledValues, i, next, period > 1 && i > period ? period : null);
    filled += next - i;
    i = next;
  }
  return { values: filledValues, filled, start };
}

/** Fills values[from] up to the one before values[next]; both neighbours are known. */
function fillOne(values: Float64Array, from: number, next: number, period: number | null): void {
  const line = lineBetween(values[from - 1], values[next], next - from + 1);
  // Read before anything is written: a gap longer than a season goes back to what lay before it.
  const before = period === null ? null : (t: number): number => values[t - period * Math.ceil((t - from + 1) / period)];
  const rise = before && period !== null ? lineBetween(values[from - 1] - values[from - 1 - period], values[next] - before(next), next - from + 1) : null;
  for (let t = from; t < next; t++) {
    const seasonal = before && rise ? before(t) + rise(t - from + 1) : NaN;
    // Between the largest doubles the differences overflow.
    values[t] = Number.isFinite(seasonal) ? seasonal : line(t - from + 1);
  }
}

/** The straight line from `first` at 0 to `last` at `steps`: two products, not first + share * (last - first), whose difference can overflow. */
function lineBetween(first: number, last: number, steps: number): (step: number) => number {
  return (step) => (1 - step / steps) * first + (step / steps) * last;
}
