import { isDigit, plainText } from './character-codes.ts';
import { isWeekday, monthOf } from './calendar-words.ts';
import type { DateOrder } from './date-order.ts';
import { type DateParts, fullYear, NO_PARTS, timeOfDay } from './date-parts.ts';
import { readConstructedDate } from './read-constructed-date.ts';
import { readNumericDate } from './read-numeric-date.ts';
import { readWrittenDate } from './read-written-date.ts';
import { romanOfYear } from './roman-of-year.ts';

/** How a column writes what one of its cells alone leaves open. */
export interface DateFormat {
  /** `26.01.05` begins with the year only where the column says so. */
  readonly order: DateOrder | 'year-first';
  /** `Jan 24` is a month of 2024, not a day of any year. */
  readonly numbersAreYears: boolean;
  /** `2011-12` is the year that spans two, not December. */
  readonly hasYearSpans: boolean;
  /** `III/2025` is March, not the third quarter. */
  readonly romansAreMonths: boolean;
}

export const PLAIN_FORMAT: DateFormat = { order: 'month-first', numbersAreYears: false, hasYearSpans: false, romansAreMonths: false };

export const DAY_FIRST: DateFormat = { ...PLAIN_FORMAT, order: 'day-first' };

/** Longer than any date that is understood here: what JavaScript makes of a Date, its zone written out. */
const LONGEST_DATE = 80;

/**
 * Reads a date as people and programs write it. A time without a zone is taken
 * as UTC. A number alone is no date here.
 *
 * @returns ms since 1970-01-01T00:00Z; NaN for anything else, also for February
 *   30 and for what names no year
 */
export function readDate(text: string, start: number, end: number, format: DateFormat = PLAIN_FORMAT): number {
  if (end - start < 4 || end - start > LONGEST_DATE) return NaN;
  const numeric = readNumericDate(text, start, end, format.order);
  if (!Number.isNaN(numeric)) return numeric;
  const plain = plainOf(text, start, end);
  if (plain === null) return NaN;
  const again = readNumericDate(plain, 0, plain.length, format.order);
  if (!Number.isNaN(again)) return again;
  const parts = readConstructedDate(plain) ?? readWrittenDate(plain);
  return parts === null ? startOfSpan(plain, format) : timeOf(inFormat(parts, plain, format));
}

/** `01.01.2024 00:00 - 01.01.2024 01:00` is the hour that begins it; NaN for anything else. */
function startOfSpan(plain: string, { order }: DateFormat): number {
  const parted = plain.indexOf(' - ');
  if (parted < 0 || Number.isNaN(readNumericDate(plain, parted + 3, plain.length, order))) return NaN;
  return readNumericDate(plain, 0, parted, order);
}

/** What a cell says of a time, also where it names no year; null where it says nothing. */
export function readParts(text: string, start: number, end: number, format: DateFormat = PLAIN_FORMAT): DateParts | null {
  if (end - start < 2 || end - start > LONGEST_DATE) return null;
  const plain = plainOf(text, start, end);
  const parts = plain === null ? null : readWrittenDate(plain);
  return plain === null || parts === null ? null : inFormat(parts, plain, format);
}

/** ms since 1970-01-01T00:00Z; NaN where a part is open or there is no such day. */
export function timeOf({ year, month, day, clock }: DateParts): number {
  return timeOfDay(year, month, Number.isNaN(day) ? 1 : day) + clock;
}

function inFormat(parts: DateParts, plain: string, { numbersAreYears, hasYearSpans, romansAreMonths }: DateFormat): DateParts {
  if (numbersAreYears && !Number.isNaN(parts.dayOrYear)) return { ...NO_PARTS, year: fullYear(parts.dayOrYear), month: parts.month, day: 1, months: 1 };
  const roman = romansAreMonths ? romanOfYear(plain.toLowerCase()) : null;
  if (roman) return { ...parts, month: roman.number - 1, months: 1 };
  return hasYearSpans && YEAR_SPAN.test(plain) ? { ...parts, month: 0, months: 12 } : parts;
}

/** Two years one after the other: `2011-12`, `2011/12`. */
const YEAR_SPAN = /^\d{4}[-/]\d{2}$/;

/** Whether a cell can be a year that spans two. */
export function isYearSpan(cell: string): boolean {
  return YEAR_SPAN.test(cell) && (Number(cell.slice(0, 4)) + 1) % 100 === Number(cell.slice(5));
}

/** "05.01.2024 um 10:00 Uhr", "5.01.2024 г.". */
const HOUR_WORDS = / +(?:um|uhr|at|à|om|kl\.?|г\.)(?= |$)/giu;

/** `10h30`, `10 Uhr`, `10時30分`; `24h` alone is rather how long something took. */
const MARKED_HOUR = /(?<![\d:.,])(\d{1,2}) ?(?:h ?([0-5]\d)|(?:uhr|[時时시])(?: ?([0-5]\d) ?[分분]?)?)$/iu;

/** `Mar 12, 2026 (Feb)`: the day on which the figure of a month came out. */
function withoutMonthMeant(plain: string): string {
  const found = plain.endsWith(')') ? /\d \((\p{L}{3,10})\)$/u.exec(plain) : null;
  return found && monthOf(found[1].toLowerCase()) >= 0 ? plain.slice(0, found.index + 1) : plain;
}

/** `2024/03/08(金) 15:00`, `3/8(金)`, `08.03.2024 (Fri)`: a weekday in brackets says nothing more, but that 3/8 is a day. */
function withoutWeekdayBehind(plain: string): string {
  const found = plain.includes('(') ? /(?<=[\d日일]) ?\((\p{L}{1,12})\.?\)/u.exec(plain) : null;
  if (!found || !isWeekday(found[1].toLowerCase())) return plain;
  const before = plain.slice(0, found.index);
  return before.replace(/^(\d{1,2})\/(\d{1,2})$/, found[1].length > 1 ? '$&' : '$1月$2日') + plain.slice(found.index + found[0].length);
}

/** In plain codes without a weekday before it; null where no date begins so. */
function plainOf(text: string, start: number, end: number): string | null {
  const code = text.charCodeAt(start);
  // Most cells of a table that are no dates are known by their first character.
  if (!isDigit(code) && !(code >= 65 || code === 39)) return null;
  const plain = withoutMonthMeant(withoutWeekdayBehind(plainText(text, start, end).trim()).replace(MARKED_HOUR, (_, hour: string, minute?: string, other?: string) => `${hour}:${minute ?? other ?? '00'}`).replace(HOUR_WORDS, ' ').trimEnd());
  const word = /^(\p{L}[\p{L}\p{M}]*)[.,]*\s+(?=\d)/u.exec(plain);
  return word && isWeekday(word[1].toLowerCase()) && /^\d+[-./]/.test(plain.slice(word[0].length)) ? plain.slice(word[0].length) : plain;
}
