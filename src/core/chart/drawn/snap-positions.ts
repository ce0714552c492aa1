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
  const roundings = Array.from({ length: 12 }, (_, i) => 10 ** (top - i)).map((unit) => (number: number) => Number((Math.round(number / unit) * unit).toPrecision(12)) || 0);
  return snapBy(numbers, tolerance, roundings);
}

function snapBy(places: Float64Array, tolerance: number, roundings: readonly ((place: number) => number)[]): Float64Array {
  const most = Math.min(tolerance, usualStep(places) * MOST_OF_STEP);
  for (const round of roundings) {
    const snapped = places.map(round);
    if (snapped.every((place, i) => Math.abs(place - places[i]) <= most && (i === 0 || place > snapped[i - 1]))) return snapped;
  }
  return places;
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
