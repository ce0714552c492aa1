import { isWeekday, monthOf } from '../../series/calendar-words.ts';
import { MS_PER_DAY } from '../../series/calendar.ts';
import { plainText } from '../../series/character-codes.ts';
import { fullYear, NO_PARTS } from '../../series/date-parts.ts';
import { type DateFormat, PLAIN_FORMAT, readDate, readParts, timeOf } from '../../series/read-date.ts';
import { isDateWithPoints, timeInDigits } from './time-in-digits.ts';

/** What a label of a time axis says; what it leaves open its neighbours tell. */
export type TickTime =
  | { readonly kind: 'instant'; readonly time: number }
  /** The same day every year; its day of the week, 0 for Sunday, tells which. */
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number; readonly clock: number; readonly weekday?: number }
  /** The same day every month, or in those where it is such a day of the week. */
  | { readonly kind: 'monthly'; readonly day: number; readonly clock: number; readonly weekday?: number }
  /** What comes again after so many ms. */
  | { readonly kind: 'recurring'; readonly period: number; readonly offset: number };

/** How an axis writes what one of its labels alone leaves open; `01/24`, too, is a month where numbers are years. */
export interface TickTimeFormat extends DateFormat {
  /** `24-03-18` is a day of 2024. */
  readonly yearsAreFirst: boolean;
  /** `01:30` stands for an afternoon, too. */
  readonly hasHalfDays: boolean;
  /** `5` between names of months is a day. */
  readonly numbersAreDays: boolean;
  /** `mar 5` is a Tuesday, not a day of March. */
  readonly hasWeekdays: boolean;
}

export const PLAIN_TICKS: TickTimeFormat = { ...PLAIN_FORMAT, yearsAreFirst: false, hasHalfDays: false, numbersAreDays: false, hasWeekdays: false };

const MS_PER_HOUR = 3_600_000;
const LONGEST_LABEL = 60;

const ENGLISH_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** What English days begin with. */
const ENGLISH_DAY = /^(?:mon|tue|wed|thu|fri|sat|sun)/;
const YEAR = /^['’]?(\d{4})$/;
const SHORT_YEAR = /^['’](\d{2})$/;
const HOUR = /^(\d{1,2}) ?(?:([ap])\.? ?m\.?|h|uhr)$/i;
const SECOND = /^:(\d{2})$/;
const MILLISECOND = /^\.(\d{3})$/;
const CLOCK_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2} ?[ap]m),? (.*\D.*)$/i;
const CLOCK_LAST = /^(.*[^\s,]),? (\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2} ?[ap]m)$/i;
const DAY_AND_MONTH = /^(\d{1,2})(?:\/|-|\. ?)(\d{1,2})(\.?)$/;
const DAY = /^(\d{1,2})(?:\.|st|nd|rd|th)?$/;
const CLOCK = /^(\d{1,2}):\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** The text of a label as the others of these functions take it. */
export function plainLabel(text: string): string {
  return text.length > LONGEST_LABEL ? '' : plainText(text, 0, text.length).trim().replace(/\s+/g, ' ');
}

/** Reads a label; null where it says nothing of a time. */
export function tickTime(label: string, format: TickTimeFormat): TickTime | null {
  const year = YEAR.exec(label) ?? SHORT_YEAR.exec(label);
  if (year) return instant(Date.UTC(year[1].length === 2 ? fullYear(Number(year[1])) : Number(year[1]), 0, 1));
  const digits = timeInDigits(label, format);
  if (digits) return digits;
  const full = readDate(label, 0, label.length, format);
  if (!Number.isNaN(full)) return instant(full);
  const open = shortTime(label) ?? dayWithout(label, format) ?? openTime(label, format) ?? withClock(label, format);
  const weekday = wordsOf(label).map((word) => ENGLISH_DAYS.indexOf(ENGLISH_DAY.exec(word)?.[0] ?? '')).find((day) => day >= 0);
  return weekday !== undefined && (open?.kind === 'yearly' || open?.kind === 'monthly') ? { ...open, weekday } : open;
}

