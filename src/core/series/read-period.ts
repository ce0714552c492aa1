import { civilFromDays, daysFromCivil, weekday } from './calendar.ts';
import { type DateParts, fullYear, NO_PARTS } from './date-parts.ts';

const YEAR = String.raw`(\d{4}|['’]?\d{2})`;
const GAP = String.raw`[\s/.,-]*`;

/** A part of a year by its number, before or behind the year. */
function periodOf(mark: string, numbers: string): readonly [behind: RegExp, before: RegExp] {
  return [
    new RegExp(`^(\\d{4})${GAP}(?:${mark})${GAP}${numbers}$`),
    new RegExp(`^(?:(?:${mark})[\\s.]*${numbers}|${numbers}[\\s.]*(?:${mark}))${GAP}${YEAR}$`),
  ];
}

const QUARTER = periodOf('q|t|kw?artal|quarter|quartal|trimestre|trim|qtr|第', '([1-4])');
const HALF = periodOf('h|s|halbjahr|half|semestre|hj', '([12])');
const MONTH = periodOf('m', '(\\d{2})');
const WEEK = periodOf('w|wk|week|kw|woche|semaine|sem|semana|v|s(?=\\d\\d)', '(\\d{1,2})');
const WEEK_DAY = /^(\d{4})-?w(\d{2})-?([1-7])$/;
const QUARTER_ALONE = /^q([1-4])$/;
const MONTH_ALONE = /^m(0[1-9]|1[0-2])$/;
const YEAR_ALONE = /^(?:fy|cy)\s?(\d{4}|\d{2})$/;
const ORDINAL_DAY = /^(\d{4})-(\d{3})$/;
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])[-/](\d{4})$/;
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/;

/**
 * Reads a period of a year: `2024-01`, `01/2024`, `2024M01`, `Q1 2024`,
 * `2024Q1`, `1Q24`, `H1 2024`, `2024-W05`, `KW 5 2024`, `FY2024`, `2024-032`.
 * Years that span two, `2023/24`, are known by a second number that is no month.
 *
 * @param lower in lower case
 * @returns its first day; null for anything else
 */
export function readPeriod(lower: string): DateParts | null {
  if (!/^[\w'’]/.test(lower)) return null;
  const month = YEAR_AND_MONTH.exec(lower);
  if (month) return fromYearAndMonth(Number(month[1]), Number(month[2]), month[2].length);
  const reversed = MONTH_OF_YEAR.exec(lower);
  if (reversed) return { ...NO_PARTS, year: Number(reversed[2]), month: Number(reversed[1]) - 1, day: 1 };
  const quarter = match(QUARTER, lower);
  if (quarter) return { ...NO_PARTS, year: quarter.year, month: (quarter.number - 1) * 3, day: 1 };
  const half = match(HALF, lower);
  if (half) return { ...NO_PARTS, year: half.year, month: (half.number - 1) * 6, day: 1 };
  const numbered = match(MONTH, lower);
  if (numbered) return numbered.number >= 1 && numbered.number <= 12 ? { ...NO_PARTS, year: numbered.year, month: numbered.number - 1, day: 1 } : null;
  const day = WEEK_DAY.exec(lower);
  if (day) return weekStart(Number(day[1]), Number(day[2]), Number(day[3]));
  const week = match(WEEK, lower);
  if (week) return weekStart(week.year, week.number, 1);
  const alone = QUARTER_ALONE.exec(lower);
  if (alone) return { ...NO_PARTS, month: (Number(alone[1]) - 1) * 3, day: 1 };
  const monthAlone = MONTH_ALONE.exec(lower);
  if (monthAlone) return { ...NO_PARTS, month: Number(monthAlone[1]) - 1, day: 1 };
  const year = YEAR_ALONE.exec(lower);
  if (year) return { ...NO_PARTS, year: yearOf(year[1]), month: 0, day: 1 };
  const ordinal = ORDINAL_DAY.exec(lower);
  return ordinal ? fromOrdinal(Number(ordinal[1]), Number(ordinal[2])) : null;
}

function fromYearAndMonth(year: number, second: number, digits: number): DateParts | null {
  if (second >= 1 && second <= 12) return { ...NO_PARTS, year, month: second - 1, day: 1 };
  return digits === 2 && second === (year + 1) % 100 ? { ...NO_PARTS, year, month: 0, day: 1 } : null;
}

function match([behind, before]: readonly [RegExp, RegExp], lower: string): { readonly year: number; readonly number: number } | null {
  const found = behind.exec(lower);
  if (found) return { year: Number(found[1]), number: Number(found[2]) };
  const other = before.exec(lower);
  return other ? { year: yearOf(other[3]), number: Number(other[1] ?? other[2]) } : null;
}

function yearOf(text: string): number {
  const digits = text.replace(/['’]/, '');
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
