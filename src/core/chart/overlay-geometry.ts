import type { Band } from '../forecast/band.ts';
import { valueToPixel } from './axis-scale.ts';
import type { AxisCalibration, Box, ChartReading, ChartSeries } from './chart-reading.ts';
import { nextPositions } from './next-positions.ts';
import type { Neighbours } from './neighbours-of.ts';
import { panelRoom, type NoRoom, type PanelRoom } from './panel-room.ts';

/** What a continuation is drawn from. Lengths on the screen are CSS px. */
export interface OverlayInput {
  /** The chart's own coordinates. */
  readonly chart: Pick<ChartReading, 'size' | 'plot' | 'x'> & { readonly neighbours?: Neighbours | undefined };
  readonly line: Pick<ChartSeries, 'positions' | 'values' | 'y' | 'yTicks'>;
  /** (horizon) in the unit of the y axis. */
  readonly values: Float64Array;
  readonly bands: readonly Band[];
  /** (horizon) ms, or null. */
  readonly futureTimes: Float64Array | null;
  /** The canvas' content box in the viewport: what the chart's coordinates are stretched over. */
  readonly content: Box;
  readonly viewportWidth: number;
  /** How much room the words at the end of the line want. */
  readonly labelWidth: number;
}

/** On which side of the plot a value lies that the y axis does not reach. */
export type OffScale = 'above' | 'below';

/** A place in CSS px from the top left of the canvas' content box. */
export interface OverlayPoint {
  readonly x: number;
  /** Inside the plot: a value off the scale is put at its edge. */
  readonly y: number;
  readonly off: OffScale | null;
}

/** A value off the scale that gets an arrow; `step` counts from 0. */
export interface OffScaleMark extends OverlayPoint {
  readonly off: OffScale;
  readonly step: number;
}

/** A continuation, ready to be drawn. */
export interface OverlayGeometry {
  /** The last observation, where the line starts. */
  readonly start: OverlayPoint;
  /** (horizon) */
  readonly points: readonly OverlayPoint[];
  readonly bands: readonly { readonly level: number; readonly low: readonly OverlayPoint[]; readonly high: readonly OverlayPoint[] }[];
  /** The plot area on the screen. */
  readonly plot: Box;
  /** What was added beside the plot; null where the plot itself had room. */
  readonly panel: Box | null;
  /** y of the chart's own ticks, to carry its grid through the panel. */
  readonly gridLines: readonly number[];
  /** The last of each run of values off the scale: where they have come to. */
  readonly marks: readonly OffScaleMark[];
  /** Where the words at the end of the line go. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  /** Whether the steps had to be drawn closer than the chart would. */
  readonly compressed: boolean;
  /** 1 where time runs to the right, -1 where it runs to the left. */
  readonly direction: 1 | -1;
}

const LABEL_GAP = 9;
const LABEL_HALF_HEIGHT = 8;
const OVER_END = 16;

/** Lays a continuation out on its chart: every place follows from the chart's own scales. */
export function overlayGeometry(input: OverlayInput): OverlayGeometry | NoRoom {
  const { chart, line, content, values } = input;
  const last = lastFinite(line.values);
  if (last < 0) return 'out-of-view';

  const stretchX = content.width / chart.size.width;
  const stretchY = content.height / chart.size.height;
  const plot = scaleBox(chart.plot, stretchX, stretchY);
  const toX = (position: number): number => valueToPixel(chart.x, position) * stretchX;
  const toPoint = (x: number, value: number): OverlayPoint => ({ x, ...clampToPlot(line.y, value, stretchY, plot) });

  const startX = toX(line.positions[last]);
  const ahead = nextPositions(chart.x, line.positions.subarray(0, last + 1), values.length, input.futureTimes);
  const natural = Array.from(ahead, toX);
  const room = panelRoom({
    start: startX,
    natural,
    plot,
    viewport: { left: -content.left, right: input.viewportWidth - content.left },
    labelWidth: input.labelWidth + LABEL_GAP,
  });
  if (typeof room === 'string') return room;
  if (room.panel && isBesideAnother(room.panel, chart.neighbours, stretchX)) return 'narrow';

  const { xs } = room;
  const start = toPoint(startX, line.values[last]);
  const points = xs.map((x, step) => toPoint(x, values[step]));
  return {
    start,
    points,
    bands: input.bands.map(({ level, low, high }) => ({
      level,
      low: xs.map((x, step) => toPoint(x, low[step])),
      high: xs.map((x, step) => toPoint(x, high[step])),
    })),
    plot,
    panel: room.panel,
    gridLines: line.yTicks.map((tick) => tick.pixel * stretchY).filter((y) => y >= plot.top - 0.5 && y <= plot.top + plot.height + 0.5),
    marks: findMarks(points),
    label: placeLabel(points[points.length - 1] ?? start, plot, room, input.labelWidth),
    compressed: room.compressed,
    direction: room.direction,
  };
}

/** How far off the screen's own pixels a value may lie and still count as on the plot's edge. */
const EDGE_TOLERANCE = 0.01;

function clampToPlot(axis: AxisCalibration, value: number, stretch: number, plot: Box): Omit<OverlayPoint, 'x'> {
  const y = valueToPixel(axis, value) * stretch;
  const bottom = plot.top + plot.height;
  if (y < plot.top - EDGE_TOLERANCE) return { y: plot.top, off: 'above' };
  if (y > bottom + EDGE_TOLERANCE) return { y: bottom, off: 'below' };
  return { y, off: null };
}

function findMarks(points: readonly OverlayPoint[]): OffScaleMark[] {
  return points.flatMap(({ x, y, off }, step) => (off !== null && points[step + 1]?.off !== off ? [{ x, y, off, step }] : []));
}

/** Beside the end where there is room, else over it, or under it at the top of the plot. */
function placeLabel(
  end: OverlayPoint,
  plot: Box,
  { direction, labelFits }: PanelRoom,
  width: number,
): OverlayGeometry['label'] {
  const top = plot.top + LABEL_HALF_HEIGHT;
  const bottom = plot.top + plot.height - LABEL_HALF_HEIGHT;
  const clamp = (y: number): number => Math.min(bottom, Math.max(top, y));
  if (labelFits) return { x: end.x + direction * LABEL_GAP, y: clamp(end.y), anchor: direction > 0 ? 'start' : 'end' };
  const y = clamp(end.y - OVER_END < plot.top ? end.y + OVER_END : end.y - OVER_END);
  return direction > 0
    ? { x: Math.max(width, end.x + 4), y, anchor: 'end' }
    : { x: end.x - 4, y, anchor: 'start' };
}

function scaleBox(box: Box, stretchX: number, stretchY: number): Box {
  return { left: box.left * stretchX, top: box.top * stretchY, width: box.width * stretchX, height: box.height * stretchY };
}

/** Whether a panel would reach into another plot. */
function isBesideAnother({ left, width }: Box, neighbours: Neighbours | undefined, stretchX: number): boolean {
  return left < (neighbours?.left ?? -Infinity) * stretchX || left + width > (neighbours?.right ?? Infinity) * stretchX;
}

function lastFinite(values: Float64Array): number {
  let index = values.length - 1;
  while (index >= 0 && !Number.isFinite(values[index])) index--;
  return index;
}
