import type { BaselineName } from './fitted-model.ts';
import type { FitValues } from './fit-values.ts';

/** A forecast from any place of the series: the value `step` steps after `origin`, 1 or more. */
export type ForecastAt = (origin: number, step: number) => number;

/** Which forecasts are looked at: from origins `first` on, of targets in `from` .. `to`, at most `horizon` steps ahead. */
export interface ErrorRange {
  readonly horizon: number;
  readonly first: number;
  readonly from: number;
  readonly to: number;
}

/** The mean absolute error over all forecasts of a range, from observations and of observations; null without any. */
export function meanError({ values, isObserved }: FitValues, forecast: ForecastAt, { horizon, first, from, to }: ErrorRange): number | null {
  let sum = 0;
  let count = 0;
  for (let target = from; target < to; target++) {
    if (isObserved[target] !== 1) continue;
    for (let step = 1; step <= horizon && target - step >= first; step++) {
      if (isObserved[target - step] !== 1) continue;
      sum += Math.abs(values[target] - forecast(target - step, step));
      count++;
    }
  }
  return count === 0 ? null : sum / count;
}

/** "No change" and its seasonal kin as forecasts from any place. */
export function baselineAt({ values }: FitValues, name: BaselineName, season: number | null): ForecastAt {
  const lag = name === 'no-change' ? 1 : (season ?? 1);
  return (origin, step) => values[origin - lag + 1 + ((step - 1) % lag)];
}

/**
 * Which baseline the series prefers: by all forecasts into its second half, since
 * a baseline has learned from none of it.
 */
export function betterBaseline(series: FitValues, season: number | null, horizon: number): BaselineName {
  if (season === null) return 'no-change';
  const count = series.values.length;
  const range = { horizon, first: season - 1, from: Math.max(season, count >> 1), to: count };
  const error = (name: BaselineName): number => meanError(series, baselineAt(series, name, season), range) ?? Infinity;
  return error('seasonal-no-change') < error('no-change') ? 'seasonal-no-change' : 'no-change';
}

/**
 * How far the outcomes lay off, step by step: the size that 80 % of the errors
 * stayed below, never less than at the step before.
 *
 * @param first origins from here on
 * @param enough with fewer errors than this a step is as wide as the ones beside it
 * @returns (horizon), or empty where no step has enough
 */
export function halfWidthsOf({ values, isObserved }: FitValues, forecast: ForecastAt, horizon: number, first: number, enough: number): Float64Array {
  const widths = new Float64Array(horizon);
  let widest = 0;
  let known = 0;
  for (let step = 1; step <= horizon; step++) {
    const errors: number[] = [];
    for (let origin = first; origin + step < values.length; origin++) {
      if (isObserved[origin] === 1 && isObserved[origin + step] === 1) errors.push(Math.abs(values[origin + step] - forecast(origin, step)));
    }
    if (errors.length >= enough) {
      errors.sort((a, b) => a - b);
      widest = Math.max(widest, errors[Math.floor(0.8 * errors.length)]);
      if (known === 0) widths.fill(widest, 0, step);
      known++;
    }
    widths[step - 1] = widest;
  }
  return known === 0 ? new Float64Array(0) : widths;
}
