import { pixelToValue, type ChartPx } from '../../../core/chart/axis-scale.ts';
import type { AxisTick } from '../../../core/chart/chart-reading.ts';
import { type ColoredLine, extentOf } from '../../../core/chart/drawn/drawn-line.ts';
import type { DrawnAxis } from '../../../core/chart/drawn/find-axes.ts';
import { placesAt, type PlaceAxis } from '../../../core/chart/drawn/place-axis.ts';
import { readPlaces } from '../../../core/chart/drawn/read-places.ts';
import type { ChartParts, RawLine } from '../raw-chart.ts';

/** A line with the axis of values that it belongs to. */
export interface PlacedLine {
  readonly line: ColoredLine;
  readonly y: DrawnAxis;
  readonly name: string;
}

const MOST_TICKS = 50;
/** px that a place is known to, of a label whose tick was found (which may be drawn half a pixel off, to be crisp) and of one without. */
const AT_TICK = 0.55;
const BESIDE_TICK = 1.2;
/** Even a drawing without rounding is not read more exactly than this. */
const LEAST_ERROR = 0.001;

/** The parts of a chart: the lines by their axes, from left to right or however its time runs. */
export function composeChart(lines: readonly PlacedLine[], x: DrawnAxis | null, size: ChartParts['size'], mostPoints: number): Pick<ChartParts, 'expectedError' | 'size' | 'plot' | 'x' | 'series'> {
  const places = placesAt(x, lines.map(({ line }) => line));
  return {
    expectedError: Math.max(...lines.map(({ y }) => errorOf(y))),
    size,
    plot: plotOf(lines, x?.ticks ?? [], size),
    x: places.axis,
    series: lines.map((line) => readLine(line, places, mostPoints)),
  };
}

function readLine({ line, y, name }: PlacedLine, places: PlaceAxis, mostPoints: number): RawLine {
  const { positions, order } = readPlaces(places, line.xs);
  const total = order.length;
  const kept = order.slice(Math.max(0, total - mostPoints));
  const { labels, times } = places;
  return {
    name,
    color: line.color,
    positions: Float64Array.from(kept, (i) => positions[i]),
    values: Float64Array.from(kept, (i) => (Number.isNaN(line.ys[i]) ? NaN : pixelToValue(y.axis, line.ys[i] as ChartPx))),
    ...(times ? { times: Float64Array.from(kept, (i) => times[positions[i]]) } : {}),
    ...(labels ? { labels: kept.map((i) => labels.get(positions[i]) ?? '') } : {}),
    total,
    y: y.axis,
    yTicks: y.ticks.slice(0, MOST_TICKS),
  };
}

function errorOf({ axis, residual, isSnapped, ticks }: DrawnAxis): number {
  const pixels = axis.points.map(({ pixel }) => pixel);
  const range = Math.max(1, Math.max(...pixels) - Math.min(...pixels));
  // What a few labels are off by, their line is off by less.
  const ofAxis = Math.max(residual / Math.sqrt(Math.max(1, ticks.length - 1)), 0) + (isSnapped ? AT_TICK : BESIDE_TICK);
  return Math.min(1, Math.max(LEAST_ERROR, ofAxis / range));
}

/** From the outermost ticks and points. */
function plotOf(lines: readonly PlacedLine[], xTicks: readonly AxisTick[], { width, height }: ChartParts['size']): ChartParts['plot'] {
  const extent = extentOf(lines.map(({ line }) => line));
  const across = [...xTicks.map(({ pixel }) => pixel), extent.left, extent.right].filter((pixel) => pixel >= 0 && pixel <= width);
  const along = [...lines.flatMap(({ y }) => y.ticks.map(({ pixel }) => pixel)), extent.top, extent.bottom].filter((pixel) => pixel >= 0 && pixel <= height);
  const [left, top] = [Math.min(...across), Math.min(...along)];
  return { left, top, width: Math.max(1, Math.max(...across) - left), height: Math.max(1, Math.max(...along) - top) };
}
