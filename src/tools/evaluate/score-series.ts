import { type StepBounds, coverage, meanIntervalScore } from '../../core/forecast/metrics/interval-score.ts';
import { levelIndex, sumQuantileLoss } from '../../core/forecast/metrics/pinball-loss.ts';
import { meanAbsoluteError, seasonalScale } from '../../core/forecast/metrics/scaled-error.ts';
import { smape } from '../../core/forecast/metrics/smape.ts';
import { createSeries, type Series } from '../../core/series/series.ts';
import { createForecaster, type EvaluatedModel, type ForecasterMeans, type ModelForecast } from './models.ts';
import type { EvaluationSeries } from './read-sets.ts';

/** How far one forecast was off; null where the model gives no quantiles or no such interval. */
export interface ForecastScore {
  readonly smape: number;
  /** Mean absolute error, in the unit of the series. */
  readonly error: number;
  /** The sums of weighted quantile loss. */
  readonly loss: number | null;
  readonly size: number;
  /** Mean score of the 95 % interval, in the unit of the series. */
  readonly intervalScore: number | null;
  /** Shares of outcomes inside. */
  readonly c80: number | null;
  readonly c95: number | null;
}

/** How far one model was off on one series. */
export interface SeriesScore {
  /** What errors are scaled by; 0 or NaN where measures that need it are not defined. */
  readonly scale: number;
  /** One forecast of the whole test part, or one for each origin; null where nothing is known of what came. */
  readonly forecasts: readonly (ForecastScore | null)[];
  /** What it took, in ms, scores included. */
  readonly milliseconds: number;
}

/** Whether origins roll over the test part, one step ahead. */
export function isRolling({ freq }: EvaluationSeries): boolean {
  return freq === 'B';
}

/** Scores a model on a series: one forecast of the whole test part, or one step ahead from every origin in it. */
export async function scoreSeries(series: EvaluationSeries, model: EvaluatedModel, means: ForecasterMeans): Promise<SeriesScore> {
  const started = performance.now();
  const { train, test, m } = series;
  const scale = seasonalScale(train, m);
  const steps = isRolling(series) ? 1 : test.length;
  const forecaster = createForecaster(model, seriesUpTo(series, 0), { period: m, horizon: steps }, means);
  const forecasts: (ForecastScore | null)[] = [];
  for (let origin = 0; origin < test.length; origin += steps) {
    const truth = test.subarray(origin, origin + steps);
    const isKnown = truth.some((value) => !Number.isNaN(value));
    forecasts.push(isKnown ? scoreForecast(truth, forecastFrom(seriesUpTo(series, origin), steps, forecaster)) : null);
  }
  return { scale, forecasts, milliseconds: performance.now() - started };
}

/** What a model sees: the training values and so many of the test part, with their dates. */
function seriesUpTo({ train, test, dates }: EvaluationSeries, origin: number): Series {
  const values = new Float64Array(train.length + origin);
  values.set(train);
  values.set(test.subarray(0, origin), train.length);
  return createSeries(values, { times: dates && dates.length >= values.length ? dates.slice(0, values.length) : null });
}

/**
 * A model goes on from the last observation. Where gaps follow that, its first
 * steps are theirs, and those after them are what is asked for.
 */
function forecastFrom(series: Series, steps: number, forecaster: (series: Series, horizon: number) => ModelForecast): ModelForecast {
  let gaps = 0;
  while (series.gaps?.[series.values.length - 1 - gaps] === 1) gaps++;
  const { values, quantiles, bands } = forecaster(series, gaps + steps);
  if (gaps === 0) return { values, quantiles, bands };
  const later = (list: ArrayLike<number>, width = 1): Float64Array => Float64Array.from(list).slice(gaps * width);
  return {
    values: later(values),
    quantiles: quantiles && { levels: quantiles.levels, values: later(quantiles.values, quantiles.levels.length) },
    bands: bands.map(({ level, low, high }) => ({ level, low: later(low), high: later(high) })),
  };
}

function scoreForecast(truth: Float64Array, forecast: ModelForecast): ForecastScore {
  const quantileLoss = forecast.quantiles && sumQuantileLoss(truth, forecast.quantiles);
  const [inner, outer] = [boundsAt(0.8, forecast), boundsAt(0.95, forecast)];
  return {
    smape: smape(truth, forecast.values),
    error: meanAbsoluteError(truth, forecast.values),
    loss: quantileLoss?.loss ?? null,
    size: quantileLoss?.size ?? 0,
    intervalScore: outer && meanIntervalScore(truth, outer),
    c80: inner && coverage(truth, inner),
    c95: outer && coverage(truth, outer),
  };
}

/** The interval at a level: the band, or what lies between the two quantiles. */
function boundsAt(level: number, { bands, quantiles }: ModelForecast): StepBounds | null {
  const band = bands.find((one) => Math.abs(one.level - level) < 1e-9);
  if (band || !quantiles) return band ?? null;
  const { levels, values } = quantiles;
  const column = (at: number): Float64Array => {
    const index = levelIndex(levels, at);
    return Float64Array.from({ length: values.length / levels.length }, (_, step) => values[step * levels.length + index]);
  };
  return { level, low: column((1 - level) / 2), high: column((1 + level) / 2) };
}
