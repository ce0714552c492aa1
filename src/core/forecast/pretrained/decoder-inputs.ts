import { CANDIDATE_FLAGS, CANDIDATES, writeCandidates } from './candidates.ts';
import type { View } from './view.ts';

const flags = new Float64Array(CANDIDATE_FLAGS);
const candidates = new Float64Array(CANDIDATES);

/**
 * What the decoder sees of one origin and horizon, but for the context, which
 * stands in the first rows.
 *
 * @param inputs (context + CANDIDATES + CANDIDATE_FLAGS, pairs)
 * @param context rows that the encoder's outputs take
 * @param kept (pairs, CANDIDATES): takes the candidates, which the head needs again
 */
export function writeDecoderInputs(
  view: View,
  origin: number,
  horizon: number,
  inputs: Float64Array,
  context: number,
  pairs: number,
  pair: number,
  kept: Float64Array,
): void {
  writeCandidates(view, origin, horizon, candidates, flags);
  let at = context * pairs + pair;
  for (let i = 0; i < CANDIDATES; i++, at += pairs) {
    kept[pair * CANDIDATES + i] = candidates[i];
    inputs[at] = 0.5 * Math.asinh(candidates[i]);
  }
  for (let i = 0; i < CANDIDATE_FLAGS; i++, at += pairs) inputs[at] = flags[i];
}
