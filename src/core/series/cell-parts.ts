import { COMMA, isDigit, MINUS, PLUS, POINT, SPACE } from './character-codes.ts';
import { isUnit, scaleOf } from './units.ts';

/** A number as people write it, taken apart but not yet read. */
export interface CellParts {
  readonly negative: boolean;
  /** From the first digit (or the mark before it) to the last digit of the mantissa. */
  readonly body: string;
  /** Power of ten from an exponent and from `k`, `M`, `bn`. */
  readonly exponent: number;
  /** '' for none. */
  readonly unit: string;
  /** Whether an m stands behind the digits, which could be million or a unit. */
  readonly hasSmallM: boolean;
}

/** Exponents beyond this are zero or infinity in any case. */
const LARGEST_EXPONENT = 1e6;

/**
 * Takes a cell such as `($1,234.50)`, `-5 kr`, `€ 1.2k` or `12,5 %` apart.
 *
 * @param plain the cell in plain codes (`plainText`)
 * @returns null when there is anything in it that no number has
 */
export function cellParts(plain: string): CellParts | null {
  const inner = withoutParentheses(plain.trim());
  const cell = inner ?? plain.trim();
  let negative = inner !== null;
  let hasSign = negative;
  let unit = '';
  let from = 0;
  while (from < cell.length && !startsBody(cell, from)) {
    const code = cell.charCodeAt(from);
    if (code === SPACE) {
      from++;
    } else if (code === MINUS || code === PLUS) {
      if (hasSign) return null;
      hasSign = true;
      negative = code === MINUS;
      from++;
    } else {
      const end = endOfWord(cell, from);
      const word = cell.slice(from, end);
      if (unit !== '' || !isUnit(word)) return null;
      unit = word;
      from = end;
    }
  }
  const bodyEnd = endOfBody(cell, from);
  if (bodyEnd === from) return null;
  const exponentEnd = endOfExponent(cell, bodyEnd);
  const tail = readTail(cell.slice(exponentEnd).trim(), hasSign);
  if (tail === null) return null;
  const exponent = exponentEnd > bodyEnd ? Number(cell.slice(bodyEnd + 1, exponentEnd)) : 0;
  return {
    negative: negative || tail.negative,
    body: cell.slice(from, bodyEnd),
    exponent: Math.min(LARGEST_EXPONENT, Math.max(-LARGEST_EXPONENT, exponent)) + tail.scale,
    unit: unit || tail.unit,
    hasSmallM: tail.hasSmallM,
  };
}

/** The inside of accounting parentheses, null when there are none. */
function withoutParentheses(cell: string): string | null {
  return cell.startsWith('(') && cell.endsWith(')') ? cell.slice(1, -1).trim() : null;
}

function startsBody(cell: string, at: number): boolean {
  const code = cell.charCodeAt(at);
  return isDigit(code) || ((code === POINT || code === COMMA) && isDigit(cell.charCodeAt(at + 1)));
}

function endOfWord(cell: string, start: number): number {
  let end = start;
  while (end < cell.length) {
    const code = cell.charCodeAt(end);
    if (code === SPACE || code === MINUS || code === PLUS || startsBody(cell, end)) break;
    end++;
  }
  return end;
}

/** One past the last digit of a run of digits and marks between them. */
function endOfBody(cell: string, start: number): number {
  let end = start;
  for (let at = start; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (isDigit(code)) end = at + 1;
    else if (!isMark(code)) break;
  }
  return end;
}

/** A mark that stands between digits: comma, point, space, apostrophe, underscore. */
export function isMark(code: number): boolean {
  return code === COMMA || code === POINT || code === SPACE || code === 39 || code === 95;
}

function endOfExponent(cell: string, start: number): number {
  if ((cell.charCodeAt(start) | 32) !== 101) return start;
  let at = start + 1;
  if (cell.charCodeAt(at) === MINUS || cell.charCodeAt(at) === PLUS) at++;
  if (!isDigit(cell.charCodeAt(at))) return start;
  while (isDigit(cell.charCodeAt(at))) at++;
  return at;
}

interface Tail {
  readonly negative: boolean;
  readonly scale: number;
  readonly unit: string;
  readonly hasSmallM: boolean;
}

/** What stands behind the digits: a scale, a unit, both, a minus, the full stop of a sentence. */
function readTail(tail: string, hasSign: boolean): Tail | null {
  const nothing = { negative: false, scale: 0, unit: '', hasSmallM: false };
  if (tail === '' || tail === '.') return nothing;
  if (tail === '-' && !hasSign) return { ...nothing, negative: true };
  if (isUnit(tail)) return { ...nothing, unit: tail };
  let end = 0;
  while (end < tail.length && isLetter(tail.charCodeAt(end))) end++;
  const word = tail.slice(0, end);
  const hasSmallM = word === 'm';
  const scale = hasSmallM ? 0 : scaleOf(word);
  const rest = tail.slice(tail[end] === '.' ? end + 1 : end).trim();
  if (scale === null || (rest !== '' && !isUnit(rest))) return null;
  return { ...nothing, scale, unit: rest, hasSmallM };
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
