/** The season of a series as one factor or term a place, and how to take it out and put it back. */
export interface SeasonalAdjustment {
  /** (period) factors about 1, or terms about 0; by index modulo period. */
  readonly index: Float64Array;
  readonly isFactor: boolean;
}

/**
 * Classical decomposition: the mean ratio, or difference, of each place in the
 * season to the centred moving mean around it, as M. G. Kendall and A. Stuart,
 * "The Advanced Theory of Statistics" vol. 3 (1983), p. 410-414.
 *
 * @param values (n) with n at least two periods
 * @param isFactor for values that are all above 0
 */
export function measureAdjustment(values: Float64Array, period: number, isFactor: boolean): SeasonalAdjustment {
  const half = period >> 1;
  const isEven = period % 2 === 0;
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  let window = 0;
  for (let t = 0; t < period; t++) window += values[t];
  for (let t = half; t + half < values.length; t++) {
    // Of an even period the centred mean lies between two windows.
    const next = isEven ? window + values[t + half] - values[t - half] : window;
    const mean = isEven ? (window + next) / (2 * period) : window / period;
    sums[t % period] += isFactor ? values[t] / mean : values[t] - mean;
    counts[t % period]++;
    window = isEven ? next : window + (values[t + half + 1] ?? 0) - values[t - half];
  }
  const neutral = isFactor ? 1 : 0;
  const index = sums.map((sum, place) => (counts[place] > 0 ? sum / counts[place] : neutral));
  const mean = index.reduce((sum, value) => sum + value / period, 0);
  return { index: index.map((value) => (isFactor ? value / mean : value - mean)), isFactor };
}

/** @param at index of the value */
export function withoutSeason({ index, isFactor }: SeasonalAdjustment, value: number, at: number): number {
  const season = index[at % index.length];
  return isFactor ? value / season : value - season;
}

export function withSeason({ index, isFactor }: SeasonalAdjustment, value: number, at: number): number {
  const season = index[at % index.length];
  return isFactor ? value * season : value + season;
}
