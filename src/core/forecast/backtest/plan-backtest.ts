import { fillGaps } from '../../series/fill-gaps.ts';
import type { Series } from '../../series/series.ts';
import { SHORTEST_SCORED } from '../scorecard.ts';

/** Origins that a backtest goes back to unless it is told otherwise. */
export const BACKTEST_ORIGINS = 40;

/** Every origin keeps at least this many values before it. */
const SHORTEST_PAST = 6;

/**
 * The places that a backtest forecasts from, the earliest first: as many as
 * asked for of the latest observations after which something came.
 *
 * Where there is room they lie so far apart that each forecast is of its own
 * values, but never further than the horizon; in short series they overlap.
 *
 * @returns indices among the values from the first observation on, gaps filled
 */
export function planBacktest(series: Series, horizon: number, most = BACKTEST_ORIGINS): number[] {
  const { values, start } = fillGaps(series);
  if (values.length < SHORTEST_SCORED) return [];
  const isObserved = (index: number): boolean => series.gaps?.[start + index] !== 1;
  const last = values.length - 1 - Math.min(horizon, Math.ceil(values.length / 4));
  const first = Math.max(SHORTEST_PAST - 1, Math.floor(values.length / 4));
  const stride = Math.max(1, Math.min(horizon, Math.floor((last - first + 1) / most)));
  const origins: number[] = [];
  for (let origin = last; origin >= first && origins.length < most; origin -= stride) if (isObserved(origin)) origins.push(origin);
  return origins.reverse();
}
