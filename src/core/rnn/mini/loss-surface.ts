import type { MiniWeights } from './mini-rnn.ts';
import { miniLoss } from './train-mini.ts';

/** The loss over two of the three weights, the third where it is. */
export interface LossSurface {
  /** (side) ascending, of the weight that goes across, and of the one that goes up. */
  readonly across: Float64Array;
  readonly up: Float64Array;
  /** (side, side), row-major: a row for each value of `up`. */
  readonly losses: Float64Array;
}

/** Which part of the surface is wanted, and how finely. */
export interface SurfacePlan {
  readonly across: keyof MiniWeights;
  readonly up: keyof MiniWeights;
  /** Both weights go from `low` to `high`, both included. */
  readonly low: number;
  readonly high: number;
  /** Values of each weight, 2 or more. */
  readonly side: number;
}

/**
 * What the descent of `trainMini` makes small, as a landscape: the mean squared
 * error over the article's eight shapes, on a grid of two weights.
 *
 * @param weights where the third weight is read; the other two do not matter
 */
export function computeLossSurface(weights: MiniWeights, { across, up, low, high, side }: SurfacePlan): LossSurface {
  // Rounded so that 1.4 is on the grid and not 1.4000000000000004.
  const values = Float64Array.from({ length: side }, (_, i) => Number((low + ((high - low) * i) / (side - 1)).toPrecision(12)));
  const losses = new Float64Array(side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      losses[row * side + column] = miniLoss({ ...weights, [across]: values[column], [up]: values[row] });
    }
  }
  return { across: values, up: values, losses };
}
