import { columnRuns, type Run } from './column-runs.ts';
import { coverPlanes } from './cover-planes.ts';
import type { Plot } from './find-plot.ts';
import { findSeriesColors, type SeriesColor } from './find-series-colors.ts';
import { followLine, type Trace } from './follow-line.ts';
import { gridMask } from './grid-mask.ts';
import { cssColor, type Picture } from './picture.ts';
import { readCandles } from './read-candles.ts';
import { type FilledShape, filledShape, overGrid, readBars } from './read-bars.ts';
import { traceToPoints, type PointKind } from './trace-to-points.ts';

/** Candles are told by their closing prices. */
export type SeriesShape = 'line' | 'area' | 'bars' | 'candles';

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
  const known = hues.map((_, index) => columnRuns(planes, index, pixelRatio));
  const runs = known.map(({ columns }) => columns);
  const candles = candlesOf(runs, hues, pixelRatio);
  if (candles) return [candles];
  const traced = hues.flatMap(({ color }, index) => {
    const pale = known[index].fill > 0 ? columnRuns(planes, index, pixelRatio, 0).columns.map((of) => overGrid(of, pixelRatio)) : null;
    // The outlines of pale bars are no line over an area.
    return (pale && barsOf(pale, filledShape(pale, pixelRatio), color, pixelRatio)) ?? traceOne(runs[index], color, plot, pixelRatio) ?? [];
  });
  const longest = Math.max(...traced.map(({ cover }) => cover));
  return traced.filter(({ cover }) => cover >= LEAST_OF_LONGEST * longest).sort((a, b) => b.cover - a.cover);
}

type Columns = readonly (readonly Run[])[];

/** The two strongest colours as candles. */
function candlesOf(runs: readonly Columns[], hues: readonly SeriesColor[], pixelRatio: number): TracedSeries | null {
  if (runs.length < 2) return null;
  const candles = readCandles(runs[0], runs[1], pixelRatio);
  return candles && { color: cssColor(hues[0].color), shape: 'candles', kind: 'vertices', ...candles, cover: coverOf(runs[0]) + coverOf(runs[1]) };
}

function barsOf(columns: Columns, filled: FilledShape | null, color: number, pixelRatio: number): TracedSeries | null {
  const bars = filled && readBars(filled, pixelRatio);
  return bars && { color: cssColor(color), shape: 'bars', kind: 'vertices', x: bars.x, y: bars.y, cover: coverOf(columns) };
}

function traceOne(columns: Columns, packed: number, plot: Plot, pixelRatio: number): TracedSeries | null {
  const filled = filledShape(columns, pixelRatio);
  const bars = barsOf(columns, filled, packed, pixelRatio);
  if (bars) return bars;
  const color = cssColor(packed);
  const trace = filled ? edgeTrace(filled.edge) : followLine(columns, pixelRatio);
  if (!trace) return null;
  const known = trace.middle.reduce((count, y) => count + (Number.isNaN(y) ? 0 : 1), 0);
  if (known < LEAST_FILLED * (trace.to - trace.from) || isStraight(trace, plot, pixelRatio)) return null;
  return { color, shape: filled ? 'area' : 'line', ...traceToPoints(trace, pixelRatio), cover: known / columns.length };
}

/** The share of columns in which there is any ink. */
function coverOf(columns: Columns): number {
  return columns.filter((runs) => runs.length > 0).length / columns.length;
}

/** Whether a trace never leaves a line of the grid: then it is where something else mixes with that. */
function isStraight({ middle }: Trace, { box, horizontal }: Plot, pixelRatio: number): boolean {
  const known = middle.filter((y) => !Number.isNaN(y)).sort();
  const [low, high] = [known[Math.floor(0.05 * known.length)], known[Math.floor(0.95 * known.length)]];
  return high - low <= 1.5 * pixelRatio && horizontal.some(({ at }) => Math.abs(at - box.top - (low + high) / 2) <= 2 * pixelRatio);
}

/** The upper edge of an area as if it were a line one pixel thick. */
function edgeTrace(edge: Float64Array): Trace | null {
  const known = [...edge.keys()].filter((x) => !Number.isNaN(edge[x]));
  if (known.length < 2) return null;
  const runs = Array.from(edge, (y) => (Number.isNaN(y) ? null : { top: Math.floor(y), bottom: Math.floor(y) + 1, center: y, mass: 1, touched: false }));
  return { middle: edge, runs, from: known[0], to: known[known.length - 1] + 1 };
}
