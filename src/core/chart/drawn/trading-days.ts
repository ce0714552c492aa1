import { isWeekend, MS_PER_DAY } from '../../series/calendar.ts';
import type { AxisTick } from '../chart-reading.ts';
import { isEven } from './bars-of-boxes.ts';

/** Days from one point to the next, on average, where only those of a working week have room: seven for five. */
const LEAST_STEP = 1.25;
const MOST_STEP = 1.6;
/** So far, as a share of a step, a label may be off its point. */
const OFF_POINT = 0.3;
/** Holidays, as a share of the working days between two labels. */
const MOST_HOLIDAYS = 0.15;

/**
 * The days of points that stand evenly on an axis of time on which weekends
 * have no room: counted from label to label. Where there were holidays, which
 * of the days it was is not told; the points are spread over them.
 *
 * @param xs (n) px, ascending
 * @param ticks of the axis, times ascending
 * @returns (n) ms, ascending; null where the axis is none of working days
 */
export function tradingDays(xs: readonly number[], ticks: readonly AxisTick[]): Float64Array | null {
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  const step = (xs[xs.length - 1] - xs[0]) / (xs.length - 1);
  const days = ((last.value - first.value) / MS_PER_DAY / (last.pixel - first.pixel)) * step;
  if (xs.length < 5 || ticks.length < 2 || !isEven(xs) || !(days >= LEAST_STEP && days <= MOST_STEP)) return null;
  const known = ticks.flatMap(({ value, pixel }) => {
    const index = Math.round((pixel - xs[0]) / step);
    const isAtPoint = index >= 0 && index < xs.length && Math.abs(xs[index] - pixel) <= OFF_POINT * step;
    return isAtPoint ? [{ index, day: Math.floor(value / MS_PER_DAY) }] : [];
  });
  if (known.length < 2) return null;
  const times = new Float64Array(xs.length);
  for (let k = 1; k < known.length; k++) {
    const [from, to] = [known[k - 1], known[k]];
    const between = workingDays(from.day, to.day);
    const count = to.index - from.index;
    if (between.length < count || between.length - count > Math.max(2, between.length * MOST_HOLIDAYS)) return null;
    for (let i = 0; i < count; i++) times[from.index + i] = between[Math.floor((i * between.length) / count)] * MS_PER_DAY;
  }
  const [start, end] = [known[0], known[known.length - 1]];
  for (let i = end.index, day = end.day; i < xs.length; i++, day = nextWorkingDay(day, 1)) times[i] = day * MS_PER_DAY;
  for (let i = start.index, day = start.day; i >= 0; i--, day = nextWorkingDay(day, -1)) times[i] = day * MS_PER_DAY;
  return times;
}

/** From the first to before the last; a label of a month may name a weekend, and stands at the day after it. */
function workingDays(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; day < to; day++) if (!isWeekend(day)) days.push(day);
  return days;
}

function nextWorkingDay(day: number, direction: 1 | -1): number {
  let next = day + direction;
  while (isWeekend(next)) next += direction;
  return next;
}
