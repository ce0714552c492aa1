import { columnRuns } from './column-runs.ts';
import { coverPlanes } from './cover-planes.ts';
import type { Plot } from './find-plot.ts';
import { findSeriesColors } from './find-series-colors.ts';
import { followLine, type Trace } from './follow-line.ts';
import { gridMask } from './grid-mask.ts';
import { cssColor, type Picture } from './picture.ts';
import { filledShape, readBars } from './read-bars.ts';
import { traceToPoints, type PointKind } from './trace-to-points.ts';

export type SeriesShape = 'line' | 'area' | 'bars';

/** A series in device pixels of the plot's box. */
export interface TracedSeries {
  /** As CSS writes it. */
  readonly color: string;
  readonly shape: SeriesShape;
  readonly kind: PointKind;
  /** (n) ascending. */
  readonly x: Float64Array;
  /** (n) NaN where hidden or missing. */
  readonly y: Float64Array;
  /** How much of the plot's width it covers, 0..1. */
  readonly cover: number;
}

/** A series covers at least this share of what the longest one covers ... */
const LEAST_OF_LONGEST = 0.3;
/** ... and of its own columns, from the first to the last, this many: text and ticks are full of holes. */
const LEAST_FILLED = 0.45;

/** Every series of a plot, those that cover most of its width first. */
export function traceSeries(colors: Int32Array, { width, height, pixelRatio }: Picture, plot: Plot): TracedSeries[] {
  const isGrid = gridMask(colors, width, height, plot);
  const hues = findSeriesColors(colors, width, plot, isGrid);
  const planes = coverPlanes(colors, width, plot, hues, isGrid);
  const traced = hues.flatMap(({ color }, index): TracedSeries[] => {
    const { columns } = columnRuns(planes, index, pixelRatio);
    const filled = filledShape(columns, pixelRatio);
    const bars = filled && readBars(filled, pixelRatio);
    if (bars) {
      const wide = columns.filter((runs) => runs.length > 0).length / planes.width;
      return [{ color: cssColor(color), shape: 'bars', kind: 'vertices', x: bars.x, y: bars.y, cover: wide }];
    }
    const trace = filled ? edgeTrace(filled.edge) : followLine(columns, pixelRatio);
    if (!trace) return [];
    const known = trace.middle.reduce((count, y) => count + (Number.isNaN(y) ? 0 : 1), 0);
    if (known < LEAST_FILLED * (trace.to - trace.from)) return [];
    return [{ color: cssColor(color), shape: filled ? 'area' : 'line', ...traceToPoints(trace, pixelRatio), cover: known / planes.width }];
  });
  const longest = Math.max(...traced.map(({ cover }) => cover));
  return traced.filter(({ cover }) => cover >= LEAST_OF_LONGEST * longest).sort((a, b) => b.cover - a.cover);
}

/** The upper edge of an area as if it were a line one pixel thick. */
function edgeTrace(edge: Float64Array): Trace | null {
  const known = [...edge.keys()].filter((x) => !Number.isNaN(edge[x]));
  if (known.length < 2) return null;
  const runs = Array.from(edge, (y) => (Number.isNaN(y) ? null : { top: Math.floor(y), bottom: Math.floor(y) + 1, center: y, mass: 1, touched: false }));
  return { middle: edge, runs, from: known[0], to: known[known.length - 1] + 1 };
}
