import { forecastNoChange, forecastSeasonalNoChange } from '../baselines.ts';
import type { BaselineName, FitVerdict } from './fitted-model.ts';
import type { FitSplit } from './fit-split.ts';

/** A forecast from any place of the series: the value `step` steps after `origin`, 1 or more. */
export type ForecastAt = (origin: number, step: number) => number;

/**
 * By how much the network must be better than both baselines on the values that
 * judge it: the larger of these, the one over the square root of their number,
 * the other times the root of how many horizons they are. A gain on a few values
 * is luck more often than not, and forecasts of many steps from places next to
 * each other are right and wrong together.
 */
const LUCK_OF_VALUES = 0.7;
const LUCK_OF_HORIZONS = 0.3;
/** What it must reach on the values by which it was chosen: less there would be no reason to go on. */
const BEFORE = 0.9;

/** The mean absolute error over all forecasts from `first` on whose target lies in from .. to; null without any. */
export function meanError(
  values: Float64Array,
  forecast: ForecastAt,
  horizon: number,
  first: number,
  from: number,
  to: number,
): number | null {
  let sum = 0;
  let count = 0;
  for (let target = from; target < to; target++) {
    for (let step = 1; step <= horizon && target - step >= first; step++) {
      sum += Math.abs(values[target] - forecast(target - step, step));
      count++;
    }
  }
  return count === 0 ? null : sum / count;
}

/** "No change" and its seasonal kin as forecasts from any place. */
export function baselineAt(values: Float64Array, name: BaselineName, period: number | null): ForecastAt {
  const lag = name === 'no-change' ? 1 : (period ?? 1);
  return (origin, step) => values[origin - lag + 1 + ((step - 1) % lag)];
}

/**
 * Which baseline the series prefers: by all forecasts into its second half, since
 * a baseline has learned from none of it.
 */
export function betterBaseline(values: Float64Array, period: number | null, horizon: number): BaselineName {
  if (period === null) return 'no-change';
  const first = period - 1;
  const half = Math.max(first + 1, values.length >> 1);
  const error = (name: BaselineName): number =>
    meanError(values, baselineAt(values, name, period), horizon, first, half, values.length) ?? Infinity;
  return error('seasonal-no-change') < error('no-change') ? 'seasonal-no-change' : 'no-change';
}

/** What a baseline goes on with. (horizon) */
export function forecastBaseline(values: Float64Array, name: BaselineName, period: number | null, horizon: number): Float64Array {
  return name === 'no-change' || period === null
    ? forecastNoChange(values, horizon)
    : forecastSeasonalNoChange(values, Math.min(period, values.length), horizon);
}

/**
 * Halfway between a network's forecast and the baseline's: where a network
 * learned from one short series, the mean is right more often than either.
 *
 * J. M. Bates and C. W. J. Granger, "The combination of forecasts" (1969).
 */
export function combine(fitted: number, baseline: number): number {
  return (fitted + baseline) / 2;
}

/**
 * Compares the network with both baselines on the same forecasts into the judging part.
 *
 * @param fitted the network's own forecasts
 * @param baseline what stands in for the network, or goes half and half with it
 */
export function judgeFit(
  values: Float64Array,
  split: FitSplit,
  fitted: ForecastAt,
  baseline: BaselineName,
  season: number | null,
  horizon: number,
): FitVerdict {
  const { training, stopping, judging } = split;
  const seasonal = baselineAt(values, 'seasonal-no-change', season);
  const noChange = baselineAt(values, 'no-change', null);
  const partner = baselineAt(values, baseline, season);
  const combined: ForecastAt = (origin, step) => combine(fitted(origin, step), partner(origin, step));

  const first = Math.max((season ?? 1) - 1, training - 1, stopping - horizon);
  const error = (forecast: ForecastAt): number | null => meanError(values, forecast, horizon, first, stopping, judging);
  const errors = { fitted: error(fitted), noChange: error(noChange), seasonal: season === null ? null : error(seasonal) };
  const toBeat = Math.min(errors.noChange ?? 0, errors.seasonal ?? Infinity);

  const firstBefore = Math.max((season ?? 1) - 1, training - horizon);
  const errorBefore = (forecast: ForecastAt): number => meanError(values, forecast, horizon, firstBefore, training, stopping) ?? 0;
  const toBeatBefore = Math.min(errorBefore(noChange), season === null ? Infinity : errorBefore(seasonal));

  const held = judging - stopping;
  const luck = Math.max(LUCK_OF_VALUES / Math.sqrt(held), LUCK_OF_HORIZONS * Math.sqrt(horizon / held));
  const isBetter =
    errors.fitted !== null &&
    errors.fitted < (1 - luck) * toBeat &&
    errorBefore(fitted) < BEFORE * toBeatBefore &&
    (error(combined) ?? Infinity) < toBeat;
  return {
    choice: isBetter ? 'fitted' : baseline,
    reason: isBetter ? 'better' : 'no-better',
    origins: judging - 1 - first,
    horizon,
    errors: isBetter ? { ...errors, fitted: error(combined) } : errors,
  };
}

/**
 * How far the outcomes lay off, step by step: the size that 80 % of the errors
 * stayed below, never less than at the step before. Origins are those of the
 * stopping and judging parts.
 *
 * @returns (horizon), or empty where fewer than ten origins reach any step
 */
export function halfWidthsOf(values: Float64Array, split: FitSplit, forecast: ForecastAt, horizon: number): Float64Array {
  const widths = new Float64Array(horizon);
  let widest = 0;
  for (let step = 1; step <= horizon; step++) {
    const errors: number[] = [];
    for (let origin = split.training - 1; origin + step < split.judging; origin++) {
      errors.push(Math.abs(values[origin + step] - forecast(origin, step)));
    }
    if (errors.length >= 10) {
      errors.sort((a, b) => a - b);
      widest = Math.max(widest, errors[Math.min(errors.length - 1, Math.floor(0.8 * errors.length))]);
    } else if (step === 1) return new Float64Array(0);
    widths[step - 1] = widest;
  }
  return widths;
}
