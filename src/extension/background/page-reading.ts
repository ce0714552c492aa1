import type { Box, ChartReading, ElementAddress } from '../../core/chart/chart-reading.ts';
import type { Series } from '../../core/series/series.ts';

/** A table of a page, read. */
export interface TableReading {
  readonly element: ElementAddress;
  readonly name: string;
  readonly box: Box;
  readonly inView: boolean;
  /** Its columns of numbers, the one that is taken first in front. */
  readonly columns: readonly Series[];
}

/** A picture of a page that may show a chart; it is read when it is meant. */
export interface PictureFound {
  readonly element: ElementAddress;
  readonly name: string;
  readonly box: Box;
  readonly inView: boolean;
  /** Whether something of the page, a tooltip perhaps, lies over part of it. */
  readonly isCovered: boolean;
}

/** Where a frame's document is in the window. */
export interface FrameView {
  /** Of its upper left corner in the viewport of the page around it all, in CSS px; null where a foreign frame lies between. */
  readonly origin: { readonly x: number; readonly y: number } | null;
  /** The width of the page's viewport, its scroll bar included, in CSS px. */
  readonly width: number;
  /** BCP 47, '' where the page says none. */
  readonly language: string;
}

/** What one frame of a page shows. */
export interface FrameReading {
  readonly frameId: number;
  readonly charts: readonly ChartReading[];
  readonly tables: readonly TableReading[];
  readonly pictures: readonly PictureFound[];
  readonly view: FrameView | null;
}
