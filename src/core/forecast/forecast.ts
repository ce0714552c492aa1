import type { Engine } from '../rnn/engine.ts';
import { forecastMini } from '../rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../rnn/mini/round-to-tenth.ts';
import { fillGaps } from '../series/fill-gaps.ts';
import { denormalizeValue } from '../series/normalize.ts';
import type { NormalizedSeries } from '../series/normalize-series.ts';
import { FittedModelMissingError } from './fitted-model-missing-error.ts';
import { forecastFitted } from './fitted/forecast-fitted.ts';
import type { FittedModel, FitVerdict } from './fitted/fitted-model.ts';
import { forecastBlended } from './forecast-blended.ts';
import type { PretrainedNetwork } from './pretrained/pretrained-network.ts';
import type { Band } from './band.ts';
import type { ModelName } from './model-name.ts';
import { NO_SEASON, type Season } from '../series/season.ts';
import { NothingToForecastError } from './nothing-to-forecast-error.ts';
import { scoreMini, type Scorecard } from './scorecard.ts';

/** A horizon beyond this says nothing that anybody could use, and would only cost time. */
export const LONGEST_HORIZON = 1000;

/** What one more step does to MiniRnn's output, and so to its error: w1 * w3 + w2. */
export const MINI_GROWTH_PER_STEP = 1.46;

/** What is asked of a forecast. */
export interface ForecastRequest {
  readonly model: ModelName;
  /** Steps ahead, 1..LONGEST_HORIZON. */
  readonly horizon: number;
  /** The seasons that the user set, the shortest first, `[]` for "none"; null to have them found. */
  readonly periods: readonly number[] | null;
}

/** What goes on after a series. */
export interface Forecast {
  readonly model: ModelName;
  /** (horizon) in the user's unit. */
  readonly values: Float64Array;
  /** (horizon) the same in 0..1: as MiniRnn put it out, and where another model's values lie on that scale. */
  readonly units: Float64Array;
  /** MiniRnn's first step rounded as the article prints it, in 0..1; null for other models. */
  readonly reported: number | null;
  /** At `BAND_LEVELS`; empty where nothing is known of the uncertainty: MiniRnn knows nothing of its own. */
  readonly bands: readonly Band[];
  /** All that is known of the uncertainty: (horizon, levels) row-major, ascending along the levels; null where `bands` is empty, or has no more than itself. */
  readonly quantiles: { readonly levels: readonly number[]; readonly values: Float64Array } | null;
  /** The model's own record on this series. */
  readonly scorecard: Scorecard;
  /** How many values between observations were filled in for the network. */
  readonly filled: number;
  /** What judged a fitted model; null for other models. */
  readonly verdict: FitVerdict | null;
  /** The seasons that the forecast reckoned with. */
  readonly season: Season;
  /** What the forecast is made of, the largest share first; they sum to 1. One entry for a single model. */
  readonly shares: readonly { readonly model: ModelName; readonly share: number }[];
}

/** What a forecast by a fitted model needs: the model of this series, and what to run it on. */
export interface Fitted {
  readonly model: FittedModel;
  readonly engine: Engine;
}

/** The networks at hand; null where there is none. */
export interface Networks {
  readonly fitted?: Fitted | null;
  /** Without it `auto` blends what else there is. */
  readonly pretrained?: PretrainedNetwork | null;
}

/**
 * Computes the continuation.
 *
 * @param networks `fitted` for the model `fitted` alone
 * @throws NothingToForecastError when the series has no observation
 * @throws FittedModelMissingError when `fitted` is asked for and not given
 */
export function forecast(input: NormalizedSeries, request: ForecastRequest, { fitted = null, pretrained = null }: Networks = {}): Forecast {
  if (input.units.length === 0) throw new NothingToForecastError();
  const { model, horizon } = request;
  switch (model) {
    case 'mini':
      return forecastByMini(input, horizon);
    case 'fitted':
      if (!fitted) throw new FittedModelMissingError();
      return forecastFitted(input, fitted.model, horizon, fitted.engine);
    default:
      return forecastBlended(input, request, model, pretrained);
  }
}

function forecastByMini(input: NormalizedSeries, horizon: number): Forecast {
  const filled = fillGaps(input.series);
  const units = forecastMini(input.units, horizon);
  return {
    model: 'mini',
    values: units.map((unit) => denormalizeValue(unit, input.normalization)),
    units,
    reported: roundToTenth(units[0]),
    bands: [],
    quantiles: null,
    scorecard: scoreMini(input.series, filled, input.mode),
    filled: filled.filled,
    verdict: null,
    season: NO_SEASON,
    shares: [{ model: 'mini', share: 1 }],
  };
}
