import type { HandedLine, RawChart } from '../raw-chart.ts';
import type { RawTable } from '../raw-document.ts';

/** What can be more than is handed over at once. */
export interface Found {
  readonly charts: readonly RawChart[];
  readonly tables?: readonly RawTable[];
}

/** What was found in a page, as it comes with the answer: charts may lack lines, and tables rows. */
export interface FirstChunk<F extends Found> {
  readonly found: F;
  /** What the others are asked for by; null where this is all. */
  readonly more: string | null;
}

/** Further lines of one of the charts. */
export interface LinesPiece {
  readonly chart: number;
  readonly series: readonly HandedLine[];
}

/** Further rows of one of the tables. */
export interface RowsPiece {
  readonly table: number;
  readonly rows: readonly (readonly string[])[];
}

/** A later chunk, and whether it is the last. */
export interface NextChunk {
  readonly pieces: readonly (LinesPiece | RowsPiece)[];
  readonly isLast: boolean;
}
