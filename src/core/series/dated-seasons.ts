import { isWeekend, MS_PER_DAY, weekday } from './calendar.ts';
import { LONGEST_PERIOD } from './season.ts';

const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const DAYS_PER_YEAR = 365.25;
/** A weekday that is missing this long is a day of rest. */
const DAYS_OF_REST_AFTER = 28 * MS_PER_DAY;
/** Months are 28 to 31 days, and days 23 to 25 hours: a step is regular within this of the median. */
const TOLERANCE = 0.15;
/** One step in five passes over a weekend, and holidays come on top. */
const FEWEST_REGULAR = 0.7;
/** Fewer times say nothing of their rhythm. */
const FEWEST_TIMES = 4;

/**
 * The seasons that the rhythm of a time axis suggests: 12 for months, 7 and 365
 * for days, 5 and 261 for business days, the observations of a day and of a week
 * for shorter steps. Whether the values have them is another question.
 *
 * @param times (n) ms since 1970-01-01T00:00Z, finite, ascending
 * @returns periods in observations, the shortest first, at most two; empty where
 *   the steps are too long for a season, as years are; null where they are too
 *   uneven to say
 */
export function datedSeasons(times: Float64Array): readonly number[] | null {
  if (times.length < FEWEST_TIMES) return null;
  const steps = times.subarray(1).map((time, i) => time - times[i]);
  const step = medianOf(steps);
  const regular = steps.reduce((count, each) => count + (Math.abs(each - step) <= TOLERANCE * step ? 1 : 0), 0);
  if (!(step > 0) || regular < FEWEST_REGULAR * steps.length) return null;
  return suggested(times, step).filter((period) => period >= 2 && period <= LONGEST_PERIOD);
}

function suggested(times: Float64Array, step: number): readonly number[] {
  const days = step / MS_PER_DAY;
  // From the week on, the only season that can be is the year.
  if (days > 6) return [Math.round(DAYS_PER_YEAR / days)];
  const week = daysOfWeek(times);
  if (Math.abs(days - 1) <= TOLERANCE) return [week, Math.round((week * DAYS_PER_YEAR) / 7)];
  if (days > 1) return [];
  const day = observationsOfDay(times) ?? Math.round(MS_PER_DAY / step);
  if (day <= LONGEST_PERIOD) return [day, day * week];
  const hour = Math.round(MS_PER_HOUR / step);
  return [hour <= LONGEST_PERIOD ? hour : Math.round(MS_PER_MINUTE / step)];
}

/** How many days of the week have observations: 5 without weekends, 6 where Sundays rest. */
function daysOfWeek(times: Float64Array): number {
  const span = times[times.length - 1] - times[0];
  const days = Float64Array.from(times, (time) => Math.floor(time / MS_PER_DAY));
  if (span >= 7 * MS_PER_DAY && !days.some(isWeekend)) return 5;
  return span < DAYS_OF_REST_AFTER ? 7 : new Set(days.map(weekday)).size;
}

/** How many observations most days have, the first and the last apart; an exchange has seven hours of trading, not 24. */
function observationsOfDay(times: Float64Array): number | null {
  const counts: number[] = [];
  let day = NaN;
  for (const time of times) {
    const next = Math.floor(time / MS_PER_DAY);
    if (next === day) counts[counts.length - 1]++;
    else counts.push(1);
    day = next;
  }
  const whole = counts.slice(1, -1);
  return whole.length === 0 ? null : medianOf(Float64Array.from(whole));
}

function medianOf(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1];
}
