import { COLON, COMMA, EQUALS, isDigit, isLineBreak, SPACE, TAB } from './character-codes.ts';
import { DAY_FIRST, readDate, readParts } from './read-date.ts';

/** More words than these are in no date that stands before its value. */
const MOST_WORDS = 5;
/** Beyond these code units nothing is looked at. */
const LONGEST = 60;

/**
 * Looks for a date in several words at the start of a line, as in `Jan 5, 2024
 * 12.5`, that is followed by something else. The shortest one that names a year
 * is taken, else a day of no year: `Jan 5 12.5`.
 *
 * @returns where it begins and ends, without punctuation, and where the next cell may begin; null for none
 */
export function endOfLeadingDate(text: string, start: number, end: number): { readonly start: number; readonly end: number; readonly next: number } | null {
  const bracketed = inBrackets(text, start, end);
  if (bracketed !== null) return bracketed;
  const ends = wordEnds(text, start, Math.min(end, start + LONGEST));
  // The last word is what the date would belong to.
  const candidates = ends.slice(1, -1);
  if (candidates.length === 0 || !hasWord(text, start, candidates[candidates.length - 1])) return null;
  const full = candidates.find((at) => isDate(text, start, trimmed(text, at)));
  const next = full ?? candidates.slice(0, 1).find((at) => isYearless(text, start, trimmed(text, at)));
  return next === undefined ? null : { start, end: trimmed(text, next), next };
}

function isDate(text: string, start: number, end: number): boolean {
  return !Number.isNaN(readDate(text, start, end)) || !Number.isNaN(readDate(text, start, end, DAY_FIRST));
}

/** `[2024-01-05 10:00]`, as logs and chats begin their lines. */
function inBrackets(text: string, start: number, end: number): { readonly start: number; readonly end: number; readonly next: number } | null {
  const close = text.startsWith('[', start) ? text.slice(start, Math.min(end, start + LONGEST)).indexOf(']') : -1;
  return close > 0 && isDate(text, start + 1, start + close) ? { start: start + 1, end: start + close, next: start + close + 1 } : null;
}

/** Where the first words of the line end; one more than MOST_WORDS at most. */
function wordEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let at = start;
  while (at < end && ends.length <= MOST_WORDS && !isLineBreak(text.charCodeAt(at))) {
    while (at < end && isGap(text.charCodeAt(at))) at++;
    const from = at;
    while (at < end && !isGap(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
    if (at > from) ends.push(at);
  }
  return ends;
}

/** Whether there is a letter: dates in numbers alone have no spaces inside. */
function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || (code | 32) >= 97) return true;
  }
  return false;
}

function isYearless(text: string, start: number, end: number): boolean {
  const parts = readParts(text, start, end);
  return parts !== null && Number.isNaN(parts.year) && !Number.isNaN(parts.month) && !Number.isNaN(parts.day) && isDigit(text.charCodeAt(end - 1));
}

/** Without the punctuation that parts a date from its value. */
function trimmed(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last === COMMA || last === COLON || last === EQUALS ? end - 1 : end;
}

function isGap(code: number): boolean {
  return code === SPACE || code === TAB;
}
