import { knownMean } from './known-mean.ts';

/**
 * Symmetric mean absolute percentage error: the mean of 200 |y - f| / (|y| + |f|),
 * where a step at which both are 0 counts 0.
 *
 * M4 Team, "M4 Competitor's Guide: Prizes and Rules" (2018), University of Nicosia, p. 3.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @param forecast (steps or more), same unit
 * @returns per cent, 0..200; NaN where nothing is known
 */
export function smape(truth: ArrayLike<number>, forecast: ArrayLike<number>): number {
  return knownMean(truth, (outcome, step) => {
    const size = Math.max(Math.abs(outcome), Math.abs(forecast[step]));
    if (size === 0) return 0;
    // As shares of the larger: the sum of two large doubles may be no double.
    const [y, f] = [outcome / size, forecast[step] / size];
    return (200 * Math.abs(y - f)) / (Math.abs(y) + Math.abs(f));
  });
}
