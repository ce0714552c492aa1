import { monthNumber, startOfMonth } from '../ticks/tick-time.ts';

const MS_PER_DAY = 86_400_000;
/** Places are moved by this share of their usual distance at most. */
const MOST_OF_STEP = 0.35;

/** Ways to round a time, the coarsest first. */
const ROUNDINGS: readonly ((time: number) => number)[] = [
  (time) => nearestMonth(time, 12),
  (time) => nearestMonth(time, 3),
  (time) => nearestMonth(time, 1),
  ...[MS_PER_DAY, MS_PER_DAY / 2, 3_600_000, 900_000, 300_000, 60_000, 1000].map((unit) => (time: number) => Math.round(time / unit) * unit),
];

/**
 * Times read off a drawing, on the calendar: series are of years, months, days,
 * hours. The coarsest unit of which all are within what can be read is taken.
 *
 * @param times (n) ms, ascending
 * @param tolerance ms that a time can be misread by
 */
export function snapTimes(times: Float64Array, tolerance: number): Float64Array {
  return snapBy(times, tolerance, ROUNDINGS);
}

/** Numbers read off a drawing, at the coarsest power of ten of which all are within what can be read. */
export function snapNumbers(numbers: Float64Array, tolerance: number): Float64Array {
  const top = Math.ceil(Math.log10(Math.max(1e-300, ...[numbers[0], numbers[numbers.length - 1]].map(Math.abs))));
  return snapBy(numbers, tolerance, Array.from({ length: 12 }, (_, i) => roundToPower(top - i)));
}

/** By whole powers, which are exact where their inverses are not: so 0.3 is not 0.30000000000000004. */
function roundToPower(exponent: number): (number: number) => number {
  const power = 10 ** Math.abs(exponent);
  return exponent < 0 ? (number) => Math.round(number * power) / power || 0 : (number) => Math.round(number / power) * power || 0;
}

function snapBy(places: Float64Array, tolerance: number, roundings: readonly ((place: number) => number)[]): Float64Array {
  const most = Math.min(tolerance, usualStep(places) * MOST_OF_STEP);
  const snapped = new Float64Array(places.length);
  return roundings.some((round) => snapInto(snapped, places, most, round)) ? snapped : places;
}

/** Whether all can be snapped; stops at the first that cannot, which of long lines is an early one. */
function snapInto(snapped: Float64Array, places: Float64Array, most: number, round: (place: number) => number): boolean {
  let before = -Infinity;
  for (let i = 0; i < places.length; i++) {
    const place = round(places[i]);
    if (!(Math.abs(place - places[i]) <= most && place > before)) return false;
    snapped[i] = place;
    before = place;
  }
  return true;
}

function usualStep(places: Float64Array): number {
  const steps = places.subarray(1).map((place, i) => place - places[i]).sort();
  return steps[steps.length >> 1] ?? 0;
}

function nearestMonth(time: number, every: number): number {
  const month = Math.floor(monthNumber(time) / every) * every;
  const [before, after] = [startOfMonth(month), startOfMonth(month + every)];
  return time - before < after - time ? before : after;
}
