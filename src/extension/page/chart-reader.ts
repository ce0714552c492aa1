import type { ChartReaderName } from '../../core/chart/chart-reading.ts';
import type { TreeRoot } from '../dom/element-address.ts';
import type { ChartParts } from './raw-chart.ts';
import type { LineByLine } from './read-each.ts';

/** A chart that is there, and can be read as often as one likes. */
export interface FoundChart {
  readonly reader: ChartReaderName;
  /** What it is drawn in: the canvas or SVG that its coordinate system is stretched over. */
  readonly element: Element;
  /** What holds all of it: other readers keep out of it. */
  readonly container: Element;
  /** The library's own object, to be found again without another search; null where there is none. */
  readonly instance: object | null;
  /**
   * Reads what the chart shows now, a line at a time. It changes nothing, and costs
   * little when few points are wanted: while an overlay is open, this is how a change is noticed.
   *
   * @param mostPoints the last so many of each line
   * @returns null when it shows nothing that could be continued
   */
  read(mostPoints: number): LineByLine<ChartParts | null>;
}

/** A way to read the charts of one library. */
export interface ChartReader {
  readonly name: ChartReaderName;
  /**
   * The library's charts in a document, by its public means. May throw where the page is not as expected.
   *
   * @param roots the document and the open shadow roots in it
   */
  find(roots: readonly TreeRoot[], document: Document): FoundChart[];
  /**
   * The chart of an object that a trap caught or a watcher kept; null when it is
   * none of this library's, or was destroyed.
   */
  adopt(instance: object, document: Document): FoundChart | null;
}
