import { isDigit } from './character-codes.ts';

/** Before an entry of a list that names its value: a dash alone may be a missing one. */
const BULLET = /[-*•] (?=\S{1,30}: )/y;

/** Where a line begins behind such a bullet. */
export function afterBullet(text: string, start: number): number {
  BULLET.lastIndex = start;
  return BULLET.test(text) ? start + 2 : start;
}

/** Before each line of a mail that is quoted, once for each answer. */
const QUOTE_MARKS = /(?:> ?){1,10}(?<= )(?=\S)/y;

/** Where a line begins behind such marks. */
export function afterQuote(text: string, start: number): number {
  QUOTE_MARKS.lastIndex = start;
  return QUOTE_MARKS.test(text) ? QUOTE_MARKS.lastIndex : start;
}

/** `7 hr 32 min` is one cell. */
const DURATION = /\d{1,5} ?(?:d|days?|h|hrs?|hours?|m|mins?|minutes?) (?:\d{1,2} ?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?![\p{L}\d]) ?){1,3}/iuy;

/** How many code units a duration in several words takes; 0 for anything else. */
export function durationLength(text: string, at: number): number {
  DURATION.lastIndex = at;
  return isDigit(text.charCodeAt(at)) ? (DURATION.exec(text)?.[0].trimEnd().length ?? 0) : 0;
}

const KEY = /[A-Za-z_][\w.]{0,40}=(?=[-+]?[\d.])/y;

/** The value of `latency=12.5`, as logs have it. */
export function innerCell(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  KEY.lastIndex = start;
  const length = KEY.exec(text)?.[0].length ?? 0;
  return { start: start + length < end ? start + length : start, end };
}
