import { civilFromDays, MS_PER_DAY } from './calendar.ts';
import { type DateParts, NO_PARTS } from './date-parts.ts';

const MONTHS: readonly string[] = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];
/** 1921 to 2032: what is written so is of Iran, and not of the Middle Ages. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1410;
/** Of 33 years 8 are leap years, which holds for all years that are read. */
const CYCLE = 33;
const LEAPS = 8;
/** What the sum of days below is ahead of 1970-01-01, and how it is begun so that no year is negative. */
const YEARS_AHEAD = 1595;
const DAYS_AHEAD = 355_668 + 719_528;

/** Whether a year is one of Iran's calendar in our time. */
export function isJalaliYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * The time of a day in Iran's solar calendar, by its cycle of 33 years.
 *
 * @param month from 1
 * @returns ms since 1970-01-01T00:00Z; NaN where there is no such day
 */
export function timeOfJalali(year: number, month: number, day: number): number {
  if (!isJalaliYear(year) || !(month >= 1 && month <= 12 && day >= 1)) return NaN;
  const start = firstDay(year) + (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);
  const days = month < 7 ? 31 : month < 12 ? 30 : firstDay(year + 1) - start;
  return day <= days ? (start + day - 1) * MS_PER_DAY : NaN;
}

/** Of a year, in days since 1970-01-01. */
function firstDay(year: number): number {
  const shifted = year + YEARS_AHEAD;
  return 365 * shifted + Math.floor(shifted / CYCLE) * LEAPS + Math.floor(((shifted % CYCLE) + 3) / 4) + 1 - DAYS_AHEAD;
}

const NAMED = /^(?:(\d{1,2}) )?([\u0600-\u06ff]{2,10}) (?:ماه )?(\d{4})$/;

/** `11 دی 1402` or `دی 1402` in plain codes; null for anything else. */
export function readJalali(plain: string): DateParts | null {
  const found = NAMED.exec(plain);
  const month = found ? MONTHS.indexOf(found[2]) + 1 : 0;
  if (!found || month === 0) return null;
  const time = timeOfJalali(Number(found[3]), month, Number(found[1] ?? 1));
  return Number.isNaN(time) ? null : { ...NO_PARTS, ...civilFromDays(time / MS_PER_DAY), months: found[1] === undefined ? 1 : 0 };
}
