import { overallWeightedAverage } from '../../core/forecast/metrics/overall-weighted-average.ts';
import { type QuantileLossSums, weightedQuantileLoss } from '../../core/forecast/metrics/pinball-loss.ts';
import type { ForecastScore, SeriesScore } from './score-series.ts';

/** What a model is measured by on a set; null where it is not defined, or the model has no quantiles. */
export interface Measures {
  readonly smape: number | null;
  readonly mase: number | null;
  /** Against Naive2, or seasonal "no change" for a series with a value of 0 or below. */
  readonly owa: number | null;
  readonly wql: number | null;
  /** Of the 95 % interval. */
  readonly msis: number | null;
  /** Shares of outcomes inside the 80 % and the 95 % interval. */
  readonly c80: number | null;
  readonly c95: number | null;
  /** MASE over that of "no change"; rolling sets alone. */
  readonly vsNoChange?: number | null;
  /** WQL over that of a Gaussian with exponentially weighted volatility; rolling sets alone. */
  readonly wqlVsEwma?: number | null;
}

export type Measure = keyof Measures;

/** One model's scores on a set, beside those that it is compared with; series in the same order throughout. */
export interface SetScores {
  readonly own: readonly SeriesScore[];
  /** Of what OWA is against. */
  readonly reference: readonly SeriesScore[];
  /** Of what prices are against, whose points are those of "no change"; null for a set that does not roll. */
  readonly ewma: readonly SeriesScore[] | null;
}

/** How often each series and, within each, each forecast counts. */
export interface Weights {
  readonly series: ArrayLike<number>;
  readonly forecasts: ArrayLike<number>;
}

/**
 * A model's measures over a set. Those of points and intervals are means over
 * the series of means over each one's forecasts; MASE and MSIS over the series that
 * have a scale. Weighted quantile loss is a quotient of sums over the set, as it
 * is defined; but of a rolling set the mean of such quotients over the series, that
 * a share does not count the more the higher its price.
 */
export function measureSet({ own, reference, ewma }: SetScores, weights: Weights): Measures {
  const mean = (scores: readonly SeriesScore[], of: (one: ForecastScore, scale: number) => number | null): number => meanOf(scores, weights, of);
  const points = (scores: readonly SeriesScore[]) => ({ smape: mean(scores, (one) => one.smape), mase: mean(scores, scaled((one) => one.error)) });
  const { smape, mase } = points(own);
  const wql = ewma ? meanLoss(own, weights) : wholeLoss(own, weights);
  return {
    smape: defined(smape),
    mase: defined(mase),
    owa: defined(overallWeightedAverage({ smape, mase }, points(reference))),
    wql: defined(wql),
    msis: defined(mean(own, scaled((one) => one.intervalScore))),
    c80: defined(mean(own, (one) => one.c80)),
    c95: defined(mean(own, (one) => one.c95)),
    ...(ewma && {
      vsNoChange: defined(mase / points(ewma).mase),
      wqlVsEwma: defined(wql / meanLoss(ewma, weights)),
    }),
  };
}

/** Weights by which everything counts once. */
export function evenWeights(scores: readonly SeriesScore[]): Weights {
  return { series: new Float64Array(scores.length).fill(1), forecasts: new Float64Array(mostForecasts(scores)).fill(1) };
}

/** How many forecasts the series with the most of them has. */
export function mostForecasts(scores: readonly SeriesScore[]): number {
  return scores.reduce((most, { forecasts }) => Math.max(most, forecasts.length), 0);
}

function scaled(of: (one: ForecastScore) => number | null): (one: ForecastScore, scale: number) => number | null {
  return (one, scale) => {
    const value = of(one);
    return value === null || !(scale > 0) ? null : value / scale;
  };
}

/** NaN where no series has the measure. */
function meanOf(scores: readonly SeriesScore[], weights: Weights, of: (one: ForecastScore, scale: number) => number | null): number {
  let sum = 0;
  let count = 0;
  for (let s = 0; s < scores.length; s++) {
    if (weights.series[s] === 0) continue;
    const { forecasts, scale } = scores[s];
    let within = 0;
    let weight = 0;
    for (let f = 0; f < forecasts.length; f++) {
      const one = forecasts[f];
      const value = one && of(one, scale);
      if (value === null) continue;
      within += weights.forecasts[f] * value;
      weight += weights.forecasts[f];
    }
    if (weight === 0) continue;
    sum += weights.series[s] * (within / weight);
    count += weights.series[s];
  }
  return sum / count;
}

function wholeLoss(scores: readonly SeriesScore[], weights: Weights): number {
  return weightedQuantileLoss(scores.map((score, s) => lossOf(score, weights.series[s], weights)));
}

function meanLoss(scores: readonly SeriesScore[], weights: Weights): number {
  let sum = 0;
  let count = 0;
  for (let s = 0; s < scores.length; s++) {
    const loss = weightedQuantileLoss([lossOf(scores[s], 1, weights)]);
    if (Number.isNaN(loss)) continue;
    sum += weights.series[s] * loss;
    count += weights.series[s];
  }
  return sum / count;
}

function lossOf({ forecasts }: SeriesScore, weight: number, weights: Weights): QuantileLossSums {
  let loss = 0;
  let size = 0;
  for (let f = 0; f < forecasts.length; f++) {
    const one = forecasts[f];
    if (one === null || one.loss === null) continue;
    loss += weight * weights.forecasts[f] * one.loss;
    size += weight * weights.forecasts[f] * one.size;
  }
  return { loss, size };
}

function defined(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
