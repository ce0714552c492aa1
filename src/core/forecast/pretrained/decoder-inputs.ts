import { CANDIDATE_FLAGS, CANDIDATES, writeCandidates } from './candidates.ts';
import type { View } from './view.ts';

const flags = new Float64Array(CANDIDATE_FLAGS);
const candidates = new Float64Array(CANDIDATES);

/**
 * What the decoder sees of one origin and horizon beside the context, which
 * stands before it.
 *
 * @param inputs takes CANDIDATES + CANDIDATE_FLAGS numbers, `stride` apart from `at` on
 * @param kept (pairs, CANDIDATES): takes the candidates in row `pair`; the head needs them again
 */
export function writeDecoderInputs(
  view: View,
  origin: number,
  horizon: number,
  inputs: Float64Array,
  at: number,
  stride: number,
  kept: Float64Array,
  pair: number,
): void {
  writeCandidates(view, origin, horizon, candidates, flags);
  for (let i = 0; i < CANDIDATES; i++, at += stride) {
    kept[pair * CANDIDATES + i] = candidates[i];
    inputs[at] = 0.5 * Math.asinh(candidates[i]);
  }
  for (let i = 0; i < CANDIDATE_FLAGS; i++, at += stride) inputs[at] = flags[i];
}
