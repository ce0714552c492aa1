import { holtWinters, type HoltWinters } from './holt-winters.ts';

/** What a view of a series is taken by. */
export interface ViewOptions {
  /** First value that the encoder reads; the ones before it serve the candidates alone. */
  readonly start: number;
  /** The last value that scale and anchor may know of, `start` .. n - 1. */
  readonly scaleAt: number;
  /** The season in steps, 1 for none. */
  readonly period: number;
  /** A longer season, 1 for none. */
  readonly secondPeriod: number;
}

/**
 * A series as the pre-trained network sees it: less its anchor, in units of its
 * own typical change. Whatever the unit and the level of the series were, the
 * view is the same: this is where the network's equivariance comes from.
 */
export interface View extends ViewOptions {
  /** What one unit is, in the series' own unit; above 0. */
  readonly unit: number;
  /** The value at scaleAt, in the series' own unit. */
  readonly anchor: number;
  /** (n) (y - y at scaleAt) / unit. */
  readonly values: Float64Array;
  /** Mean distance of the values from the anchor, in units; at most 1 / LEAST_UNIT. */
  readonly spread: number;
  /** (n + 1) sums[i] is the sum of the values before i. */
  readonly sums: Float64Array;
  /** (n) the mean of the last season up to each value, or of the last eight values. */
  readonly means: Float64Array;
  /** Exponential smoothing with constants that forget quickly, and slowly. */
  readonly fast: HoltWinters;
  readonly slow: HoltWinters;
}

/** Values that a moving mean takes where there is no season. */
export const MEAN_WIDTH = 8;
/** The unit is at least this part of the spread: exact patterns change by nothing at all. */
const LEAST_UNIT = 0.02;
/** What serves as a unit where a series has no size of its own; any would. */
const CONSTANT_UNIT = 1;

/**
 * Takes a view of a series.
 *
 * The unit is the mean change from value to value or from season to season,
 * whichever is smaller, over the values from `start` to `scaleAt`.
 *
 * @param series (n) finite, of a size whose differences are finite
 */
export function createView(series: Float64Array, options: ViewOptions): View {
  const { start, scaleAt, period, secondPeriod } = options;
  const anchor = series[scaleAt];
  let spread = 0;
  let change = 0;
  let seasonChange = 0;
  let seasons = 0;
  for (let t = start; t <= scaleAt; t++) {
    spread += Math.abs(series[t] - anchor);
    if (t > 0) change += Math.abs(series[t] - series[t - 1]);
    if (period > 1 && t >= period) {
      seasonChange += Math.abs(series[t] - series[t - period]);
      seasons++;
    }
  }
  const count = scaleAt - start + 1;
  spread /= Math.max(1, count - 1);
  change /= Math.max(1, start > 0 ? count : count - 1);
  const hasSeasons = seasons >= 2 && seasons >= period >> 1;
  const typical = hasSeasons ? Math.min(change, seasonChange / seasons) : change;
  const unit = Math.max(typical, LEAST_UNIT * spread) || CONSTANT_UNIT;

  const values = new Float64Array(series.length);
  for (let t = 0; t < series.length; t++) values[t] = (series[t] - anchor) / unit;
  const sums = new Float64Array(series.length + 1);
  for (let t = 0; t < series.length; t++) sums[t + 1] = sums[t] + values[t];
  const width = period > 1 ? period : MEAN_WIDTH;
  const means = new Float64Array(series.length);
  for (let t = 0; t < series.length; t++) {
    const first = Math.max(0, t + 1 - width);
    means[t] = (sums[t + 1] - sums[first]) / (t + 1 - first);
  }
  return {
    start,
    scaleAt,
    period,
    secondPeriod,
    unit,
    anchor,
    values,
    spread: spread / unit,
    sums,
    means,
    fast: holtWinters(values, period, { level: 0.5, slope: 0.1, season: 0.3 }),
    slow: holtWinters(values, period, { level: 0.15, slope: 0.1, season: 0.15 }),
  };
}
