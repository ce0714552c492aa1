const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A grid coarser than this many tolerances is met by all of a line's places only on purpose. */
const LEAST_TOLERANCES = 4;

/** Whether a place was not drawn, but put evenly between others: it follows them onto their grid. */
export type IsGuess = (index: number) => boolean;

const noGuess: IsGuess = () => false;

/** Times that a drawing rounded, on whole days, hours, minutes or seconds where all of them lie on some. */
export function snapTimes(times: Float64Array, tolerance: number, isLocal: boolean, isGuess = noGuess): Float64Array {
  const zone = (ms: number): number => (isLocal ? new Date(ms).getTimezoneOffset() * MINUTE : 0);
  for (const unit of [DAY, HOUR, MINUTE, SECOND]) {
    const snapped = snap(times, unit, tolerance, zone, isGuess);
    if (snapped) return unit === DAY ? onMonths(snapped, zone, isGuess) : snapped;
  }
  return times;
}

/** Months are not as long as one another: a guess between the first days of some is the first day of one. */
function onMonths(days: Float64Array, zone: (ms: number) => number, isGuess: IsGuess): Float64Array {
  const nearest = (time: number): number => {
    const date = new Date(time - zone(time));
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + (date.getUTCDate() > 15 ? 1 : 0), 1);
    return first + zone(first);
  };
  return isGuess !== noGuess && days.every((day, index) => isGuess(index) || nearest(day) === day) ? days.map(nearest) : days;
}

/** Numbers that a drawing rounded, as whole ones where all of them are. */
export function snapNumbers(numbers: Float64Array, tolerance: number, isGuess = noGuess): Float64Array {
  return snap(numbers, 1, tolerance, () => 0, isGuess) ?? numbers;
}

function snap(places: Float64Array, unit: number, tolerance: number, shift: (place: number) => number, isGuess: IsGuess): Float64Array | null {
  if (!(tolerance * LEAST_TOLERANCES < unit)) return null;
  const snapped = places.map((place) => {
    const by = shift(place);
    return Math.round((place - by) / unit) * unit + by;
  });
  return places.every((place, index) => isGuess(index) || Math.abs(place - snapped[index]) <= tolerance) ? snapped : null;
}
