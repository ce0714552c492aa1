import { clampToDouble } from '../../clamp-to-double.ts';
import { predictMini, type MiniOptions } from '../../rnn/mini/mini-rnn.ts';
import { fillGaps } from '../../series/fill-gaps.ts';
import type { NormalizedSeries } from '../../series/normalize-series.ts';
import { chooseNormalization, denormalizeValue, normalizeValues } from '../../series/normalize.ts';
import { planBacktest } from './plan-backtest.ts';

/** MiniRnn one step ahead at one place of a series, in the user's unit. */
export interface MiniPast {
  /** Index of the last value that was known, among the values from the first observation on, gaps filled. */
  readonly origin: number;
  readonly predicted: number;
  /** What came; where nothing was observed there is no such place. */
  readonly actual: number;
  /** The last value that was known. */
  readonly noChange: number;
}

/** How far MiniRnn was off one step ahead, and "no change" at the same places. */
export interface MiniRecord {
  readonly pasts: readonly MiniPast[];
  /** Mean absolute error in the user's unit. */
  readonly error: number;
  readonly noChangeError: number;
  /** Error over that of "no change": 2 is twice as far off; null where "no change" was never wrong. */
  readonly ratio: number | null;
}

/**
 * Tries MiniRnn on the past of a series, with any weights and in either order
 * of relu: at each place of `planBacktest` it sees what came before, brought to
 * 0..1 by the rule that the series is under, and says the next value. With the
 * article's weights the same as `forecastAtOrigin` with the model `mini`.
 *
 * @returns null where the series is too short to look back
 */
export function backtestMini({ series, mode }: NormalizedSeries, options: MiniOptions = {}): MiniRecord | null {
  const { values, start } = fillGaps(series);
  const origins = planBacktest(series, 1).filter((origin) => series.gaps?.[start + origin + 1] !== 1);
  const pasts = origins.map((origin): MiniPast => {
    const known = values.subarray(0, origin + 1);
    const normalization = chooseNormalization(known, mode);
    const output = predictMini(normalizeValues(known, normalization), options);
    return { origin, predicted: denormalizeValue(output, normalization), actual: values[origin + 1], noChange: values[origin] };
  });
  if (pasts.length === 0) return null;
  const error = meanDistance(pasts, ({ predicted }) => predicted);
  const noChangeError = meanDistance(pasts, ({ noChange }) => noChange);
  return { pasts, error, noChangeError, ratio: noChangeError === 0 ? null : clampToDouble(error / noChangeError) };
}

/** Each distance is divided before it is added, so that sums of huge ones stay finite. */
function meanDistance(pasts: readonly MiniPast[], of: (past: MiniPast) => number): number {
  const sum = pasts.reduce((total, past) => total + Math.abs(of(past) / pasts.length - past.actual / pasts.length), 0);
  return clampToDouble(sum);
}
