import { type ColumnMarks, NO_MARKS } from './column-marks.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { type CellReading, readNumber } from './read-number.ts';
import { readGroupedNumber } from './read-grouped-number.ts';
import { readPlainNumber } from './read-plain-number.ts';
import type { ReadingNote, SmallM } from './reading.ts';
import type { SkipLog } from './skip-log.ts';
import { UnitTally } from './unit-tally.ts';

/** Units of one sign that stand right at their number. */
const SIGNS: ReadonlyMap<number, string> = new Map(['$', '€', '£', '¥', '₹', '%'].map((sign) => [sign.charCodeAt(0), sign]));

/** Reads the cells of one column by its decimal mark, and remembers what the user should know of them. */
export class NumberReader {
  readonly #decimal: DecimalMark;
  readonly #mark: number;
  readonly #smallM: SmallM;
  readonly #marks: ColumnMarks;
  readonly #units = new UnitTally();
  #rounded = 0;
  #hasSmallM = false;

  constructor(decimal: DecimalMark, smallM: SmallM | undefined, marks: ColumnMarks = NO_MARKS) {
    this.#decimal = decimal;
    this.#mark = decimal.charCodeAt(0);
    this.#smallM = smallM ?? 'million';
    this.#marks = marks;
  }

  /** @returns the value, NaN for a missing one or a mere limit, null when the cell is left out */
  read(text: string, start: number, end: number, log: SkipLog): number | null {
    const quick = this.readQuick(text, start, end);
    if (Number.isFinite(quick)) return quick;
    const reading = readNumber(text, start, end, this.#decimal, this.#smallM, this.#marks);
    if (reading.kind === 'missing') {
      if (reading.isLimit) log.add(start, end, 'not-a-number');
      return NaN;
    }
    if (reading.kind === 'number') {
      this.addNumber(reading);
      return reading.value;
    }
    log.add(start, end, reading.kind === 'skip' ? reading.reason : 'not-a-number');
    return null;
  }

  /** Most numbers in long columns: bare, grouped, or with one sign of a unit. @returns NaN for any other */
  readQuick(text: string, start: number, end: number): number {
    const quick = readPlainNumber(text, start, end, this.#mark);
    if (Number.isFinite(quick)) {
      if (quick > Number.MAX_SAFE_INTEGER || quick < -Number.MAX_SAFE_INTEGER) this.checkInteger(text.slice(start, end), quick);
      return quick;
    }
    const grouped = readGroupedNumber(text, start, end, this.#mark);
    if (!Number.isNaN(grouped) || end - start < 2) return grouped;
    const first = SIGNS.get(text.charCodeAt(start));
    const last = first === undefined ? SIGNS.get(text.charCodeAt(end - 1)) : undefined;
    if (first === undefined && last === undefined) return NaN;
    const bareStart = first === undefined ? start : start + 1;
    const bareEnd = last === undefined ? end : end - 1;
    const plain = readPlainNumber(text, bareStart, bareEnd, this.#mark);
    const value = Number.isNaN(plain) ? readGroupedNumber(text, bareStart, bareEnd, this.#mark) : plain;
    // Whatever is odd about a number is told by the long way.
    if (!(Math.abs(value) < Number.MAX_SAFE_INTEGER)) return NaN;
    this.#units.add(first ?? last ?? '');
    return value;
  }

  /** Takes note of a number that was read with what stood around it. */
  addNumber({ value, unit, hasSmallM, wholeDigits }: Extract<CellReading, { readonly kind: 'number' }>): void {
    this.#units.add(unit);
    if (wholeDigits !== undefined) this.checkInteger(wholeDigits, Math.abs(value));
    if (hasSmallM) this.#hasSmallM = true;
  }

  addUnit(unit: string): void {
    this.#units.add(unit);
  }

  /** Counts whole numbers of which a double holds another. */
  checkInteger(digits: string, value: number): void {
    const whole = digits.startsWith('+') ? digits.slice(1) : digits;
    if (/^-?\d{16,310}$/.test(whole) && BigInt(whole) !== BigInt(value)) this.#rounded++;
  }

  /** In the order of their first appearance. */
  get units(): readonly string[] {
    return this.#units.units;
  }

  notes(): ReadingNote[] {
    const notes: ReadingNote[] = [];
    if (this.#hasSmallM) notes.push({ code: 'ambiguous-m', meaning: this.#smallM });
    if (this.#rounded > 0) notes.push({ code: 'rounded-integers', count: this.#rounded });
    return notes;
  }
}
