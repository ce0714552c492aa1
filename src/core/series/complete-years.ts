import { civilFromDays, isWeekend, MS_PER_DAY } from './calendar.ts';
import { type DateParts, timeOfDay } from './date-parts.ts';
import { extentOf } from './extent-of.ts';

/** A leap year, so that every day is one; taken where nothing says more. */
const ANY_YEAR = 2024;
/** After so many years the weekdays fall on the same days again. */
const WEEKDAY_CYCLE = 28;
/** Fewer days say nothing of weekends. */
const FEWEST_WORKDAYS = 5;

/**
 * Gives dates without a year theirs: they follow one another, so that a year
 * ends where the months begin again, and a day where a time of day does.
 *
 * The last one is the last up to today; without a today, in the newest year in
 * which days that pass over weekends do so, for that is how they go on.
 *
 * @param times (n) NaN where the year is open; written into
 * @param open what those cells say
 */
export function completeYears(times: Float64Array, open: ReadonlyMap<number, DateParts>, today?: number): void {
  const cells = [...open].sort(([one], [other]) => one - other);
  if (cells.every(([, { month }]) => Number.isNaN(month))) {
    unroll(cells.map(([, { clock }]) => clock), MS_PER_DAY).forEach((time, i) => (times[cells[i][0]] = time));
    return;
  }
  const positions = cells.map(([, { month, day }]) => month * 32 + (Number.isNaN(day) ? 1 : day));
  const offsets = unroll(positions, 12 * 32).map((position, i) => Math.round((position - positions[i]) / (12 * 32)));
  const [, newest] = extentOf(offsets);
  const anchor = anchorYear(times, cells, offsets);
  const year = anchor ?? lastYear(cells, offsets.map((offset) => offset - newest), today);
  const shift = anchor === null ? newest : 0;
  cells.forEach(([index, { month, day, clock }], i) => {
    times[index] = timeOfDay(year + offsets[i] - shift, month, Number.isNaN(day) ? 1 : day) + clock;
  });
}

/** Adds a round wherever numbers begin again; numbers that mostly fall are unrolled downwards. */
function unroll(numbers: readonly number[], round: number): number[] {
  let rises = 0;
  for (let i = 1; i < numbers.length; i++) rises += Math.sign(numbers[i] - numbers[i - 1]);
  const direction = rises < 0 ? -1 : 1;
  let rounds = 0;
  return numbers.map((number, i) => {
    if (i > 0 && (number - numbers[i - 1]) * direction < 0) rounds += direction;
    return number + rounds * round;
  });
}

/** The year of the first open cell, where a cell before it has one: `Dec 2023, Jan, Feb`. */
function anchorYear(times: Float64Array, cells: readonly (readonly [number, DateParts])[], offsets: readonly number[]): number | null {
  const first = cells[0][0];
  const before = first > 0 ? times[first - 1] : NaN;
  if (Number.isNaN(before)) return null;
  const known = civilFromDays(Math.floor(before / MS_PER_DAY));
  const { month, day } = cells[0][1];
  const isNextYear = month * 32 + (day || 1) < known.month * 32 + known.day;
  return known.year + (isNextYear ? 1 : 0) - offsets[0];
}

function lastYear(cells: readonly (readonly [number, DateParts])[], offsets: readonly number[], today: number | undefined): number {
  const timesIn = (year: number): number[] => cells.map(([, { month, day, clock }], i) => timeOfDay(year + offsets[i], month, Number.isNaN(day) ? 1 : day) + clock);
  if (today !== undefined) {
    const { year } = civilFromDays(Math.floor(today / MS_PER_DAY));
    const [, last] = extentOf(timesIn(year).filter((time) => !Number.isNaN(time)));
    return last <= today ? year : year - 1;
  }
  for (let year = ANY_YEAR; year > ANY_YEAR - WEEKDAY_CYCLE; year--) if (isWorked(timesIn(year))) return year;
  return ANY_YEAR;
}

/** Whether days one after the other pass over their weekends. */
function isWorked(times: readonly number[]): boolean {
  if (times.length < FEWEST_WORKDAYS || times.some((time) => Number.isNaN(time) || isWeekend(Math.floor(time / MS_PER_DAY)))) return false;
  let single = 0;
  let passed = 0;
  for (let i = 1; i < times.length; i++) {
    const days = Math.abs(Math.round((times[i] - times[i - 1]) / MS_PER_DAY));
    if (days === 1) single++;
    else if (days === 3) passed++;
  }
  return passed > 0 && single >= 2 * passed;
}
