import { sigmoid } from '../../rnn/cells/sigmoid.ts';
import { softplus } from '../../rnn/softplus.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import { CANDIDATES } from './candidates.ts';

/** Functions of the horizon that the decoder can add to its candidates. */
const BASIS = 4;
const LEVELS = QUANTILE_LEVELS.length;

/** What the decoder puts out for one origin and horizon: a weight for each candidate, for each basis function, and the steps from quantile to quantile. */
export const DECODER_OUTPUTS = CANDIDATES + BASIS + LEVELS - 1;

const FIRST_STEP = CANDIDATES + BASIS;

/**
 * From the decoder's outputs to quantiles, in units from the value at the origin:
 * the median is the weighted sum of candidates and basis functions, and every
 * further quantile lies outside the one before it, so that they never cross.
 *
 * @param outputs DECODER_OUTPUTS numbers, `stride` apart from `at` on
 * @param candidates (pairs, CANDIDATES)
 * @param pair the row of `candidates`
 * @param quantiles (LEVELS): written over
 */
export function decodeQuantiles(
  outputs: Float64Array,
  at: number,
  stride: number,
  candidates: Float64Array,
  pair: number,
  horizon: number,
  quantiles: Float64Array,
): void {
  let median = 0;
  for (let k = 0; k < CANDIDATES; k++) median += outputs[at + k * stride] * candidates[pair * CANDIDATES + k];
  for (let k = 0; k < BASIS; k++) median += outputs[at + (CANDIDATES + k) * stride] * basis(k, horizon);
  quantiles[MEDIAN] = median;
  for (let level = MEDIAN - 1; level >= 0; level--) {
    quantiles[level] = quantiles[level + 1] - softplus(outputs[at + (FIRST_STEP + level) * stride]);
  }
  for (let level = MEDIAN + 1; level < LEVELS; level++) {
    quantiles[level] = quantiles[level - 1] + softplus(outputs[at + (FIRST_STEP + level - 1) * stride]);
  }
}

/**
 * The way back of the same.
 *
 * @param gradients (LEVELS): dL/d(quantile); overwritten
 * @param outputs as `decodeQuantiles` was given them, replaced by dL/d(output)
 */
export function decodeQuantilesBackward(
  gradients: Float64Array,
  outputs: Float64Array,
  at: number,
  stride: number,
  candidates: Float64Array,
  pair: number,
  horizon: number,
): void {
  // A quantile moves all that are further out: sums run from the outermost to the median.
  let below = 0;
  for (let level = 0; level < MEDIAN; level++) {
    below += gradients[level];
    const place = at + (FIRST_STEP + level) * stride;
    outputs[place] = -below * sigmoid(outputs[place]);
  }
  let above = 0;
  for (let level = LEVELS - 1; level > MEDIAN; level--) {
    above += gradients[level];
    const place = at + (FIRST_STEP + level - 1) * stride;
    outputs[place] = above * sigmoid(outputs[place]);
  }
  const slope = below + gradients[MEDIAN] + above;
  for (let k = 0; k < CANDIDATES; k++) outputs[at + k * stride] = slope * candidates[pair * CANDIDATES + k];
  for (let k = 0; k < BASIS; k++) outputs[at + (CANDIDATES + k) * stride] = slope * basis(k, horizon);
}

function basis(k: number, horizon: number): number {
  return k === 0 ? 1 : k === 1 ? horizon / 8 : k === 2 ? Math.sqrt(horizon) / 3 : Math.log1p(horizon);
}
