import { civilFromDays, daysFromCivil, weekday } from './calendar.ts';
import { monthOf } from './calendar-words.ts';
import { type DateParts, fullYear, NO_PARTS } from './date-parts.ts';
import { romanNumber, romanOfYear } from './roman-of-year.ts';

const YEAR = String.raw`((?:[fc]y\s?)?(?:\d{4}|['’]?\d{2}))`;
const FULL_YEAR = String.raw`((?:[fc]y\s?)?\d{4}|[fc]y\s?\d{2})[年년]?`;
const GAP = String.raw`[\s/.,:-]*`;

/** A part of a year by its number, before or behind the year. */
function periodOf(mark: string, numbers: string): readonly [behind: RegExp, before: RegExp] {
  return [
    new RegExp(`^${FULL_YEAR}${GAP}(?:(?:${mark})${GAP}${numbers}|${numbers}[\\s.]*(?=\\S\\S)(?:${mark}))$`),
    new RegExp(`^(?:(?:${mark})[\\s.]*${numbers}|${numbers}[\\s.]*(?:${mark}))${GAP}${YEAR}$`),
  ];
}

const QUARTER = periodOf('q|t|kw?artal|quarter|quartal|trimestre|trim|qtr|квартал|кв|第|분기', '([1-4]|iv|i{1,3})(?:季度?|四半期)?');
const HALF = periodOf('h|s|halbjahr|half|semestre|hj', '([12])');
/** One digit behind the year, as Stata writes `2018m1`; before it `5m` is five million. */
const MONTH = [periodOf('m', '(\\d{1,2})')[0], periodOf('m', '(\\d{2})')[1]] as const;
const WEEK = periodOf('w|wk|week|kw|woche|semaine|sem|semana|v|s(?=\\d\\d)', '(\\d{1,2})');
const WEEK_DAY = /^(\d{4})-?w(\d{2})-?([1-7])$/;
const QUARTER_ALONE = /^(?:q|(?:qtr|quarter|quartal|trimestre)[. ]{0,2})([1-4])$/;
const MONTH_ALONE = /^m(0[1-9]|1[0-2])$/;
const YEAR_ALONE = /^(?:fy|cy)\s?(\d{4}|\d{2})(?:[-/](\d{4}|\d{2}))?$/;
const YEAR_AND_NEXT = /^(\d{4})\s?[-/]\s?(\d{4})$/;
const MONTHS_OF_YEAR = /^(\p{L}[\p{L}\p{M}]*)\.?\s?[-/]\s?(\p{L}[\p{L}\p{M}]*)[.,]?\s?(\d{4})$/u;
const ORDINAL_DAY = /^(\d{4})-(\d{3})$/;
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])[-/](\d{4})$/;
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/;

/**
 * Reads a period of a year: `2024-01`, `01/2024`, `2024M01`, `Q1 2024`,
 * `2024Q1`, `1Q24`, `H1 2024`, `2024-W05`, `KW 5 2024`, `FY2024`, `2024-032`.
 * Years that span two, `2023/24`, are known by a second number that is no month.
 * Of a range, `Jul-Sep 2025`, the first month counts.
 *
 * @param lower in lower case
 * @returns its first day; null for anything else
 */
