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
    // Halves: the sum and the difference of two large doubles may be no double.
    const size = Math.abs(outcome / 2) + Math.abs(forecast[step] / 2);
    return size === 0 ? 0 : 200 * (Math.abs(outcome / 2 - forecast[step] / 2) / size);
  });
}
