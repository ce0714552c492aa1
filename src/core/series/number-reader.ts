import type { DecimalMark } from './decimal-mark.ts';
import { type CellReading, readNumber } from './read-number.ts';
import { readPlainNumber } from './read-plain-number.ts';
import type { ReadingNote, SmallM } from './reading.ts';
import type { SkipLog } from './skip-log.ts';
import { UnitTally } from './unit-tally.ts';

/** Reads the cells of one column by its decimal mark, and remembers what the user should know of them. */
export class NumberReader {
  readonly #decimal: DecimalMark;
  readonly #mark: number;
  readonly #smallM: SmallM;
  readonly #units = new UnitTally();
  #rounded = 0;
  #hasSmallM = false;

  constructor(decimal: DecimalMark, smallM: SmallM | undefined) {
    this.#decimal = decimal;
    this.#mark = decimal.charCodeAt(0);
    this.#smallM = smallM ?? 'million';
  }

  /** @returns the value, NaN for a missing one, null when the cell is left out */
  read(text: string, start: number, end: number, log: SkipLog): number | null {
    const quick = readPlainNumber(text, start, end, this.#mark);
    if (Number.isFinite(quick)) {
      if (quick > Number.MAX_SAFE_INTEGER || quick < -Number.MAX_SAFE_INTEGER) this.checkInteger(text.slice(start, end), quick);
      return quick;
    }
    const reading = readNumber(text, start, end, this.#decimal, this.#smallM);
    if (reading.kind === 'missing') return NaN;
    if (reading.kind === 'number') {
      this.addNumber(reading);
      return reading.value;
    }
    log.add(start, end, reading.kind === 'skip' ? reading.reason : 'not-a-number');
    return null;
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
