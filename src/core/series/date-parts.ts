import { daysFromCivil, daysInMonth, MS_PER_DAY } from './calendar.ts';

/** What one cell says of a time; NaN for what it leaves open. */
export interface DateParts {
  readonly year: number;
  /** 0 for January to 11. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
  /** ms after midnight UTC; outside of the day where a zone shifts it. */
  readonly clock: number;
  /** A number beside a month's name that is its day or its year: `Jan 24`; NaN for none. */
  readonly dayOrYear: number;
  /** How many months it covers: 3 for a quarter, 12 for a year, 0 for a day or a week. */
  readonly months: number;
}

export const NO_PARTS: DateParts = { year: NaN, month: NaN, day: NaN, clock: 0, dayOrYear: NaN, months: 0 };

/** ms since 1970-01-01T00:00Z of a day; NaN for February 30. */
export function timeOfDay(year: number, month: number, day: number): number {
  if (!(month >= 0 && month < 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return daysFromCivil({ year, month, day }) * MS_PER_DAY;
}

/** The first of these years belongs to the last century: as POSIX has it. */
const FIRST_OF_LAST_CENTURY = 69;

/** The year that two digits stand for: 1969 to 2068. */
export function fullYear(twoDigits: number): number {
  return twoDigits < FIRST_OF_LAST_CENTURY ? 2000 + twoDigits : 1900 + twoDigits;
}
