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
 * Joins the observations on either side of a gap by a straight line, and drops
 * gaps before the first and after the last observation.
 *
 * A fill between two observations uses nothing later than the second, so every
 * prefix that ends in an observation is the fill of that prefix: backtests on
 * the filled values look into no future.
 */
export function fillGaps(series: Series): FilledSeries {
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
    const before = filledValues[i - 1];
    const after = filledValues[next];
    const steps = next - i + 1;
    for (let k = i; k < next; k++) {
      // Two products instead of before + share * (after - before), whose difference can overflow.
      const share = (k - i + 1) / steps;
      filledValues[k] = (1 - share) * before + share * after;
    }
    filled += next - i;
    i = next;
  }
  return { values: filledValues, filled, start };
}
