import { valueToPixel } from './axis-scale.ts';
import type { Box, ChartPlace, ChartReading, ChartSeries } from './chart-reading.ts';
import { isWithin, nearestLine } from './nearest-line.ts';
import { plotOf } from './plot-of.ts';

/** What is known of where a user pointed, in the viewport's px. */
export interface Pointing {
  /** Where the pointer was, where that is known. */
  readonly pointer: ChartPlace | null;
  /** The box of the innermost element under it, on or around the chart. */
  readonly hovered: Box | null;
}

/** Px of a mark that one points at to mean its place. */
const MARK = 24;
/** Px by which the box of a drawn line may differ from that of its points: its width, and what CSS rounds. */
const OFF = 4;

type Chart = Pick<ChartReading, 'box' | 'size' | 'plot' | 'x' | 'series' | 'pointer'>;

/**
 * Which line of a chart was pointed at: the one nearest to the pointer, where
 * we or the chart's library have seen it; else the one that the element under
 * it draws, or stands on as a mark.
 *
 * @returns the line's index; null where that cannot be told
 */
export function pointedLine(chart: Chart, { pointer, hovered }: Pointing): number | null {
  if (pointer) return nearestLine(chart, placeIn(chart, pointer));
  if (!hovered) return null;
  const near = chart.pointer ? nearestLine(chart, chart.pointer) : null;
  if (near !== null) return near;
  if (hovered.width <= MARK && hovered.height <= MARK) return nearestLine(chart, placeIn(chart, { x: hovered.left + hovered.width / 2, y: hovered.top + hovered.height / 2 }));
  const drawn = chart.series.flatMap((line, index) => (isBoxOf(chart, line, hovered) ? [index] : []));
  return drawn.length === 1 ? drawn[0] : null;
}

/**
 * The lines of the plot that was pointed at: the one that the pointer is in, as
 * far as we or the chart's library have seen it, or that holds the element under it.
 *
 * @returns their indexes; those of the chart's first plot where that cannot be told
 */
export function linesOfPointedPlot(chart: Chart, { pointer, hovered }: Pointing): number[] {
  const plots = chart.series.map((line) => plotOf(chart, line).plot);
  const plotAt = (place: ChartPlace | null): Box | undefined => plots.find((plot) => place && isWithin(plot, place));
  const meant = pointer ? plotAt(placeIn(chart, pointer)) : hovered && (plotAt(chart.pointer) ?? plots.find((plot) => holds(plot, chart, hovered)));
  const { left, top } = meant ?? plots[0];
  return plots.flatMap((plot, index) => (plot.left === left && plot.top === top ? [index] : []));
}

/** Whether an element in the viewport is a part of a plot, which its own outline may exceed a little. */
function holds(plot: Box, chart: Chart, element: Box): boolean {
  const [start, end] = cornersOf(chart, element);
  return isWithin(plot, { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }) && end.x - start.x <= plot.width + OFF && end.y - start.y <= plot.height + OFF;
}

/** A place in the viewport as one in the chart's own px. */
function placeIn({ box, size }: Chart, { x, y }: ChartPlace): ChartPlace {
  return { x: ((x - box.left) * size.width) / box.width, y: ((y - box.top) * size.height) / box.height };
}

/** The top left and the bottom right corner of a box in the viewport. */
function cornersOf(chart: Chart, { left, top, width, height }: Box): [ChartPlace, ChartPlace] {
  return [placeIn(chart, { x: left, y: top }), placeIn(chart, { x: left + width, y: top + height })];
}

/** Whether a box in the viewport is what a line's points take up. */
function isBoxOf(chart: Chart, line: ChartSeries, box: Box): boolean {
  const { positions, values, y } = line;
  const { x } = plotOf(chart, line);
  const [start, end] = cornersOf(chart, box);
  const off = (OFF * chart.size.height) / chart.box.height;
  const isAt = (one: number, other: number, from: number, to: number): boolean => Math.abs(Math.min(one, other) - from) < off && Math.abs(Math.max(one, other) - to) < off;
  // Points lie in order along the axis: its ends tell of most elements at once that they are not this line.
  let [first, last] = [0, values.length - 1];
  while (first <= last && Number.isNaN(values[first])) first++;
  while (last > first && Number.isNaN(values[last])) last--;
  if (first > last || !isAt(valueToPixel(x, positions[first]), valueToPixel(x, positions[last]), start.x, end.x)) return false;
  let [low, high] = [values[first], values[first]];
  for (const value of values) if (!Number.isNaN(value)) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return isAt(valueToPixel(y, low), valueToPixel(y, high), start.y, end.y);
}
