import { daysFromCivil, daysInMonth, MS_PER_DAY } from './calendar.ts';
import { POINT } from './character-codes.ts';
import { readDate } from './read-date.ts';
import { readPlainNumber } from './read-plain-number.ts';

/** How the cells of a time column are written. */
export type TimeFormat = 'date' | 'seconds' | 'milliseconds' | 'year' | 'compact-day';

/** The time of a cell in ms since 1970-01-01T00:00Z; NaN when it holds none. */
export function readTime(text: string, start: number, end: number, format: TimeFormat): number {
  if (format === 'date') return readDate(text, start, end);
  const number = readPlainNumber(text, start, end, POINT);
  if (!Number.isFinite(number)) return NaN;
  switch (format) {
    case 'seconds':
      return Math.round(number * 1000);
    case 'milliseconds':
      return number;
    case 'year':
      return Number.isInteger(number) ? daysFromCivil({ year: number, month: 0, day: 1 }) * MS_PER_DAY : NaN;
    case 'compact-day':
      return readCompactDay(number);
  }
}

/** 20240131 as a day. */
function readCompactDay(number: number): number {
  const year = Math.floor(number / 10_000);
  const month = Math.floor(number / 100) % 100 - 1;
  const day = number % 100;
  if (!(month >= 0 && month < 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return daysFromCivil({ year, month, day }) * MS_PER_DAY;
}

/**
 * What a column of numbers would be as times, judged by its range alone: years
 * 1500-2200, days 15000101-22001231 in one number, seconds and ms from 1973 to 2100.
 */
export function timeFormatOfRange(min: number, max: number): TimeFormat | null {
  if (min >= 1500 && max <= 2200) return 'year';
  if (min >= 15_000_101 && max <= 22_001_231) return 'compact-day';
  if (min >= 1e8 && max <= 4.1e9) return 'seconds';
  if (min >= 1e11 && max <= 4.1e12) return 'milliseconds';
  return null;
}
