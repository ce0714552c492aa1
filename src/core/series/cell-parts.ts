import { COMMA, isDigit, MINUS, PLUS, POINT, SPACE } from './character-codes.ts';
import { type ColumnMarks, NO_MARKS, withoutFlag } from './column-marks.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { hasDigit, withoutFootnotes } from './footnotes.ts';
import { scaleBeside, scaleOf } from './scales.ts';
import { isCurrency, unitOf } from './units.ts';

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
 * @param marks what its column says of marks behind numbers
 * @param decimal the decimal mark of its column, which tells languages apart
 * @returns null when there is anything in it that no number has
 */
export function cellParts(plain: string, marks: ColumnMarks = NO_MARKS, decimal: DecimalMark = '.'): CellParts | null {
  const told = withoutFootnotes(plain.trim());
  const whole = marks.hasFlags ? withoutFlag(told) : told;
  const inner = withoutParentheses(whole);
  const cell = inner ?? whole;
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
      from = end;
      if (ABOUT.has(word.toLowerCase())) continue;
      const known = unitOf(word);
      if (unit !== '' || known === null) return null;
      unit = known;
    }
  }
  const bodyEnd = endOfBody(cell, from);
  if (bodyEnd === from) return null;
  const power = readExponent(cell.slice(bodyEnd));
  const behind = cell.slice(bodyEnd + power.length).replace(NO_CENTS, '').trim();
  // "$5/bbl": what stands on both sides is one unit.
  const tail = readTail(unit !== '' && behind.startsWith('/') ? `${unit}${behind}` : behind, hasSign, marks, { unit, decimal });
  if (behind.startsWith('/')) unit = '';
  if (tail === null || (unit !== '' && tail.unit !== '' && tail.unit !== unit)) return null;
  return {
    negative: negative || tail.negative,
    body: cell.slice(from, bodyEnd),
    exponent: Math.min(LARGEST_EXPONENT, Math.max(-LARGEST_EXPONENT, power.exponent)) + tail.scale,
    unit: unit || tail.unit,
    hasSmallM: tail.hasSmallM,
  };
}

/** What stands for the cents of a round price: `12,-`, `12.—`, `12:-`, `12/-`. */
const NO_CENTS = /^[,.:/](?:--?|—)/;

/** What says that a number is about right. */
const ABOUT: ReadonlySet<string> = new Set(['~', '≈', 'ca.', 'c.', 'approx.', 'about', '~$', '≈$']);

/** Longer than any unit before a number. */
const LONGEST_LEAD = 5;

/** The cell without its accounting parentheses, `(5)`, `$(5)`, `(5) %`; null when there are none. */
function withoutParentheses(cell: string): string | null {
  const open = cell.indexOf('(');
  const close = cell.lastIndexOf(')');
  if (open < 0 || close < open || open > LONGEST_LEAD) return null;
  const before = cell.slice(0, open);
  const behind = cell.slice(close + 1);
  return hasDigit(before) || hasDigit(behind) ? null : `${before}${cell.slice(open + 1, close)}${behind}`.trim();
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

const EXPONENT = /^(?:[eE]([-+]?\d+)| ?[x×*] ?10\^?([-+]?\d+|[⁻⁺]?[⁰¹²³⁴-⁹]+))/;

/** The power of ten behind the digits, `e-3` or `×10³`, and how many code units it takes. */
function readExponent(rest: string): { readonly exponent: number; readonly length: number } {
  const found = EXPONENT.exec(rest);
  if (!found) return { exponent: 0, length: 0 };
  const digits = (found[1] ?? found[2]).normalize('NFKC').replace('\u2212', '-');
  return { exponent: Number(digits), length: found[0].length };
}

/** What else tells the language of a word behind a number. */
interface Beside {
  /** The unit before the number; '' for none. */
  readonly unit: string;
  readonly decimal: DecimalMark;
}

interface Tail {
  readonly negative: boolean;
  readonly scale: number;
  readonly unit: string;
  readonly hasSmallM: boolean;
}

/** What stands behind the digits: a scale, a unit, both, a minus, the full stop of a sentence. */
function readTail(tail: string, hasSign: boolean, marks: ColumnMarks, beside: Beside): Tail | null {
  const nothing = { negative: false, scale: 0, unit: '', hasSmallM: false };
  if (tail === '' || tail === '.') return nothing;
  if (tail === '-' && !hasSign) return { ...nothing, negative: true };
  if (tail.length > LONGEST_TAIL) return null;
  if (DEBIT.test(tail)) return hasSign ? null : { ...nothing, negative: true };
  if (tail === 'CR' || (marks.hasDebits && CREDIT.test(tail))) return nothing;
  const unit = unitOf(tail);
  if (unit !== null) return { ...nothing, unit };
  const money = /^(?:T|tkr)/.test(tail) ? unitOf(tail.slice(1)) : null;
  if (money !== null && isCurrency(money)) return { ...nothing, unit: money, scale: THOUSAND };
  for (let end = 1; end <= tail.length; end++) {
    const both = scaleAndUnit(tail.slice(0, end).trim(), tail.slice(end).trim(), beside) ?? scaleAndUnit(tail.slice(end).trim(), tail.slice(0, end).trim(), beside);
    if (both !== null) return { ...nothing, ...both };
  }
  return null;
}

/** How accounts of banks mark their signs. */
const DEBIT = /^dr\.?$/i;
const CREDIT = /^cr\.?$/i;

/** What `TEUR`, `T€` and `TSEK` count in; apart from its unit a T is a trillion. */
const THOUSAND = 3;

/** Longer than `milliarden` with the longest unit. */
const LONGEST_TAIL = 28;

function scaleAndUnit(word: string, rest: string, beside: Beside): Pick<Tail, 'scale' | 'unit' | 'hasSmallM'> | null {
  const hasSmallM = word === 'm';
  const unit = rest === '' ? '' : unitOf(rest);
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  const scale = hasSmallM ? 0 : (scaleOf(bare) ?? scaleBeside(bare, beside.unit || (unit ?? ''), beside.decimal));
  return scale === null || unit === null ? null : { scale, unit, hasSmallM };
}
