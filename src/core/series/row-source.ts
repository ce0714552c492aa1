/** The cells of one row as places in the text; reused from row to row. */
export class Row {
  /** How many cells the row has; the arrays may be longer. */
  count = 0;
  /** Which series it belongs to, where the source has several. */
  series = '';
  readonly starts: number[] = [];
  /** Equal to the start where a cell is empty. */
  readonly ends: number[] = [];

  clear(): void {
    this.count = 0;
  }

  push(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  /** Puts a cell in a place that earlier cells may not have filled up to. */
  set(index: number, start: number, end: number): void {
    while (this.count <= index) this.push(start, start);
    this.starts[index] = start;
    this.ends[index] = end;
  }
}

/** Called with the place of a quote that its line never closes. */
export type OnUnclosedQuote = (at: number) => void;

/** A way to walk over a text in rows: one for each format. */
export interface RowSource {
  /** The columns' names where the format itself has them (JSON keys); null where a first row may hold them. */
  readonly names: readonly string[] | null;
  /** Whether the format itself has several series, and each row says which one it belongs to. */
  readonly hasSeries?: boolean;
  /** Begins at the first row: a function that fills the next row and says whether there was one. */
  rows(onUnclosedQuote?: OnUnclosedQuote): (row: Row) => boolean;
}
