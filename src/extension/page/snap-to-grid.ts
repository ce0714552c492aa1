const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A grid coarser than this many tolerances is met by all of a line's places only on purpose. */
const LEAST_TOLERANCES = 4;

/** Times that a drawing rounded, on whole days, hours, minutes or seconds where all of them lie on some. */
export function snapTimes(times: Float64Array, tolerance: number, isLocal: boolean): Float64Array {
  const zone = (ms: number): number => (isLocal ? new Date(ms).getTimezoneOffset() * MINUTE : 0);
  for (const unit of [DAY, HOUR, MINUTE, SECOND]) {
    const snapped = snap(times, unit, tolerance, zone);
    if (snapped) return snapped;
  }
  return times;
}

/** Numbers that a drawing rounded, as whole ones where all of them are. */
export function snapNumbers(numbers: Float64Array, tolerance: number): Float64Array {
  return snap(numbers, 1, tolerance, () => 0) ?? numbers;
}

function snap(places: Float64Array, unit: number, tolerance: number, shift: (place: number) => number): Float64Array | null {
  if (!(tolerance * LEAST_TOLERANCES < unit)) return null;
  const snapped = places.map((place) => {
    const by = shift(place);
    return Math.round((place - by) / unit) * unit + by;
  });
  return places.every((place, index) => Math.abs(place - snapped[index]) <= tolerance) ? snapped : null;
}
