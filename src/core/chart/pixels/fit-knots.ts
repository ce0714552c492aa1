/** Points of a polyline along x at which it may bend, fitted to a traced line. */
export interface KnotFit {
  /** (knots) y of each. */
  readonly values: Float64Array;
  /** (knots) how many columns, by weight, spoke for each: 0 where the line is missing. */
  readonly support: Float64Array;
  /** The mean of what the columns are off by across the line, each up to MOST_COUNTED. */
  readonly meanError: number;
  /** What half and nine tenths of the columns are off by across the line, in pixels. */
  readonly medianError: number;
  readonly tailError: number;
}

const ROUNDS = 3;
/** Columns that are off by more pixels count as less: Huber's function. */
const HUBER = 0.4;
const MOST_COUNTED = 1.5;
/** Columns that are believed less than this do not speak for how good the fit is. */
const LEAST_WEIGHT = 0.012;
/** Keeps knots without columns between their neighbours. */
const STIFFNESS = 1e-7;

/**
 * Least squares for a polyline with bends at given places: y is a sum of tents,
 * so the equations are tridiagonal but for the stiffness, which is added as if
 * neighbours pulled at each other. Beyond the outermost knots the last stretches go on.
 *
 * @param x (n) places of the columns
 * @param y (n) the line's middle there, NaN where missing
 * @param weight (n) how far to believe each
 * @param start of the first knot
 * @param step from knot to knot
 */
export function fitKnots(x: Float64Array, y: Float64Array, weight: Float64Array, start: number, step: number, knots: number): KnotFit {
  const values = new Float64Array(knots);
  const support = new Float64Array(knots);
  const errors = new Float64Array(x.length);
  const [diagonal, beside, right] = [new Float64Array(knots), new Float64Array(knots), new Float64Array(knots)];
  const before = Int32Array.from(x, (at) => Math.max(0, Math.min(knots - 2, Math.floor((at - start) / step))));
  for (let round = 0; round < ROUNDS; round++) {
    diagonal.fill(0);
    beside.fill(0);
    right.fill(0);
    support.fill(0);
    for (let i = 0; i < x.length; i++) {
      if (Number.isNaN(y[i])) continue;
      const knot = before[i];
      const b = (x[i] - start) / step - knot;
      const a = 1 - b;
      const error = Math.abs(errors[i]);
      const trust = weight[i] * (round === 0 || error <= HUBER ? 1 : HUBER / error);
      diagonal[knot] += trust * a * a;
      diagonal[knot + 1] += trust * b * b;
      beside[knot] += trust * a * b;
      right[knot] += trust * a * y[i];
      right[knot + 1] += trust * b * y[i];
      support[knot] += weight[i] * a;
      support[knot + 1] += weight[i] * b;
    }
    for (let k = 0; k + 1 < knots; k++) {
      diagonal[k] += STIFFNESS;
      diagonal[k + 1] += STIFFNESS;
      beside[k] -= STIFFNESS;
    }
    solveTridiagonal(diagonal, beside, right, values);
    for (let i = 0; i < x.length; i++) {
      const b = (x[i] - start) / step - before[i];
      errors[i] = y[i] - (1 - b) * values[before[i]] - b * values[before[i] + 1];
    }
  }
  // Across the line an error is smaller than down, by the root of what steepness takes from the weight.
  let [sum, total] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(errors[i])) continue;
    sum += weight[i] * Math.min(MOST_COUNTED, Math.abs(errors[i]) * Math.sqrt(weight[i]));
    total += weight[i];
  }
  const sizes = errors
    .map((error, i) => (weight[i] > LEAST_WEIGHT ? Math.abs(error) * Math.sqrt(weight[i]) : NaN))
    .filter((size) => !Number.isNaN(size))
    .sort();
  return { values, support, meanError: total > 0 ? sum / total : Infinity, medianError: sizes[sizes.length >> 1] ?? Infinity, tailError: sizes[Math.floor(0.9 * sizes.length)] ?? Infinity };
}

/** Thomas' algorithm for a symmetric matrix: `beside[k]` stands at (k, k + 1) and (k + 1, k). Overwrites its inputs. */
function solveTridiagonal(diagonal: Float64Array, beside: Float64Array, right: Float64Array, solution: Float64Array): void {
  const last = diagonal.length - 1;
  for (let k = 1; k <= last; k++) {
    const factor = beside[k - 1] / diagonal[k - 1];
    diagonal[k] -= factor * beside[k - 1];
    right[k] -= factor * right[k - 1];
  }
  solution[last] = right[last] / diagonal[last];
  for (let k = last - 1; k >= 0; k--) solution[k] = (right[k] - beside[k] * solution[k + 1]) / diagonal[k];
}
