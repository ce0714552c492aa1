import type { Season } from '../../series/season.ts';

/** Fewer values than this, where there is no season, are few. */
const MOST_FEW = 50;

/** Whether a trend is about all that a series can show: a few values without a season, as of years. */
export function areFew(length: number, season: Season): boolean {
  return season.periods.length === 0 && length < MOST_FEW;
}
