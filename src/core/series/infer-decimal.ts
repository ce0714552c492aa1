import type { DecimalMark } from './decimal-mark.ts';
import { numberShape, type NumberShape } from './number-shape.ts';

/** The decimal mark of a column, and whether the column itself told. */
export interface InferredDecimal {
  readonly decimal: DecimalMark;
  /** True where a comma could be either mark and nothing in the column decides. */
  readonly isAmbiguous: boolean;
}

/** Counts what the numbers of a column say about their decimal mark. */
export class DecimalEvidence {
  #forPoint = 0;
  #forComma = 0;
  #ambiguousCommas = 0;

  addCell(text: string, start: number, end: number): void {
    this.add(numberShape(text, start, end));
  }

  add(shape: NumberShape): void {
    if (shape === '.') this.#forPoint++;
    else if (shape === ',') this.#forComma++;
    else if (shape === 'ambiguous-comma') this.#ambiguousCommas++;
  }

  /**
   * The majority decides. Where nothing does, the hint (the user's switch or
   * language) is taken, else a point.
   */
  infer(hint: DecimalMark | undefined): InferredDecimal {
    if (this.#forPoint !== this.#forComma) {
      return { decimal: this.#forPoint > this.#forComma ? '.' : ',', isAmbiguous: false };
    }
    return { decimal: hint ?? '.', isAmbiguous: this.#ambiguousCommas > 0 && this.#forPoint === 0 };
  }
}
