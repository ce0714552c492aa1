import { agree } from './agree.ts';

/** Two series that share fewer values at an end are not known to be the same; a shorter one has to be shared whole. */
const SHORTEST_OVERLAP = 8;
/** Of fewer values nobody could tell. */
const SHORTEST_SERIES = 3;
/** Beyond these, looking further would take long and tell no more. */
const MOST_COMPARED = 256;
const MOST_PLACES = 5000;

/**
 * Finds where a series without dates ends in a newer reading of it: all that the
 * two overlap by must be the same. The newer one may have let go of old values,
 * or show older ones.
 *
 * @param older (n) values up to its last observation, NaN for gaps
 * @param newer (m) values, NaN for gaps
 * @param error how far two readings of one value may be apart
 * @returns the place in `newer` of the last value of `older`; null where there
 *   is none, or more than one: then nobody could say what came after
 */
export function alignValues(older: Float64Array, newer: Float64Array, error: number): number | null {
  if (older.length < SHORTEST_SERIES) return null;
  const tail = older.subarray(-MOST_COMPARED);
  const fewest = Math.min(SHORTEST_OVERLAP, older.length);
  let found: number | null = null;
  for (let place = newer.length - 1; place >= Math.max(fewest - 1, newer.length - MOST_PLACES); place--) {
    if (!endsAt(place, tail, newer, error)) continue;
    if (found !== null) return null;
    found = place;
  }
  return found;
}

function endsAt(place: number, tail: Float64Array, newer: Float64Array, error: number): boolean {
  const overlap = Math.min(tail.length, place + 1);
  for (let back = 0; back < overlap; back++) {
    if (!agree(tail[tail.length - 1 - back], newer[place - back], error)) return false;
  }
  return true;
}
