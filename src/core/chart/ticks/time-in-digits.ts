import { fullYear, NO_PARTS } from '../../series/date-parts.ts';
import { timeOf } from '../../series/read-date.ts';
import type { TickTime, TickTimeFormat } from './tick-time.ts';

/** `20240205`, `202402`. */
const COMPACT = /^((?:1[5-9]|2[01])\d{2})(\d{2})(\d{2})?$/;
/** `01.2023`: two digits, for 1.2023 is a number. */
const MONTH_OF_YEAR = /^(\d{2})\.((?:19|20)\d{2})$/;
/** `01/23`. */
const MONTH_OF_SHORT_YEAR = /^(\d{2})[-/.](\d{2})$/;
/** `24-03-18`. */
const SHORT_YEAR_FIRST = /^(\d{2})([-/.])(\d{2})\2(\d{2})$/;
/** `3月18日`, `3월 18일`, `3月`, `24年3月`. */
const IN_CHARACTERS = /^(?:(\d{2})[年년] ?)?(\d{1,2})[月월](?: ?(\d{1,2})[日号일])?$/;
/** `05.02.`, `05.02.24`, `5. 2. 2024`, `2024.02.05`. */
const WITH_POINTS = /^(?:\d{1,2}\. ?\d{1,2}\.(?: ?(?:\d{2}|\d{4}))?|\d{4}\. ?\d{1,2}\. ?\d{1,2}\.?)$/;

/** A day or month of which axes write the digits alone; null for anything else. */
export function timeInDigits(label: string, { numbersAreYears, yearsAreFirst }: TickTimeFormat): TickTime | null {
  const characters = IN_CHARACTERS.exec(label);
  if (characters?.[1]) return instant(fullYear(Number(characters[1])), characters[2], characters[3]);
  if (characters) return yearly(Number(characters[2]), Number(characters[3] ?? 1));
  const full = COMPACT.exec(label);
  if (full) return instant(Number(full[1]), full[2], full[3]);
  const month = MONTH_OF_YEAR.exec(label);
  if (month) return instant(Number(month[2]), month[1]);
  const short = numbersAreYears ? MONTH_OF_SHORT_YEAR.exec(label) : null;
  if (short) return instant(fullYear(Number(short[2])), short[1]);
  const day = yearsAreFirst ? SHORT_YEAR_FIRST.exec(label) : null;
  return day && instant(fullYear(Number(day[1])), day[3], day[4]);
}

/** Whether the first of three numbers can be a year. */
export function mayBeginWithYear(label: string): boolean {
  return SHORT_YEAR_FIRST.test(label);
}

/** Whether digits and points are no number, but a date. */
export function isDateWithPoints(label: string): boolean {
  return WITH_POINTS.test(label) || (label.startsWith('0') && MONTH_OF_YEAR.test(label));
}

/** Whether a whole number can be a date. */
export function isCompactDate(label: string): boolean {
  const found = COMPACT.exec(label);
  return found !== null && instant(Number(found[1]), found[2], found[3]) !== null;
}

function instant(year: number, month: string, day = '1'): TickTime | null {
  const time = timeOf({ ...NO_PARTS, year, month: Number(month) - 1, day: Number(day) });
  return Number.isNaN(time) ? null : { kind: 'instant', time };
}

function yearly(month: number, day: number): TickTime | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { kind: 'yearly', month: month - 1, day, clock: 0 } : null;
}
