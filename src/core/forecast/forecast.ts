import { forecastMini } from '../rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../rnn/mini/round-to-tenth.ts';
import { fillGaps } from '../series/fill-gaps.ts';
import { denormalizeValue } from '../series/normalize.ts';
import type { NormalizedSeries } from '../series/normalize-series.ts';
import { NothingToForecastError } from './nothing-to-forecast-error.ts';
import { scoreMini, type Scorecard } from './scorecard.ts';

/** The models there are so far. */
export type ModelName = 'mini';

export const MODEL_NAMES: readonly ModelName[] = ['mini'];

/** A horizon beyond this says nothing that anybody could use, and would only cost time. */
export const LONGEST_HORIZON = 1000;

/** What one more step does to MiniRnn's output, and so to its error: w1 * w3 + w2. */
export const MINI_GROWTH_PER_STEP = 1.46;

/** A quantile band around a forecast, in the user's unit. */
export interface Band {
  /** The share of outcomes that should fall inside, 0..1. */
  readonly level: number;
  /** (horizon) */
  readonly low: Float64Array;
  /** (horizon) */
  readonly high: Float64Array;
}

/** What goes on after a series. */
export interface Forecast {
  readonly model: ModelName;
  /** (horizon) in the user's unit. */
  readonly values: Float64Array;
  /** (horizon) the same in 0..1, as the network put it out. */
  readonly units: Float64Array;
  /** MiniRnn's first step rounded as the article prints it, in 0..1. */
  readonly reported: number;
  /** Empty until a calibrated model is there: MiniRnn knows nothing of its uncertainty. */
  readonly bands: readonly Band[];
  /** The model's own record on this series. */
  readonly scorecard: Scorecard;
  /** How many values between observations were filled in for the network. */
  readonly filled: number;
}

/**
 * Computes the continuation.
 *
 * @param horizon steps ahead, 1..LONGEST_HORIZON
 * @throws NothingToForecastError when the series has no observation
 */
export function forecast(input: NormalizedSeries, model: ModelName, horizon: number): Forecast {
  if (input.units.length === 0) throw new NothingToForecastError();
  const filled = fillGaps(input.series);
  const units = forecastMini(input.units, horizon);
  return {
    model,
    values: units.map((unit) => denormalizeValue(unit, input.normalization)),
    units,
    reported: roundToTenth(units[0]),
    bands: [],
    scorecard: scoreMini(input.series, filled, input.mode),
    filled: filled.filled,
  };
}
