import type { Band } from '../../core/forecast/band.ts';
import { createClassical } from '../../core/forecast/classical/classical-forecasts.ts';
import { createFitRun } from '../../core/forecast/fitted/fit-run.ts';
import { forecast, type Forecast, type Networks } from '../../core/forecast/forecast.ts';
import type { StepQuantiles } from '../../core/forecast/metrics/pinball-loss.ts';
import { type ClassicalName, MODEL_NAMES } from '../../core/forecast/model-name.ts';
import type { Engine } from '../../core/rnn/engine.ts';
import { fillGaps } from '../../core/series/fill-gaps.ts';
import { normalizeSeries } from '../../core/series/normalize-series.ts';
import type { Series } from '../../core/series/series.ts';
import { forecastVolatility } from './forecast-volatility.ts';

/** What a model says of the steps after a series. */
export interface ModelForecast {
  /** (horizon) in the unit of the series. */
  readonly values: ArrayLike<number>;
  /** null for a model that knows none. */
  readonly quantiles: StepQuantiles | null;
  /** Empty for a model that knows none. */
  readonly bands: readonly Band[];
}

/** Forecasts of one series: first from the end of its training values, then from later origins as values come. */
export type Forecaster = (series: Series, horizon: number) => ModelForecast;

/** What can be evaluated: the product's models, and two that prices are measured against. */
export const EVALUATED = [...MODEL_NAMES, 'ewma', 'gaussian'] as const;
export type EvaluatedModel = (typeof EVALUATED)[number];

/** Whether a model is a yardstick for prices, and of no use elsewhere. */
export function isForPrices(model: EvaluatedModel): model is 'ewma' | 'gaussian' {
  return model === 'ewma' || model === 'gaussian';
}

/** What a forecaster may need beside the series: the networks at hand, and an engine to fit one on. */
export interface ForecasterMeans {
  readonly networks: Networks;
  readonly engine: Engine;
}

/**
 * A forecaster for one series. No model is told the season but the yardsticks,
 * Naive2 and seasonal "no change".
 *
 * @param training what a fitted network learns from, once, for all origins
 * @param period of the season, 1 for none
 * @param horizon the longest that will be asked for
 */
export function createForecaster(
  model: EvaluatedModel,
  training: Series,
  { period, horizon }: { readonly period: number; readonly horizon: number },
  { networks, engine }: ForecasterMeans,
): Forecaster {
  switch (model) {
    case 'naive2':
    case 'seasonal-no-change':
      return (series, steps) => forecastYardstick(model, series, period, steps);
    case 'ewma':
    case 'gaussian':
      return (series, steps) => forecastVolatility(model, fillGaps(series).values, steps);
    case 'fitted': {
      const run = createFitRun(training, { horizon, effort: 'quick', seed: 1 }, engine);
      while (run.step());
      const fitted = { model: run.result(), engine };
      return (series, steps) => modelForecast(forecast(normalizeSeries(series, 'auto'), { model, horizon: steps, periods: null }, { ...networks, fitted }));
    }
    default:
      return (series, steps) => modelForecast(forecast(normalizeSeries(series, 'auto'), { model, horizon: steps, periods: null }, networks));
  }
}

function forecastYardstick(model: ClassicalName, series: Series, period: number, steps: number): ModelForecast {
  return { values: createClassical(fillGaps(series).values, period).forecast(model, steps), quantiles: null, bands: [] };
}

function modelForecast({ values, bands, quantiles }: Forecast): ModelForecast {
  return { values, quantiles, bands };
}
