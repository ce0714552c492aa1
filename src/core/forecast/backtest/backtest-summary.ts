import { clampToDouble } from '../../clamp-to-double.ts';
import type { ModelName } from '../model-name.ts';
import type { PastForecast } from './past-forecast.ts';

/** How far one model was off over a backtest. */
export interface ModelRecord {
  readonly model: ModelName;
  /** Mean absolute error over all origins and steps, in the user's unit. */
  readonly error: number;
  /** Error over that of "no change"; null where "no change" was never wrong. */
  readonly ratio: number | null;
  /** (horizon) mean absolute error by step; NaN where nothing came to compare with. */
  readonly errorByStep: Float64Array;
}

/** What the past forecasts of one model on one series say of it. */
export interface BacktestSummary {
  readonly origins: number;
  /** Steps ahead, at most. */
  readonly horizon: number;
  /** Of the model itself. */
  readonly own: ModelRecord;
  /** Of the models it is compared with, "no change" first. */
  readonly others: readonly ModelRecord[];
  /** Share of outcomes inside each band, and how many outcomes that is of. */
  readonly coverage: readonly { readonly level: number; readonly share: number; readonly count: number }[];
  /** Mean of forecast less outcome, in the user's unit: above 0 it was too high on average. */
  readonly bias: number;
}

/**
 * Sums up past forecasts.
 *
 * @returns null where nothing came that a forecast could be compared with
 */
export function summarizeBacktest(model: ModelName, pasts: readonly PastForecast[]): BacktestSummary | null {
  const horizon = Math.max(0, ...pasts.map(({ values }) => values.length));
  const scale = largestMagnitude(pasts) || 1;
  const own = recordOf(model, pasts, horizon, scale, ({ values }) => values);
  if (!own) return null;
  const noChange = recordOf('no-change', pasts, horizon, scale, ({ values, noChange }) => values.map(() => noChange));
  const names = pasts[0].others.map((other) => other.model).filter((name) => name !== 'no-change' && name !== model);
  const others = names.map((name) => recordOf(name, pasts, horizon, scale, (past) => past.others.find((other) => other.model === name)?.values ?? null));
  const against = (record: ModelRecord | null): ModelRecord[] =>
    record && noChange ? [{ ...record, ratio: noChange.error === 0 ? null : Math.min(Number.MAX_VALUE, record.error / noChange.error) }] : [];
  return {
    origins: pasts.length,
    horizon,
    own: against(own)[0],
    others: [...(model === 'no-change' ? [] : against(noChange)), ...others.flatMap(against)],
    coverage: coverageOf(pasts),
    bias: clampToDouble(scale * meanOf(pasts, ({ values, actual }, step) => values[step] / scale - actual[step] / scale)),
  };
}

function recordOf(
  model: ModelName,
  pasts: readonly PastForecast[],
  horizon: number,
  scale: number,
  forecastOf: (past: PastForecast) => Float64Array | null,
): ModelRecord | null {
  const sums = new Float64Array(horizon);
  const counts = new Float64Array(horizon);
  for (const past of pasts) {
    const values = forecastOf(past);
    for (let step = 0; values && step < past.actual.length; step++) {
      if (Number.isNaN(past.actual[step])) continue;
      // In units of the largest value, so that sums of huge ones stay finite.
      sums[step] += Math.abs(values[step] / scale - past.actual[step] / scale);
      counts[step]++;
    }
  }
  const count = counts.reduce((total, some) => total + some, 0);
  if (count === 0) return null;
  const error = clampToDouble((scale * sums.reduce((total, sum) => total + sum, 0)) / count);
  return { model, error, ratio: null, errorByStep: sums.map((sum, step) => clampToDouble((scale * sum) / counts[step])) };
}

function coverageOf(pasts: readonly PastForecast[]): BacktestSummary['coverage'] {
  return pasts[0].bands.map(({ level }, index) => {
    let inside = 0;
    let count = 0;
    for (const { bands, actual } of pasts) {
      const band = bands.at(index);
      for (let step = 0; band && step < actual.length; step++) {
        if (Number.isNaN(actual[step])) continue;
        count++;
        if (actual[step] >= band.low[step] && actual[step] <= band.high[step]) inside++;
      }
    }
    return { level, share: inside / count, count };
  });
}

function meanOf(pasts: readonly PastForecast[], of: (past: PastForecast, step: number) => number): number {
  let sum = 0;
  let count = 0;
  for (const past of pasts) {
    for (let step = 0; step < past.actual.length; step++) {
      if (Number.isNaN(past.actual[step])) continue;
      sum += of(past, step);
      count++;
    }
  }
  return sum / count;
}

function largestMagnitude(pasts: readonly PastForecast[]): number {
  let largest = 0;
  for (const { values, actual } of pasts) {
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    for (const value of actual) if (!Number.isNaN(value)) largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}