/** Whether a label says more of a time than a bare number does. */
export function isTimeWord(label: string): boolean {
  return !/^[\d.,' ]*$/.test(label) || SHORT_YEAR.test(label) || isDateWithPoints(label);
}

/** Whether a label names a day of the week in a language in which `mar` may be one: beside `Mon` it is March. */
export function namesWeekday(label: string): boolean {
  return wordsOf(label).some((word) => isWeekday(word) && monthOf(word) < 0 && !ENGLISH_DAY.test(word));
}

function wordsOf(label: string): string[] {
  return label.toLowerCase().split(/[ ,]+/);
}

/** d3's `06 PM`, `:30` and `.500`, which are no times elsewhere. */
function shortTime(label: string): TickTime | null {
  const hour = HOUR.exec(label);
  if (hour) {
    const number = Number(hour[1]);
    const half = hour[2]?.toLowerCase();
    if (number > (half ? 12 : 24)) return null;
    const clock = half ? (number % 12) + (half === 'p' ? 12 : 0) : number % 24;
    return { kind: 'recurring', period: MS_PER_DAY, offset: clock * MS_PER_HOUR };
  }
  const second = SECOND.exec(label);
  if (second) return { kind: 'recurring', period: 60_000, offset: Number(second[1]) * 1000 };
  const millisecond = MILLISECOND.exec(label);
  return millisecond ? { kind: 'recurring', period: 1000, offset: Number(millisecond[1]) } : null;
}

/** `05/01`, `5.1.`, and days with a weekday or alone. */
function dayWithout(label: string, { order, numbersAreDays, hasWeekdays }: TickTimeFormat): TickTime | null {
  const pair = DAY_AND_MONTH.exec(label);
  if (pair && (!label.includes('.') || pair[3] === '.')) {
    const [first, second] = [Number(pair[1]), Number(pair[2])];
    const [day, month] = order === 'day-first' || label.includes('.') ? [first, second] : [second, first];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { kind: 'yearly', month: month - 1, day, clock: 0 } : null;
  }
  const words = wordsOf(label);
  const isDay = words.length === 2 ? words.some((word) => isWeekday(word) && (hasWeekdays || monthOf(word) < 0)) : words.length === 1 && numbersAreDays;
  const number = words.map((word) => DAY.exec(word)).find((found) => found !== null);
  const day = Number(number?.[1]);
  return isDay && day >= 1 && day <= 31 ? { kind: 'monthly', day, clock: 0 } : null;
}

function openTime(label: string, { numbersAreYears, hasHalfDays }: TickTimeFormat): TickTime | null {
  const parts = readParts(label, 0, label.length, { ...PLAIN_FORMAT, numbersAreYears });
  if (!parts) return null;
  const { year, month, day, clock } = { ...NO_PARTS, ...parts };
  if (!Number.isNaN(year)) return null;
  if (!Number.isNaN(month)) return { kind: 'yearly', month, day: Number.isNaN(day) ? 1 : day, clock };
  const isHalf = hasHalfDays && Number(CLOCK.exec(label)?.[1]) <= 12;
  return { kind: 'recurring', period: isHalf ? MS_PER_DAY / 2 : MS_PER_DAY, offset: isHalf ? clock % (MS_PER_DAY / 2) : clock };
}

/** The time of day before the day, as two lines of one label have it, or behind one without a year: `12:00 Jan 5, 2020`, `05/06 12:00`. */
function withClock(label: string, format: TickTimeFormat): TickTime | null {
  const [first, last] = [CLOCK_FIRST.exec(label), CLOCK_LAST.exec(label)];
  const [clockText, dateText] = first ? [first[1], first[2]] : last ? [last[2], last[1]] : [];
  if (clockText === undefined || dateText === undefined) return null;
  const [clock, date] = [tickTime(clockText, { ...format, hasHalfDays: false }), tickTime(dateText, format)];
  if (clock?.kind !== 'recurring' || !date || date.kind === 'recurring') return null;
  return date.kind === 'instant' ? instant(date.time + clock.offset) : { ...date, clock: clock.offset };
}

function instant(time: number): TickTime | null {
  return Number.isFinite(time) ? { kind: 'instant', time } : null;
}

/** The times near another that a label can stand for, ascending; around it there is one at least on each side where it recurs. */
export function timesNear(tick: TickTime, near: number): number[] {
  switch (tick.kind) {
    case 'instant':
      return [tick.time];
    case 'recurring': {
      const round = Math.floor((near - tick.offset) / tick.period);
      return [-1, 0, 1, 2].map((step) => (round + step) * tick.period + tick.offset);
    }
    case 'yearly': {
      const year = new Date(near).getUTCFullYear();
      return daysAmong(Array.from({ length: 17 }, (_, i) => [year - 8 + i, tick.month]), tick.day, tick.clock);
    }
    case 'monthly': {
      const month = monthNumber(near);
      return daysAmong(Array.from({ length: 7 }, (_, i) => [Math.floor((month - 3 + i) / 12), (month - 3 + i) % 12]), tick.day, tick.clock);
    }
  }
}

/** Months since the year 0. */
export function monthNumber(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The inverse of `monthNumber`, for its first moment. */
export function startOfMonth(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}

function daysAmong(months: readonly (readonly number[])[], day: number, clock: number): number[] {
  return months.map(([year, month]) => timeOf({ ...NO_PARTS, year, month, day, clock })).filter((time) => !Number.isNaN(time));
}
