import { exactRepetition } from './exact-repetition.ts';
import { LONGEST_PERIOD } from './season.ts';
import { seasonsOfValues } from './seasons-of-values.ts';

/**
 * The length of the season, found from the values alone.
 *
 * A series that repeats itself exactly at least twice has the shortest such
 * period; otherwise it must pass the tests of `seasonsOfValues`.
 *
 * @param values (n) finite
 * @returns the period in steps, 2 or more, or null where none shows
 */
export function detectPeriod(values: Float64Array): number | null {
  return exactRepetition(values, LONGEST_PERIOD) ?? seasonsOfValues(values, null).at(0) ?? null;
}
