import type { HeadConfig } from '../network-config.ts';

/** How far predictions are off, as one number to make small. */
export type LossConfig =
  /** (p - y)^2. */
  | { readonly kind: 'mse' }
  /** |p - y|. */
  | { readonly kind: 'mae' }
  /** P. J. Huber (1964): (p - y)^2 / 2 within `delta`, delta * (|p - y| - delta / 2) beyond. */
  | { readonly kind: 'huber'; readonly delta: number }
  /** R. Koenker and G. Bassett, "Regression quantiles" (1978): for level q, q (y - p) above p and (1 - q) (p - y) below; the mean over the levels of a quantile head. */
  | { readonly kind: 'pinball' };

/** The summed loss and how much weight it was summed over: their quotient is the mean. */
export interface LossSum {
  loss: number;
  weight: number;
}

/**
 * Sums the loss over a batch and puts its gradient in the place of the predictions.
 *
 * Every target counts with its weight; weight 0 leaves it out, and then it may be anything.
 *
 * @param predictions (steps, targets * levels, size); overwritten by d(summed loss)/d(prediction)
 * @param targets (steps, targets, size)
 * @param weights (steps, targets, size), 0 or more
 * @param sum what the batch adds its loss and its weight to
 */
export function addLoss(
  config: LossConfig,
  head: HeadConfig,
  predictions: Float64Array,
  targets: Float64Array,
  weights: Float64Array,
  size: number,
  sum: LossSum,
): void {
  const levels = head.kind === 'quantile' ? head.levels.length : 1;
  const rows = targets.length / size;
  for (let row = 0; row < rows; row++) {
    for (let sequence = 0; sequence < size; sequence++) {
      const at = row * size + sequence;
      const weight = weights[at];
      sum.weight += weight;
      for (let level = 0; level < levels; level++) {
        const place = (row * levels + level) * size + sequence;
        if (weight === 0) {
          predictions[place] = 0;
          continue;
        }
        const share = weight / levels;
        const error = predictions[place] - targets[at];
        const quantile = head.kind === 'quantile' ? head.levels[level] : 0.5;
        sum.loss += share * lossAt(config, error, quantile);
        predictions[place] = share * slopeAt(config, error, quantile);
      }
    }
  }
}

/** @param error p - y */
function lossAt(config: LossConfig, error: number, level: number): number {
  switch (config.kind) {
    case 'mse':
      return error * error;
    case 'mae':
      return Math.abs(error);
    case 'huber': {
      const size = Math.abs(error);
      return size <= config.delta ? (error * error) / 2 : config.delta * (size - config.delta / 2);
    }
    case 'pinball':
      return error < 0 ? -level * error : (1 - level) * error;
  }
}

/** The derivative by p; at a kink, 0. */
function slopeAt(config: LossConfig, error: number, level: number): number {
  switch (config.kind) {
    case 'mse':
      return 2 * error;
    case 'mae':
      return Math.sign(error);
    case 'huber':
      return Math.max(-config.delta, Math.min(config.delta, error));
    case 'pinball':
      return error < 0 ? -level : error > 0 ? 1 - level : 0;
  }
}
