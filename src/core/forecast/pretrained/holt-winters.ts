/** How much of each error goes into what the filter keeps, 0..1. */
export interface SmoothingConstants {
  readonly level: number;
  /** Of the share that went into the level. */
  readonly slope: number;
  /** Of what did not go into the level. */
  readonly season: number;
}

/** What exponential smoothing has kept after each value. */
export interface HoltWinters {
  /** (n) */
  readonly level: Float64Array;
  /** (n) */
  readonly slope: Float64Array;
  /** (n) the seasonal component of each value's own place in the season, 0 without a season. */
  readonly season: Float64Array;
  /** (n) how far each value was from what the values before it let expect. */
  readonly errors: Float64Array;
}

/** What is left of the slope a step later. */
export const DAMPING = 0.97;

/**
 * Additive Holt-Winters smoothing with a damped slope and fixed constants, in
 * the error-correction form of E. S. Gardner, "Exponential smoothing: the state
 * of the art, part II" (2006), table 1. From the end of the first season on, only
 * a value and the ones before it are known after it, so that any of them can be
 * an origin; level and season within the first season are those of the whole of it.
 *
 * @param values (n) finite
 * @param period 1 for no season; the first season sets the seasonal components
 */
export function holtWinters(values: Float64Array, period: number, constants: SmoothingConstants): HoltWinters {
  const count = values.length;
  const level = new Float64Array(count);
  const slope = new Float64Array(count);
  const season = new Float64Array(count);
  const errors = new Float64Array(count);
  const first = period > 1 && period <= count ? period : 1;
  let mean = 0;
  for (let t = 0; t < first; t++) mean += values[t] / first;
  for (let t = 0; t < first; t++) {
    level[t] = mean;
    season[t] = values[t] - mean;
  }
  for (let t = first; t < count; t++) {
    const drift = DAMPING * slope[t - 1];
    const before = period > 1 && t >= period ? season[t - period] : 0;
    const error = values[t] - level[t - 1] - drift - before;
    errors[t] = error;
    level[t] = level[t - 1] + drift + constants.level * error;
    slope[t] = drift + constants.level * constants.slope * error;
    season[t] = period > 1 ? before + (1 - constants.level) * constants.season * error : 0;
  }
  return { level, slope, season, errors };
}
