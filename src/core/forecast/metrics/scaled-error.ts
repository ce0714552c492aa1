import { knownMean } from './known-mean.ts';

/**
 * The mean of |y - f|.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @param forecast (steps or more), same unit
 * @returns in that unit; NaN where nothing is known
 */
export function meanAbsoluteError(truth: ArrayLike<number>, forecast: ArrayLike<number>): number {
  return knownMean(truth, (outcome, step) => Math.abs(outcome - forecast[step]));
}

/**
 * What MASE and MSIS are scaled by: the mean of |x_t - x_(t-m)| over the training
 * values, which is how far seasonal "no change" is off there one season ahead.
 *
 * R. Hyndman and A. Koehler, "Another look at measures of forecast accuracy"
 * (2006), International Journal of Forecasting 22:4, section 3.
 *
 * @param training values before the forecast; NaN at a gap
 * @param period m, 1 or more; 1 for a series without a season
 * @returns in the unit of the values; NaN where no two of them lie a period
 *   apart, 0 for a series that repeats itself: measures are not defined on either
 */
export function seasonalScale(training: ArrayLike<number>, period: number): number {
  let sum = 0;
  let count = 0;
  for (let t = period; t < training.length; t++) {
    const change = Math.abs(training[t] - training[t - period]);
    if (Number.isNaN(change)) continue;
    sum += change;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/**
 * Mean absolute scaled error: the mean of |y - f| over `seasonalScale`.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @param forecast (steps or more), same unit
 * @param scale from `seasonalScale`, above 0
 * @returns 0 or more: 1 is as far off as seasonal "no change" was in training
 */
export function mase(truth: ArrayLike<number>, forecast: ArrayLike<number>, scale: number): number {
  return meanAbsoluteError(truth, forecast) / scale;
}
