/** Quantiles of a forecast, for every step at the same levels. */
export interface StepQuantiles {
  /** (levels) fractions, ascending. */
  readonly levels: readonly number[];
  /** (steps, levels) row-major, in the unit of the series. */
  readonly values: ArrayLike<number>;
}

/** The levels that weighted quantile loss is a mean over. */
export const LOSS_LEVELS: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * What a quantile forecast costs: its distance from what came, times its level
 * where it was too low and one less the level where it was too high. Its
 * expectation is least at the true quantile.
 *
 * R. Koenker and G. Bassett, "Regression quantiles" (1978), Econometrica 46:1, p. 38.
 *
 * @param level of the quantile, 0..1
 * @returns 0 or more, in the unit of the series
 */
export function pinballLoss(outcome: number, quantile: number, level: number): number {
  return outcome >= quantile ? level * (outcome - quantile) : (1 - level) * (quantile - outcome);
}

/** The two sums that weighted quantile loss is the quotient of; they add up over series. */
export interface QuantileLossSums {
  /** Twice the pinball loss, averaged over the levels and summed over the steps. */
  readonly loss: number;
  /** |y| summed over the same steps. */
  readonly size: number;
}

/**
 * Sums the quantile loss of one forecast over the steps whose outcome is known.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @param quantiles (steps or more)
 * @param levels what to average over; each must be among those of `quantiles`
 * @throws RangeError for a level that the quantiles do not have
 */
export function sumQuantileLoss(truth: ArrayLike<number>, quantiles: StepQuantiles, levels: readonly number[] = LOSS_LEVELS): QuantileLossSums {
  const columns = levels.map((level) => levelIndex(quantiles.levels, level));
  let loss = 0;
  let size = 0;
  for (let step = 0; step < truth.length; step++) {
    const outcome = truth[step];
    if (Number.isNaN(outcome)) continue;
    const row = step * quantiles.levels.length;
    for (let i = 0; i < levels.length; i++) {
      loss += (2 * pinballLoss(outcome, quantiles.values[row + columns[i]], levels[i])) / levels.length;
    }
    size += Math.abs(outcome);
  }
  return { loss, size };
}

/**
 * Weighted quantile loss (WQL) of some forecasts: twice the pinball loss, a mean
 * over the levels, as a share of the sum of |y|. Where all quantiles are one point
 * forecast it is the sum of |y - f| over that of |y|.
 *
 * A. F. Ansari et al., "Chronos: Learning the language of time series" (2024),
 * TMLR, section on evaluation, which averages over the same nine levels.
 *
 * @returns 0 or more, without a unit; NaN where everything that came was 0 or nothing did
 */
export function weightedQuantileLoss(sums: readonly QuantileLossSums[]): number {
  const total = (of: (one: QuantileLossSums) => number): number => sums.reduce((sum, one) => sum + of(one), 0);
  const size = total((one) => one.size);
  return size === 0 ? NaN : total((one) => one.loss) / size;
}

/**
 * Where a level stands among others, however it was computed: 1 - 0.9 is 0.1 here.
 *
 * @throws RangeError where it is not among them
 */
export function levelIndex(levels: readonly number[], level: number): number {
  const index = levels.findIndex((one) => Math.abs(one - level) < 1e-9);
  if (index < 0) throw new RangeError(`no quantile at level ${level} among ${levels.join(', ')}`);
  return index;
}
