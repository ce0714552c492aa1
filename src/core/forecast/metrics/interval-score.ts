import { knownMean } from './known-mean.ts';

/** The bounds of an interval forecast, (steps) each, in the unit of the series. */
export interface StepBounds {
  /** The share of outcomes that should fall inside, 0..1. */
  readonly level: number;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/**
 * What an interval forecast costs, on average: its width, and 2 / alpha times
 * how far an outcome lies outside, alpha being one less its level.
 *
 * T. Gneiting and A. Raftery, "Strictly proper scoring rules, prediction, and
 * estimation" (2007), Journal of the American Statistical Association 102:477,
 * equation 43.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @returns in the unit of the series; NaN where nothing is known
 */
export function meanIntervalScore(truth: ArrayLike<number>, { level, low, high }: StepBounds): number {
  const penalty = 2 / (1 - level);
  return knownMean(truth, (outcome, step) => {
    const outside = Math.max(0, low[step] - outcome, outcome - high[step]);
    return high[step] - low[step] + penalty * outside;
  });
}

/**
 * Mean scaled interval score (MSIS): `meanIntervalScore` over what MASE is scaled by.
 *
 * M4 Team, "M4 Competitor's Guide: Prizes and Rules" (2018), University of Nicosia,
 * p. 4, there at level 0.95.
 *
 * @param scale from `seasonalScale`, above 0
 */
export function msis(truth: ArrayLike<number>, bounds: StepBounds, scale: number): number {
  return meanIntervalScore(truth, bounds) / scale;
}

/**
 * The share of outcomes inside an interval, its bounds included.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @returns 0..1, near `bounds.level` where the interval is honest; NaN where nothing is known
 */
export function coverage(truth: ArrayLike<number>, { low, high }: StepBounds): number {
  return knownMean(truth, (outcome, step) => (outcome >= low[step] && outcome <= high[step] ? 1 : 0));
}
