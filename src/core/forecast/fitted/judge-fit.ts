import { forecastNoChange, forecastSeasonalNoChange } from '../classical/no-change.ts';
import { firstValues, type FitValues } from './fit-values.ts';
import type { FitSplit } from './fit-split.ts';
import type { BaselineName, FitVerdict } from './fitted-model.ts';
import { baselineAt, betterBaseline, meanError, type ErrorRange, type ForecastAt } from './forecast-errors.ts';

/**
 * By how much the network must be better than both baselines on the values that
 * judge it: the larger of these, the one over the square root of their number,
 * the other times the root of how many horizons they are. A gain on a few values
 * is luck more often than not, and forecasts of many steps from places next to
 * each other are right and wrong together.
 */
const LUCK_OF_VALUES = 0.7;
const LUCK_OF_HORIZONS = 0.25;
/** What it must reach on the values by which it was chosen: less there would be no reason to go on. */
const BEFORE = 0.9;

/** What a baseline goes on with. (horizon) */
export function forecastBaseline(values: Float64Array, name: BaselineName, season: number | null, horizon: number): Float64Array {
  return name === 'no-change' || season === null
    ? forecastNoChange(values, horizon)
    : forecastSeasonalNoChange(values, Math.min(season, values.length), horizon);
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

/** The season as a network may know it, which has seen nothing of the judging part, and as all values show it. */
export interface Seasons {
  readonly before: number | null;
  readonly all: number | null;
}

/**
 * Compares a network with both baselines on the same forecasts into the judging part.
 *
 * What is shown with the network is chosen by the values before that part; what it
 * has to beat is the better of both baselines on the part itself, which may know
 * the season of the whole series: the harder test.
 *
 * @param fitted the network's own forecasts
 * @param baseline what stands in for the network
 */
export function judgeFit(
  series: FitValues,
  split: FitSplit,
  fitted: ForecastAt,
  baseline: BaselineName,
  seasons: Seasons,
  horizon: number,
): FitVerdict {
  const { training, stopping, judging } = split;
  const season = seasons.all;
  const seasonal = baselineAt(series, 'seasonal-no-change', season);
  const noChange = baselineAt(series, 'no-change', null);
  const partner = baselineAt(series, betterBaseline(firstValues(series, stopping), seasons.before, horizon), seasons.before);
  const combined: ForecastAt = (origin, step) => combine(fitted(origin, step), partner(origin, step));

  const earliest = Math.max(season ?? 1, seasons.before ?? 1) - 1;
  const now = { horizon, first: Math.max(earliest, training - 1, stopping - horizon), from: stopping, to: judging };
  const before = { horizon, first: Math.max(earliest, training - horizon), from: training, to: stopping };
  const rules = (range: ErrorRange) => ({
    noChange: meanError(series, noChange, range),
    seasonal: season === null ? null : meanError(series, seasonal, range),
  });
  const errors = { fitted: meanError(series, fitted, now), ...rules(now) };
  const errorCombined = meanError(series, combined, now);
  const toBeat = Math.min(errors.noChange ?? 0, errors.seasonal ?? Infinity);
  const toBeatBefore = Math.min(rules(before).noChange ?? 0, rules(before).seasonal ?? Infinity);

  const held = countOnes(series.isObserved.subarray(stopping, judging));
  const luck = Math.max(LUCK_OF_VALUES / Math.sqrt(held), LUCK_OF_HORIZONS * Math.sqrt(horizon / held));
  const isBetter =
    errors.fitted !== null &&
    errors.fitted < (1 - luck) * toBeat &&
    (meanError(series, fitted, before) ?? Infinity) < BEFORE * toBeatBefore &&
    (errorCombined ?? Infinity) < toBeat;
  return {
    choice: isBetter ? 'fitted' : baseline,
    reason: isBetter ? 'better' : errors.fitted === null ? 'too-short' : 'no-better',
    origins: countOnes(series.isObserved.subarray(now.first, judging - 1)),
    horizon,
    errors: isBetter ? { ...errors, fitted: errorCombined } : errors,
  };
}

function countOnes(mask: Uint8Array): number {
  return mask.reduce((sum, one) => sum + one, 0);
}
