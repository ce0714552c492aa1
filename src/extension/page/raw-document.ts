import type { Box, ElementAddress } from '../../core/chart/chart-reading.ts';
import type { RawChart } from './raw-chart.ts';

/** A table as the page shows it, its hidden rows and columns left out. A cell over several columns stands in the first of them; header cells, and those over several rows, are repeated. */
export interface RawTable {
  readonly element: ElementAddress;
  /** Its caption, label, or the heading above it. */
  readonly name: string;
  readonly box: Box;
  readonly inView: boolean;
  /** BCP 47, '' where the page says none: what its decimal mark goes by. */
  readonly language: string;
  /** The first of them is the header where there is one. */
  readonly rows: readonly (readonly string[])[];
}

/** A picture that may show a chart: an image, a canvas or a foreign frame that nothing else could read. */
export interface RawPicture {
  readonly element: ElementAddress;
  readonly name: string;
  readonly box: Box;
  readonly inView: boolean;
  /** Whether something of the page lies over part of it. */
  readonly isCovered: boolean;
}

/** What our own world of a page finds in its document. */
export interface RawDocument {
  /** By the generic readers. */
  readonly charts: readonly RawChart[];
  readonly tables: readonly RawTable[];
  readonly pictures: readonly RawPicture[];
  readonly view: RawView;
}

/** Where the document is in the window: what a picture of the window is cropped by. */
export interface RawView {
  /** Of its upper left corner in the outermost viewport, in CSS px; null where a foreign frame lies between. */
  readonly origin: { readonly x: number; readonly y: number } | null;
  /** The width of the outermost viewport, its scroll bar included, in CSS px. */
  readonly width: number;
  /** BCP 47, '' where the page says none. */
  readonly language: string;
}
