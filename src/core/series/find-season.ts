import { datedSeasons } from './dated-seasons.ts';
import { exactRepetition } from './exact-repetition.ts';
import { LONGEST_PERIOD, NO_SEASON, type Season } from './season.ts';
import { seasonsOfValues } from './seasons-of-values.ts';

/** Dates and repetitions are looked for in so many last values: what is older says nothing of the season now. */
const MOST_LOOKED_AT = 20_000;

/**
 * The seasons of a series, found from its dates and its values.
 *
 * What repeats exactly needs no further proof. Otherwise the dates say which
 * seasons to expect, and the values whether they are there: daily prices have no
 * week. Without dates every season that people keep is a candidate, and any other
 * that shows very clearly; a series too short to tell has none.
 *
 * @param values (n) finite, gaps filled
 * @param times (n) ms, ascending; null where the series has no dates. Of another
 *   length they are not this series' times, and are not used
 */
export function findSeason(values: Float64Array, times: Float64Array | null): Season {
  const known = values.subarray(-MOST_LOOKED_AT);
  const repetition = exactRepetition(known, LONGEST_PERIOD);
  if (repetition !== null) return { periods: [repetition], source: 'repetition' };
  const expected = times?.length === values.length ? datedSeasons(times.subarray(-MOST_LOOKED_AT)) : null;
  const periods = seasonsOfValues(known, expected);
  if (periods.length === 0) return NO_SEASON;
  return { periods, source: expected?.includes(periods[0]) === true ? 'dates' : 'values' };
}
