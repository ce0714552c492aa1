import { isDigit } from './character-codes.ts';
import { daysFromCivil, daysInMonth, MS_PER_DAY } from './calendar.ts';
import { readNamedDate } from './read-named-date.ts';

/** Longer than any date that is understood here. */
const LONGEST_DATE = 40;

/**
 * Reads a date that can be read in one way only: ISO days and date-times
 * (`2024-01-31`, `2024-01-31T10:00:00Z`, also with slashes or points), months
 * (`2024-01`), quarters (`2024-Q1`), and English months by name (`Jan 31 2024`).
 *
 * A time without a zone is taken as UTC. A number alone is no date here.
 *
 * @returns ms since 1970-01-01T00:00Z; NaN for anything else, also for February 30
 */
export function readDate(text: string, start: number, end: number): number {
  if (end - start < 6 || end - start > LONGEST_DATE) return NaN;
  const year = digitsAt(text, start, 4, end);
  if (Number.isNaN(year)) return readNamedDate(text.slice(start, end));
  let at = start + 4;
  const separator = text[at];
  if (isQuarterMark(text, at)) return readQuarter(text, year, at, end);
  if (separator !== '-' && separator !== '/' && separator !== '.') return readNamedDate(text.slice(start, end));
  if (isQuarterMark(text, at + 1)) return readQuarter(text, year, at + 1, end);
  const month = digitsAt(text, at + 1, 2, end) - 1;
  if (!(month >= 0 && month < 12)) return NaN;
  at += 3;
  // `2024.01` is a number.
  if (at === end) return separator === '.' ? NaN : toTime(year, month, 1);
  if (text[at] !== separator) return NaN;
  const day = digitsAt(text, at + 1, 2, end);
  if (!(day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return toTime(year, month, day) + readClock(text, at + 3, end);
}

function toTime(year: number, month: number, day: number): number {
  return daysFromCivil({ year, month, day }) * MS_PER_DAY;
}

function isQuarterMark(text: string, at: number): boolean {
  return text[at] === 'Q' || text[at] === 'q';
}

function readQuarter(text: string, year: number, at: number, end: number): number {
  const quarter = digitsAt(text, at + 1, 1, end);
  return at + 2 === end && quarter >= 1 && quarter <= 4 ? toTime(year, (quarter - 1) * 3, 1) : NaN;
}

/** `count` digits as a number; NaN where there is anything else. */
function digitsAt(text: string, start: number, count: number, end: number): number {
  if (start + count > end) return NaN;
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return NaN;
    value = value * 10 + (code - 48);
  }
  return value;
}

/** The time of day with its zone, `T10:00:00.5+02:00`, in ms; 0 when nothing follows. */
function readClock(text: string, start: number, end: number): number {
  if (start === end) return 0;
  if (text[start] !== 'T' && text[start] !== 't' && text[start] !== ' ') return NaN;
  const hour = digitsAt(text, start + 1, 2, end);
  const minute = text[start + 3] === ':' ? digitsAt(text, start + 4, 2, end) : NaN;
  if (!(hour <= 23 && minute <= 59)) return NaN;
  let at = start + 6;
  let seconds = 0;
  if (text[at] === ':') {
    seconds = digitsAt(text, at + 1, 2, end);
    if (!(seconds <= 59)) return NaN;
    at += 3;
    if (at < end && (text[at] === '.' || text[at] === ',')) {
      const fractionStart = ++at;
      while (at < end && isDigit(text.charCodeAt(at))) at++;
      if (at === fractionStart) return NaN;
      seconds += Number(`0.${text.slice(fractionStart, at)}`);
    }
  }
  return hour * 3_600_000 + minute * 60_000 + Math.round(seconds * 1000) - readZone(text.slice(at, end).trim());
}

/** How far a zone is ahead of UTC, in ms. */
function readZone(zone: string): number {
  if (zone === '' || zone === 'Z' || zone === 'z' || zone === 'UTC' || zone === 'GMT') return 0;
  const sign = zone[0] === '+' ? 1 : zone[0] === '-' ? -1 : NaN;
  const hours = digitsAt(zone, 1, 2, zone.length);
  const minutesAt = zone[3] === ':' ? 4 : 3;
  const minutes = zone.length === 3 ? 0 : digitsAt(zone, minutesAt, 2, zone.length);
  if (zone.length > minutesAt + 2 || !(hours <= 23 && minutes <= 59)) return NaN;
  return sign * (hours * 3_600_000 + minutes * 60_000);
}
