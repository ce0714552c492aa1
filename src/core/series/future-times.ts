import { clampToDouble } from '../clamp-to-double.ts';
import { civilFromDays, daysFromCivil, daysInMonth, isWeekend, MS_PER_DAY } from './calendar.ts';

/** The largest time that is a date, as in Date. */
const LARGEST_DATE = 8.64e15;

const MS_PER_HOUR = 3_600_000;

/** From this many days on, weekdays without a weekend passed over count as business days. */
const WORKING_WEEK = 5;
/** Monday to Friday, in days after Monday. */
const BUSINESS_DAYS: readonly number[] = [0, 1, 2, 3, 4];
/** A weekday that is missing this long is a day of rest: of shops on Sundays, or of other weekends than ours. */
const WEEKS_OF_REST = 4;

/**
 * Continues a time axis in its own rhythm.
 *
 * Months, quarters and years go on as calendar steps (month ends stay month
 * ends), days without weekends go on as business days, days without any other
 * day of rest go on without it, anything else by its median step. Days are counted from midnight UTC, or, where that makes no
 * sense of them, from noon, which is right for midnights of other time zones.
 *
 * @param times (n) ms since 1970-01-01T00:00Z, finite, strictly ascending; a
 *   single one goes on by days
 * @returns (steps) ascending times after the last one
 * @throws RangeError when there is no time to go on from
 */
export function futureTimes(times: Float64Array, steps: number): Float64Array {
  if (times.length === 0) throw new RangeError('an empty time axis has no continuation');
  const last = times[times.length - 1];
  const next = findRhythm(times) ?? byMedianStep(times);
  const future = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    future[step] = clampToDouble(next(last, step + 1));
  }
  return future;
}

/** Gives the time `step` steps (1, 2 ...) after the last one. */
type Rhythm = (last: number, step: number) => number;

function findRhythm(times: Float64Array): Rhythm | null {
  if (times.length < 2 || Math.abs(times[0]) > LARGEST_DATE || Math.abs(times[times.length - 1]) > LARGEST_DATE) {
    return null;
  }
  for (const shift of [0, MS_PER_DAY / 2]) {
    const days = times.map((time) => Math.floor((time + shift) / MS_PER_DAY));
    if (!isSameTimeOfDay(times, days)) continue;
    const rhythm = byMonths(days) ?? byBusinessDays(days);
    if (rhythm === null) continue;
    const lastDay = days[days.length - 1];
    return (last, step) => last + (rhythm(lastDay, step) - lastDay) * MS_PER_DAY;
  }
  return null;
}

/** Whether all times stand at one time of their day, give or take the hour of summer time. */
function isSameTimeOfDay(times: Float64Array, days: Float64Array): boolean {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let i = 0; i < times.length; i++) {
    const timeOfDay = times[i] - days[i] * MS_PER_DAY;
    if (timeOfDay < earliest) earliest = timeOfDay;
    if (timeOfDay > latest) latest = timeOfDay;
  }
  return latest - earliest <= MS_PER_HOUR;
}

/** The step that is in the middle when all are sorted. */
function byMedianStep(times: Float64Array): Rhythm {
  if (times.length < 2) return (last, step) => last + step * MS_PER_DAY;
  const median = medianOf(differences(times));
  return (last, step) => last + step * median;
}

function differences(values: Float64Array): Float64Array {
  return values.subarray(1).map((value, i) => value - values[i]);
}

function medianOf(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1];
}

/** Always the same day of the month, or the last where a month is shorter; works in days since 1970. */
function byMonths(days: Float64Array): Rhythm | null {
  // Nothing below a month's length can be a monthly rhythm: spares long daily series the calendar.
  for (let i = 1; i < days.length; i++) if (days[i] - days[i - 1] < 28) return null;
  const civil = Array.from(days, civilFromDays);
  const isMonthEnd = civil.every(({ year, month, day }) => day === daysInMonth(year, month));
  const anchor = isMonthEnd ? 31 : Math.max(...civil.slice(-24).map(({ day }) => day));
  const isRegular = civil.every(({ year, month, day }) => day === Math.min(anchor, daysInMonth(year, month)));
  if (!isRegular) return null;
  const months = Float64Array.from(civil, ({ year, month }) => year * 12 + month);
  const stride = medianOf(differences(months));
  const lastMonth = months[months.length - 1];
  return (_, step) => {
    const target = lastMonth + step * stride;
    const year = Math.floor(target / 12);
    const month = target - year * 12;
    return daysFromCivil({ year, month, day: Math.min(anchor, daysInMonth(year, month)) });
  };
}

/** Mostly one day after the other, never on a day of rest though some were passed; works in days since 1970. */
function byBusinessDays(days: Float64Array): Rhythm | null {
  const workdays = workdaysOf(days);
  if (workdays === null || medianOf(differences(days)) !== 1) return null;
  return (lastDay, step) => {
    const week = civilWeek(lastDay);
    const position = workdays.indexOf(lastDay - mondayOf(week)) + step;
    return mondayOf(week + Math.floor(position / workdays.length)) + workdays[position % workdays.length];
  };
}

/** The days of the week that are worked, after Monday and ascending; null where all are. */
function workdaysOf(days: Float64Array): readonly number[] | null {
  const span = days[days.length - 1] - days[0] + 1;
  if (!days.some(isWeekend)) {
    const passesWeekend = span > 5 || civilWeek(days[0]) !== civilWeek(days[days.length - 1]);
    return passesWeekend || days.length >= WORKING_WEEK ? BUSINESS_DAYS : null;
  }
  const seen = [...new Set(Array.from(days, (day) => day - mondayOf(civilWeek(day))))].sort((a, b) => a - b);
  return seen.length < 7 && span >= 7 * WEEKS_OF_REST ? seen : null;
}

/** Weeks from Monday to Sunday, counted from the one of 1970-01-05. */
function civilWeek(day: number): number {
  return Math.floor((day - 4) / 7);
}

function mondayOf(week: number): number {
  return week * 7 + 4;
}
