import { isDigit, plainText } from './character-codes.ts';
import { cellParts } from './cell-parts.ts';
import { type ColumnMarks, NO_MARKS } from './column-marks.ts';
import { splitFraction } from './common-fraction.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { joinDigits } from './join-digits.ts';
import { readDuration } from './read-duration.ts';
import { readMyriads } from './read-myriads.ts';
import type { SkipReason, SmallM } from './reading.ts';
import { unitOf } from './units.ts';

/** What one cell turned out to be. */
export type CellReading =
  | {
      readonly kind: 'number';
      /** Finite; the value as typed, so 12.5 for `12.5 %`. */
      readonly value: number;
      readonly unit: string;
      /** True where a lower-case m stands behind it. */
      readonly hasSmallM?: true;
      /** Of a whole number that a double may not hold. */
      readonly wholeDigits?: string;
    }
  /** A word for "no value here", or only a limit of it, as `<0.5`. */
  | { readonly kind: 'missing'; readonly isLimit?: true }
  /** A unit that stands alone, beside its number. */
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** Longer than any number that people write; plain ones of any length have been read before. */
const LONGEST_CELL = 400;

const MISSING_WORDS: ReadonlySet<string> = new Set([
  ...['nan', 'n/a', 'na', 'n.a.', 'n.a', '#n/a', '#na', '#null!', '#value!', '#ref!', '#div/0!', '#num!', '#name?'],
  ...['null', '(null)', 'none', 'nil', 'nat', 'undefined', '<na>', '\\n', 'missing', 'not available', 'no data', 'void', '#', '#calc!', '#spill!'],
  ...['n.d.', 'n.d', 'nd', 'k.a.', 's.o.', 'n.v.t.', 'n.m.', 'n.s.', 'k. a.', 'н/д', 'нет данных', '해당없음', '不明', '無', '欠測'],
  ...['-', '--', '---', '—', '——', '.', '..', '...', '…', '⋯', '⋮', ':', '?', '∅', '-.-', '--.--', '-.--', '---.--', '- -', '~'],
]);

/** Before what a value is below or above, as laboratories write what they cannot measure. */
const LIMIT = /^(?:[<>≤≥⩽⩾＜＞]|&[lg]t;)=? ?(?=[\d.,])/;

/** As a power of ten. */
const MILLION = 6;

const TOO_LARGE_WORDS: ReadonlySet<string> = new Set(['∞', 'inf', 'infinity']);

/**
 * Reads one cell as people write numbers: with signs, units, grouping.
 *
 * An empty cell is missing. For cells that hold a bare number `readPlainNumber`
 * is many times quicker and should be asked first.
 *
 * @param decimal the decimal mark of the whole column
 * @param smallM what `5m` is taken for
 * @param marks what the whole column says of marks behind numbers
 */
export function readNumber(
  text: string,
  start: number,
  end: number,
  decimal: DecimalMark,
  smallM: SmallM = 'million',
  marks: ColumnMarks = NO_MARKS,
): CellReading {
  if (end - start > LONGEST_CELL) return { kind: 'skip', reason: 'not-a-number' };
  const plain = plainText(text, start, end).trim();
  const duration = marks.durations === null ? NaN : readDuration(plain, marks.durations);
  if (Number.isFinite(duration)) return { kind: 'number', value: duration, unit: marks.durations?.unit ?? '' };
  const word = isDigit(plain.charCodeAt(0)) ? null : readWord(plain);
  if (word !== null) return word;
  const limit = LIMIT.exec(plain);
  if (limit !== null && cellParts(plain.slice(limit[0].length), marks, decimal) !== null) return { kind: 'missing', isLimit: true };
  const { whole, fraction } = splitFraction(plain);
  const parts = cellParts(whole, marks, decimal);
  if (parts === null) {
    const several = readMyriads(plain);
    return several === null ? { kind: 'skip', reason: 'not-a-number' } : { kind: 'number', ...several };
  }
  const digits = joinDigits(parts.body, decimal);
  if (digits === null) return { kind: 'skip', reason: 'bad-grouping' };
  const scale = parts.hasSmallM && smallM === 'million' ? MILLION : 0;
  const magnitude = Number(`${digits}e${parts.exponent + scale}`);
  if (magnitude === Infinity) return { kind: 'skip', reason: 'too-large' };
  const value = parts.negative ? -magnitude - fraction : magnitude + fraction;
  const isWhole = parts.exponent + scale === 0 && digits.endsWith('.0');
  return {
    kind: 'number',
    value,
    unit: parts.hasSmallM && smallM === 'unit' && parts.unit === '' ? 'm' : parts.unit,
    ...(parts.hasSmallM ? { hasSmallM: true } : {}),
    ...(isWhole && magnitude > Number.MAX_SAFE_INTEGER ? { wholeDigits: digits.slice(0, -2) } : {}),
  };
}

/** What stands for no number, or for one out of range; null for anything else. */
function readWord(plain: string): CellReading | null {
  const word = plain.toLowerCase();
  if (plain === '' || MISSING_WORDS.has(word) || word.startsWith('#n/a ')) return { kind: 'missing' };
  // Accounts of a spreadsheet print it for nothing: `$ -`.
  if (word.endsWith('-') && unitOf(plain.slice(0, -1).trim()) !== null) return { kind: 'missing' };
  const unit = unitOf(plain);
  if (unit !== null) return { kind: 'unit', unit };
  return TOO_LARGE_WORDS.has(withoutSign(word)) ? { kind: 'skip', reason: 'too-large' } : null;
}

function withoutSign(word: string): string {
  return word.startsWith('-') || word.startsWith('+') ? word.slice(1) : word;
}
