import { MINUS, POINT, SPACE } from './character-codes.ts';
import { fullYear, timeOfDay } from './date-parts.ts';
import type { DateOrder } from './date-order.ts';
import { digitRun, digitsAt } from './digits-at.ts';
import { fromBuddhist, fromRepublic } from './eras.ts';
import { isJalaliYear, timeOfJalali } from './jalali.ts';
import { readClock } from './read-clock.ts';

const SLASH = 47;
const UPPER_T = 84;
const UPPER_Z = 90;

/**
 * Reads a day in numbers alone, with or without a time: `2024-01-31`,
 * `2024/1/31`, `2024. 1. 31.`, `31.01.2024`, `31/1/24`, `2024-01-31T10:00Z`,
 * `20240131T1000Z`.
 *
 * The quick way through long columns: nothing is allocated for what has no
 * fraction of a second and no zone.
 *
 * @param order which number before a year is the day; before points it always is the first; whether two digits before all are the year
 * @returns ms since 1970-01-01T00:00Z; NaN for anything else, also for February 30
 */
export function readNumericDate(text: string, start: number, end: number, order: DateOrder | 'year-first'): number {
  const firstDigits = digitRun(text, start, 5, end);
  if (firstDigits === 5) return readCompactMoment(text, start, end);
  if (firstDigits === 0) return NaN;
  const mark = text.charCodeAt(start + firstDigits);
  if (mark !== MINUS && mark !== SLASH && mark !== POINT) return NaN;
  const secondStart = afterMark(text, start + firstDigits, end);
  const secondDigits = digitRun(text, secondStart, 3, end);
  if (secondDigits === 0 || secondDigits > 2 || text.charCodeAt(secondStart + secondDigits) !== mark) return NaN;
  const thirdStart = afterMark(text, secondStart + secondDigits, end);
  const thirdDigits = digitRun(text, thirdStart, 5, end);
  const first = digitsAt(text, start, firstDigits, end);
  const second = digitsAt(text, secondStart, secondDigits, end);
  const third = digitsAt(text, thirdStart, thirdDigits, end);
  let day: number;
  if (firstDigits === 4) {
    day = thirdDigits > 2 ? NaN : mark === SLASH && isJalaliYear(first) ? timeOfJalali(first, second, third) : timeOfDay(first, second - 1, third);
  } else if (firstDigits === 3) {
    day = thirdDigits <= 2 ? timeOfDay(fromRepublic(first), second - 1, third) : NaN;
  } else {
    const isShort = thirdDigits === 2;
    if (!isShort && thirdDigits !== 4) return NaN;
    const year = isShort ? fullYear(third) : fromBuddhist(third);
    const isDayFirst = order === 'day-first' || mark === POINT;
    day = isDayFirst ? timeOfDay(year, second - 1, first) : timeOfDay(year, first - 1, second);
    // A number above 31 is no day: the year comes first.
    if (isShort && (first > 31 || order === 'year-first')) day = timeOfDay(fullYear(first), second - 1, third);
  }
  let at = thirdStart + thirdDigits;
  // Some languages end a date with a point, German does not.
  if (mark === POINT && at < end && text.charCodeAt(at) === POINT) at++;
  return at === end ? day : day + readClockBehind(text, at, end);
}

/** `20260105T003000Z`, `20260105 0030`, `20260105 00:30`: the digits of a day alone are no date. */
function readCompactMoment(text: string, start: number, end: number): number {
  const behind = start + 8;
  if (digitRun(text, start, 9, end) !== 8 || end - behind < 5) return NaN;
  const day = timeOfDay(digitsAt(text, start, 4, end), digitsAt(text, start + 4, 2, end) - 1, digitsAt(text, start + 6, 2, end));
  const digits = digitRun(text, behind + 1, 7, end);
  const rest = behind + 1 + digits;
  if (digits !== 4 && digits !== 6) return day + readClockBehind(text, behind, end);
  const isEnd = rest === end || (rest + 1 === end && (text.charCodeAt(rest) & ~32) === UPPER_Z);
  const separator = text.charCodeAt(behind);
  if (!isEnd || (separator !== SPACE && (separator & ~32) !== UPPER_T)) return NaN;
  const [hour, minute, second] = [0, 2, 4].map((at) => (at < digits ? digitsAt(text, behind + 1 + at, 2, end) : 0));
  return hour <= 23 && minute <= 59 && second <= 59 ? day + ((hour * 60 + minute) * 60 + second) * 1000 : NaN;
}

function afterMark(text: string, at: number, end: number): number {
  let next = at + 1;
  if (text.charCodeAt(at) === POINT) while (next < end && text.charCodeAt(next) === SPACE) next++;
  return next;
}

/** A time of day after its `T`, a space or a comma. */
function readClockBehind(text: string, start: number, end: number): number {
  let at = start;
  if ((text.charCodeAt(at) & ~32) === UPPER_T) {
    at++;
  } else {
    if (text[at] === ',') at++;
    const spaces = at;
    while (at < end && text.charCodeAt(at) === SPACE) at++;
    if (at === spaces) return NaN;
  }
  return readClock(text, at, end);
}
