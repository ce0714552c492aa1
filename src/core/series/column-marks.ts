import { isDigit } from './character-codes.ts';
import type { DurationForm } from './read-duration.ts';

/** What marks behind the numbers of one column mean, as far as only all of it tells. */
export interface ColumnMarks {
  /** Whether letters are the flags of statistics, `2.8 b` for a break in the series, not a billion. */
  readonly hasFlags: boolean;
  /** Whether `Dr` stands in it, so that `Cr` is a credit, not a crore. */
  readonly hasDebits: boolean;
  /** Whether `Cr` stands in it and no `Dr`, so that nothing tells a crore from a credit. */
  readonly hasOpenCr: boolean;
  /** How its durations are written; null where it has none. */
  readonly durations: DurationForm | null;
}

/** What a letter means where nothing beside it tells. */
export const NO_MARKS: ColumnMarks = { hasFlags: false, hasDebits: false, hasOpenCr: false, durations: null };

/** What Eurostat puts behind a number beside p, e and r, which nothing else is called by. */
const FLAG = /(\d) ?(?:b|c|d|f|i|n|s|t|u|z|be|bd|bp|bu|cd|de|du|ep)$/;
/** A number without a unit before it, and a word behind it. */
const WORDED = /^([-+]?\d[\d.,' ]*?) ?(\p{L}{1,12})\.?$/u;
const DEBIT = /\d ?dr\.?$/i;
/** In capitals it always is a credit. */
const OPEN_CREDIT = /\d ?(?:Cr|cr)\.?$/;
const DEBIT_ENDS = 'rR.';

/** Longer than any number with a flag. */
const LONGEST_FLAGGED = 40;
/** A billion that is a flag is of no other size than the numbers around it. */
const MOST_DIGITS_APART = 3;

/** A cell without its flag. */
export function withoutFlag(cell: string): string {
  return cell.replace(FLAG, '$1');
}

/** Counts what the cells of a column say about the marks behind its numbers. */
export class MarkEvidence {
  #debits = 0;
  #credits = 0;
  #flags = 0;
  #others = 0;
  #bareDigits = 0;
  #flaggedDigits = Infinity;

  addCell(text: string, start: number, end: number): void {
    if (end - start > LONGEST_FLAGGED || end === start) return;
    if (isDigit(text.charCodeAt(end - 1))) {
      this.#bareDigits = Math.max(this.#bareDigits, wholeDigits(text, start, end));
      return;
    }
    // Once there are other words, letters are no flags: only debits are still looked for.
    if (this.#others > 0 && !DEBIT_ENDS.includes(text[end - 1])) return;
    const cell = text.slice(start, end);
    if (DEBIT.test(cell)) this.#debits++;
    else if (OPEN_CREDIT.test(cell)) this.#credits++;
    const word = WORDED.exec(cell)?.[2];
    if (word === undefined) {
      // Units before a number, or scales with one: `$1.2b`.
      if (/\p{L}$/u.test(cell)) this.#others++;
    } else if (FLAG.test(cell)) {
      this.#flags++;
      this.#flaggedDigits = Math.min(this.#flaggedDigits, wholeDigits(text, start, end));
    } else if (!/^[per]$/.test(word)) {
      this.#others++;
    }
  }

  infer(): ColumnMarks {
    const isOfOneSize = this.#bareDigits > 0 && this.#bareDigits - this.#flaggedDigits <= MOST_DIGITS_APART;
    return { hasFlags: this.#flags > 0 && this.#others === 0 && isOfOneSize, hasDebits: this.#debits > 0, hasOpenCr: this.#credits > 0 && this.#debits === 0, durations: null };
  }
}

/** How many digits stand before the last mark. */
function wholeDigits(text: string, start: number, end: number): number {
  let digits = 0;
  let whole = 0;
  let hasMark = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      digits++;
    } else if (digits > 0 && (text[at] === '.' || text[at] === ',')) {
      whole = digits;
      hasMark = true;
    }
  }
  return hasMark ? whole : digits;
}
