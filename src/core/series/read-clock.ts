import { COLON, isDigit, PLUS, MINUS, SPACE } from './character-codes.ts';
import { digitRun, digitsAt } from './digits-at.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;

/**
 * Reads a time of day and what may follow it: `9:30`, `10:00:00.5`, `9:30 PM`,
 * `10:00:00,5 +02:00`, `10:00 CET`. Without a zone it is taken as UTC.
 *
 * @returns ms after midnight UTC; NaN for anything else
 */
export function readClock(text: string, start: number, end: number): number {
  const hourDigits = digitRun(text, start, 2, end);
  let hour = digitsAt(text, start, hourDigits, end);
  let at = start + hourDigits;
  const minute = hourDigits > 0 && text.charCodeAt(at) === COLON ? digitsAt(text, at + 1, 2, end) : NaN;
  // The end of a day is written so, too.
  if (!(hour <= 23 || (hour === 24 && minute === 0)) || !(minute <= 59)) return NaN;
  at += 3;
  let seconds = 0;
  if (at < end && text.charCodeAt(at) === COLON) {
    seconds = digitsAt(text, at + 1, 2, end);
    if (!(seconds <= (hour === 24 ? 0 : 59))) return NaN;
    at += 3;
    if (at < end && (text[at] === '.' || text[at] === ',')) {
      const fractionStart = ++at;
      let scale = 1;
      for (; at < end && isDigit(text.charCodeAt(at)); at++) {
        scale /= 10;
        seconds += (text.charCodeAt(at) - 48) * scale;
      }
      if (at === fractionStart) return NaN;
    }
  }
  let zone = 0;
  if (at < end && !(at + 1 === end && text[at] === 'Z')) {
    const half = HALF_OF_DAY.exec(text.slice(at, end));
    if (half) {
      if (hour < 1 || hour > 12) return NaN;
      hour = (hour % 12) + (half[1].toLowerCase() === 'p' ? 12 : 0);
      at += half[0].length;
    }
    zone = readZone(text, at, end);
  }
  return hour * MS_PER_HOUR + minute * MS_PER_MINUTE + Math.round(seconds * 1000) - zone;
}

/** Whether a text begins as a time of day does, at one or two digits and a colon. */
export function startsClock(text: string, start: number, end: number): boolean {
  const digits = digitRun(text, start, 2, end);
  return digits > 0 && text.charCodeAt(start + digits) === COLON && digitRun(text, start + digits + 1, 2, end) === 2;
}

const HALF_OF_DAY = /^ *([ap])\.? ?m\b\.?/i;

/** Hours ahead of UTC of the zones that a mail may name, and of Europe's; what is one thing here and another there is left out. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...[['z', 0], ['utc', 0], ['gmt', 0], ['wet', 0], ['west', 1], ['cet', 1], ['mez', 1], ['cest', 2], ['mesz', 2], ['eet', 2]] as const,
  ...[['eest', 3], ['msk', 3], ['est', -5], ['et', -5], ['edt', -4], ['cdt', -5], ['mst', -7], ['mdt', -6], ['pst', -8], ['pdt', -7], ['jst', 9]] as const,
]);

/** How far the zone that fills the rest is ahead of UTC, in ms; 0 for an empty rest, NaN for anything else. */
function readZone(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  if (at === end) return 0;
  const word = /^[a-z]+/i.exec(text.slice(at, end))?.[0] ?? '';
  const named = word === '' ? 0 : (ZONES.get(word.toLowerCase()) ?? NaN);
  at += word.length;
  if (at === end) return named * MS_PER_HOUR;
  // `GMT+0100 (CET)`, as programs write it.
  const offset = word === '' || named === 0 ? readOffset(text.slice(at, end).replace(/ ?\(.*\)$/, '')) : NaN;
  return offset;
}

function readOffset(offset: string): number {
  const code = offset.charCodeAt(0);
  const sign = code === PLUS ? 1 : code === MINUS ? -1 : NaN;
  const hourDigits = digitRun(offset, 1, 2, offset.length);
  const hours = digitsAt(offset, 1, hourDigits || 1, offset.length);
  const rest = 1 + hourDigits;
  if (offset.length === rest) return hours <= 23 ? sign * hours * MS_PER_HOUR : NaN;
  const minutesAt = offset[rest] === ':' ? rest + 1 : rest;
  const minutes = digitsAt(offset, minutesAt, 2, offset.length);
  if (hourDigits !== 2 || offset.length > minutesAt + 2 || !(hours <= 23 && minutes <= 59)) return NaN;
  return sign * (hours * MS_PER_HOUR + minutes * MS_PER_MINUTE);
}