export function readPeriod(lower: string): DateParts | null {
  if (!/^[\p{L}\d_'’]/u.test(lower)) return null;
  const month = YEAR_AND_MONTH.exec(lower);
  if (month) return fromYearAndMonth(Number(month[1]), Number(month[2]), month[2].length);
  const reversed = MONTH_OF_YEAR.exec(lower);
  if (reversed) return partOfYear(Number(reversed[2]), Number(reversed[1]), 1);
  const quarter = match(QUARTER, lower);
  if (quarter) return partOfYear(quarter.year, quarter.number, 3);
  const roman = romanOfYear(lower);
  if (roman) return partOfYear(roman.year, roman.number, roman.number > 4 ? 1 : 3);
  const half = match(HALF, lower);
  if (half) return partOfYear(half.year, half.number, 6);
  const numbered = match(MONTH, lower);
  if (numbered) return numbered.number >= 1 && numbered.number <= 12 ? partOfYear(numbered.year, numbered.number, 1) : null;
  const day = WEEK_DAY.exec(lower);
  if (day) return weekStart(Number(day[1]), Number(day[2]), Number(day[3]));
  const week = match(WEEK, lower);
  if (week) return weekStart(week.year, week.number, 1);
  const alone = QUARTER_ALONE.exec(lower);
  if (alone) return partOfYear(NaN, Number(alone[1]), 3);
  const monthAlone = MONTH_ALONE.exec(lower);
  if (monthAlone) return partOfYear(NaN, Number(monthAlone[1]), 1);
  const year = YEAR_ALONE.exec(lower);
  if (year) return year[2] === undefined || isNext(yearOf(year[1]), year[2]) ? partOfYear(yearOf(year[1]), 1, 12) : null;
  const span = YEAR_AND_NEXT.exec(lower);
  if (span) return isNext(Number(span[1]), span[2]) ? partOfYear(Number(span[1]), 1, 12) : null;
  const months = MONTHS_OF_YEAR.exec(lower);
  if (months) return fromMonths(monthOf(months[1]), monthOf(months[2]), Number(months[3]));
  const ordinal = ORDINAL_DAY.exec(lower);
  return ordinal ? fromOrdinal(Number(ordinal[1]), Number(ordinal[2])) : null;
}

/** The part of so many months with a number from 1 on. */
function partOfYear(year: number, number: number, months: number): DateParts {
  return { ...NO_PARTS, year, month: (number - 1) * months, day: 1, months };
}

function fromYearAndMonth(year: number, second: number, digits: number): DateParts | null {
  if (second >= 1 && second <= 12) return partOfYear(year, second, 1);
  return digits === 2 && isNext(year, String(second).padStart(2, '0')) ? partOfYear(year, 1, 12) : null;
}

/** Whether a year in two or four digits is the one after another. */
function isNext(year: number, next: string): boolean {
  return (year + 1) % 10 ** next.length === Number(next);
}

/** `Dec-Feb 2025` begins in the year before. */
function fromMonths(first: number, last: number, year: number): DateParts | null {
  return first < 0 || last < 0 ? null : { ...partOfYear(first > last ? year - 1 : year, first + 1, 1), months: ((last - first + 12) % 12) + 1 };
}

function match([behind, before]: readonly [RegExp, RegExp], lower: string): { readonly year: number; readonly number: number } | null {
  const found = behind.exec(lower);
  if (found) return { year: yearOf(found[1]), number: numberOf(found[2] ?? found[3]) };
  const other = before.exec(lower);
  return other ? { year: yearOf(other[3]), number: numberOf(other[1] ?? other[2]) } : null;
}

function numberOf(text: string): number {
  return romanNumber(text) || Number(text);
}

function yearOf(text: string): number {
  const digits = text.replace(/\D+/, '');
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}

/** ISO 8601: the week with the year's first Thursday is its first, and begins on Monday. */
function weekStart(year: number, week: number, dayOfWeek: number): DateParts | null {
  const fourth = daysFromCivil({ year, month: 0, day: 4 });
  const firstMonday = fourth - ((weekday(fourth) + 6) % 7);
  const days = firstMonday + (week - 1) * 7;
  // The week belongs to the year that its Thursday is in.
  if (week < 1 || civilFromDays(days + 3).year !== year) return null;
  return { ...NO_PARTS, ...civilFromDays(days + dayOfWeek - 1) };
}

function fromOrdinal(year: number, dayOfYear: number): DateParts | null {
  const civil = civilFromDays(daysFromCivil({ year, month: 0, day: 1 }) + dayOfYear - 1);
  return dayOfYear >= 1 && civil.year === year ? { ...NO_PARTS, ...civil } : null;
}
