import type { DecimalMark } from './decimal-mark.ts';
import { numberShape, type NumberShape } from './number-shape.ts';
import type { ReadingNote } from './reading.ts';

/** The decimal mark of a column, and whether the column itself told. */
export interface InferredDecimal {
  readonly decimal: DecimalMark;
  /** The mark that could be either, where nothing in the column decides; null for none. */
  readonly open: 'comma' | 'point' | null;
}

/** Says that the decimal mark could be the other one. */
export function decimalNote({ decimal, open }: InferredDecimal): ReadingNote[] {
  return open === null ? [] : [{ code: `ambiguous-${open}`, decimal }];
}

/** Counts what the numbers of a column say about their decimal mark. */
export class DecimalEvidence {
  #forPoint = 0;
  #forComma = 0;
  #openCommas = 0;
  #openPoints = 0;

  addCell(text: string, start: number, end: number): void {
    this.add(numberShape(text, start, end));
  }

  add(shape: NumberShape): void {
    if (shape === '.') this.#forPoint++;
    else if (shape === ',') this.#forComma++;
    else if (shape === 'ambiguous-comma') this.#openCommas++;
    else if (shape === 'ambiguous-point') this.#openPoints++;
  }

  /**
   * The majority decides. Where nothing does, the user's choice is taken, else
   * what the language says, else a point.
   */
  infer(choice: DecimalMark | undefined, language?: DecimalMark): InferredDecimal {
    if (this.#forPoint !== this.#forComma) return { decimal: this.#forPoint > this.#forComma ? '.' : ',', open: null };
    const isOpen = this.#forPoint === 0 && this.#openCommas + this.#openPoints > 0;
    // Both marks open, `1,234` beside `1.234`: they cannot both group.
    const open = isOpen ? (this.#openCommas >= this.#openPoints ? 'comma' : 'point') : null;
    return { decimal: choice ?? language ?? '.', open };
  }
}
