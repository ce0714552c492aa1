import { predictMini, type MiniOptions } from '../rnn/mini/mini-rnn.ts';
import type { FilledSeries } from '../series/fill-gaps.ts';
import { chooseNormalization, denormalizeValue, normalizeValue, type Normalization, type NormalizationMode } from '../series/normalize.ts';
import { observedCount, type Series } from '../series/series.ts';

/**
 * The record of a model on one series against "no change": MiniRnn's one step
 * ahead, a fitted network's over all the steps that it was judged by.
 */
export type Scorecard =
  | { readonly kind: 'too-short' }
  | {
      readonly kind: 'scored';
      /** From how many places in the series the next value was predicted. */
      readonly origins: number;
      /** Mean absolute error of the model, in the user's unit. */
      readonly error: number;
      /** Mean absolute error of "no change" at the same origins. */
      readonly noChange: number;
      /** error / noChange: below 1 is better than "no change"; null where "no change" was never wrong. */
      readonly ratio: number | null;
      /** How many steps ahead the forecasts went at most. */
      readonly steps: number;
      /** Share of outcomes inside each band; empty for a model without bands. */
      readonly coverage: readonly { readonly level: number; readonly share: number }[];
      /** Mean of forecast less outcome, in the user's unit; null where nobody summed it. */
      readonly bias: number | null;
    };

/** Below this many observations a record would say more about luck than about the model. */
export const SHORTEST_SCORED = 8;
const MOST_ORIGINS = 40;
/** Every origin keeps at least this many observations before it. */
const SHORTEST_WINDOW = 4;

/**
 * Scores MiniRnn at the last min(40, n - 4) origins, n counting observations.
 *
 * At each origin the model sees the values up to there and nothing later, and
 * is normalised by their range alone. Origin and target are observations; gaps
 * between are filled as in the forecast itself.
 *
 * Time is linear in the length times the origins; nothing is allocated per step.
 *
 * @param options other weights than the article's, or the other order of relu
 */
export function scoreMini(series: Series, filled: FilledSeries, mode: NormalizationMode, options: MiniOptions = {}): Scorecard {
  const observations = observedCount(series);
  if (observations < SHORTEST_SCORED) return { kind: 'too-short' };
  const { values, start } = filled;
  const isObserved = (index: number): boolean => series.gaps?.[start + index] !== 1;
  const targets = lastObserved(values.length, isObserved, Math.min(MOST_ORIGINS, observations - SHORTEST_WINDOW));
  const units = new Float64Array(values.length);
  // Errors are averaged in units of the largest value, so that sums of huge ones stay finite.
  const scale = largestMagnitude(values) || 1;
  let error = 0;
  let noChange = 0;
  let normalization: Normalization | null = null;
  let mapped = 0;
  for (const target of targets) {
    let origin = target - 1;
    while (!isObserved(origin)) origin--;
    const window = chooseNormalization(values, mode, origin + 1);
    // The windows grow: most have the range of the one before, and only their new values are to be mapped.
    if (!isSameMapping(window, normalization)) mapped = 0;
    normalization = window;
    for (; mapped <= origin; mapped++) units[mapped] = normalizeValue(values[mapped], normalization);
    // After a gap the target lies more than one step ahead; the next value is still the model's answer to it.
    const prediction = denormalizeValue(predictMini(units, options, origin + 1), normalization);
    error += Math.abs(values[target] / scale - prediction / scale) / targets.length;
    noChange += Math.abs(values[target] / scale - values[origin] / scale) / targets.length;
  }
  return {
    kind: 'scored',
    origins: targets.length,
    error: Math.min(Number.MAX_VALUE, error * scale),
    noChange: Math.min(Number.MAX_VALUE, noChange * scale),
    ratio: noChange === 0 ? null : Math.min(Number.MAX_VALUE, error / noChange),
    steps: 1,
    coverage: [],
    bias: null,
  };
}

function isSameMapping(a: Normalization, b: Normalization | null): boolean {
  return b !== null && a.mode === b.mode && a.min === b.min && a.max === b.max;
}

/** The indices of the last `count` observations, in order. */
function lastObserved(length: number, isObserved: (index: number) => boolean, count: number): number[] {
  const indices: number[] = [];
  for (let i = length - 1; indices.length < count; i--) if (isObserved(i)) indices.push(i);
  return indices.reverse();
}

function largestMagnitude(values: Float64Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}
