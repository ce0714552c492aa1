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

/** What one frame of a page shows. */
export interface FrameReading {
  readonly frameId: number;
  readonly charts: readonly ChartReading[];
  readonly tables: readonly TableReading[];
}
