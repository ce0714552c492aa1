import { daysFromCivil, MS_PER_DAY } from './calendar.ts';
import type { CellPlaces } from './cell-places.ts';
import { timeOfDay } from './date-parts.ts';
import { epochOfRange } from './epoch-of-range.ts';
import { fromBuddhist } from './eras.ts';
import { timeOfJalali } from './jalali.ts';
import { monthOfYear } from './month-of-year.ts';
import type { DateColumn, DateHints } from './read-date-column.ts';
import { readDateColumn } from './read-date-column.ts';
import { readYear } from './read-year.ts';

/** How times are written that are one number each. */
export type NumericTimeFormat =
  | 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds'
  | 'year' | 'buddhist-year' | 'jalali-year' | 'decimal-year' | 'compact-month' | 'compact-day' | 'compact-stamp' | 'spreadsheet-day';

/** How the cells of a time column are written. */
export type TimeFormat = 'date' | 'compact-moment' | 'month-of-year' | NumericTimeFormat;

/** Reads a column of times. */
export function readTimeColumn(cells: CellPlaces, format: TimeFormat, hints: DateHints): DateColumn {
  if (format === 'date') return readDateColumn(cells, hints);
  const { text, starts, ends } = cells;
  if (format === 'compact-moment') return { times: starts.map((start, i) => timeOfMoment(text.slice(start, ends[i]))), openOrder: null };
  if (format === 'month-of-year') return { times: starts.map((start, i) => timeOfMonth(monthOfYear(text.slice(start, ends[i]).trim()))), openOrder: null };
  return { times: starts.map((start, i) => timeOfNumber(readYear(text, start, ends[i]), format)), openOrder: null };
}

/** @param month since the year 0 */
function timeOfMonth(month: number): number {
  return timeOfDay(Math.floor(month / 12), month % 12, 1);
}

/** `20240131 93000`: a day and a time of day, each in one number. */
function timeOfMoment(cell: string): number {
  const [day, clock] = cell.split(' ').map(Number);
  const seconds = clock > 2359 ? clock : clock * 100;
  const ms = ((Math.floor(seconds / 10_000) * 60 + (Math.floor(seconds / 100) % 100)) * 60 + (seconds % 100)) * 1000;
  return timeOfNumber(day, 'compact-day') + ms;
}

/** Spreadsheets count days from here, and take 1900 for a leap year, which is long past. */
const SPREADSHEET_EPOCH = daysFromCivil({ year: 1899, month: 11, day: 30 });

/** The time of a number in ms since 1970-01-01T00:00Z; NaN when it is none. */
export function timeOfNumber(number: number, format: NumericTimeFormat): number {
  if (!Number.isFinite(number)) return NaN;
  switch (format) {
    case 'seconds':
      return Math.round(number * 1000);
    case 'milliseconds':
      return number;
    case 'microseconds':
      return number / 1e3;
    case 'nanoseconds':
      return number / 1e6;
    case 'year':
      return Number.isInteger(number) ? timeOfDay(number, 0, 1) : NaN;
    case 'buddhist-year':
      return timeOfDay(fromBuddhist(number), 0, 1);
    case 'jalali-year':
      return timeOfJalali(number, 1, 1);
    case 'decimal-year':
      return timeOfDecimalYear(number);
    case 'compact-month':
      return timeOfDay(Math.floor(number / 100), (number % 100) - 1, 1);
    case 'compact-day':
      return timeOfDay(Math.floor(number / 10_000), (Math.floor(number / 100) % 100) - 1, number % 100);
    case 'compact-stamp':
      return timeOfStamp(number);
    case 'spreadsheet-day':
      // To the millisecond: a time of day is a fraction that no double holds.
      return Math.round((number + SPREADSHEET_EPOCH) * MS_PER_DAY);
  }
}

/** `2026010500`, `202601050030`, `20260105003000`: a day and its time, as many digits as there are. */
function timeOfStamp(number: number): number {
  const digits = String(number).padEnd(14, '0');
  const [hour, minute, second] = [8, 10, 12].map((at) => Number(digits.slice(at, at + 2)));
  const isClock = digits.length === 14 && hour <= 23 && minute <= 59 && second <= 59;
  return isClock ? timeOfNumber(Number(digits.slice(0, 8)), 'compact-day') + ((hour * 60 + minute) * 60 + second) * 1000 : NaN;
}

/** Whether both ends of a range are stamps of one length, from 1900 on: as epochs they would be in 1976, or after 2031. */
function areStamps(min: number, max: number): boolean {
  const length = String(min).length;
  return STAMP_LENGTHS.includes(length) && String(max).length === length && min >= 19 * 10 ** (length - 2) && max < 22 * 10 ** (length - 2) && !Number.isNaN(timeOfStamp(min) + timeOfStamp(max));
}

const STAMP_LENGTHS: readonly number[] = [10, 12, 14];

/** 2024.5 is the middle of the year. */
function timeOfDecimalYear(number: number): number {
  const year = Math.floor(number);
  const start = timeOfDay(year, 0, 1);
  return Math.round(start + (number - year) * (timeOfDay(year + 1, 0, 1) - start));
}

/**
 * What a column of running integers would be as times, judged by its range
 * alone: years 1500-2200, months 150001-220012 and days 15000101-22001231 in one
 * number, with hours, minutes and seconds from 1900 to 2199, seconds, ms, µs and
 * ns from 1973 to 2100.
 */
export function timeFormatOfRange(min: number, max: number): NumericTimeFormat | null {
  if (min >= 1500 && max <= 2200) return 'year';
  if (min >= 15_000_101 && max <= 22_001_231) return 'compact-day';
  if (areStamps(min, max)) return 'compact-stamp';
  return epochOfRange(min, max);
}

/**
 * What a column that is called so would be as times, where its range alone would
 * not say: months in one number, days as spreadsheets count them (1954 to 2119),
 * years with a fraction.
 */
export function timeFormatOfNamed(min: number, max: number, areIntegers: boolean): NumericTimeFormat | null {
  if (min >= 150_001 && max <= 220_012 && areIntegers) return 'compact-month';
  if (min >= 20_000 && max <= 80_000) return 'spreadsheet-day';
  if (min >= 1500 && max <= 2200) return areIntegers ? 'year' : 'decimal-year';
  return timeFormatOfRange(min, max);
}
