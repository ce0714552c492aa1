import { denormalizeValue, normalizeValue, type Normalization } from '../../core/series/normalize.ts';
import { lastObservedIndex, type Series } from '../../core/series/series.ts';
import { decimateSeries, LINE_BREAK } from './decimate-series.ts';
import { unitAxis } from './unit-axis.ts';

/** What a chart is made from. */
export interface SeriesChartInput {
  readonly series: Series;
  readonly normalization: Normalization;
  /** (horizon) in the user's unit; empty while there is none. */
  readonly continuation: ArrayLike<number>;
  /** Of the whole drawing, in px. */
  readonly width: number;
  readonly height: number;
  /** Writes a value beside the axis. */
  readonly formatAxis: (value: number) => string;
  /** Writes a value that is marked at the edge. */
  readonly formatValue: (value: number) => string;
  /** What stands below: first and last observation, and the steps ahead. */
  readonly captions: { readonly first: string; readonly last: string; readonly next: string };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line across the plot with its normalised value and the real one. */
export interface ChartTick {
  readonly y: number;
  readonly unit: string;
  /** '' where the values are used as they are: it would be the same number again. */
  readonly value: string;
  /** Outside 0..1, where no value of a min-max series lies. */
  readonly isBeyond: boolean;
}

/** The end of the continuation, or where it leaves the plot. */
export interface ChartEnd extends Point {
  /** Whether the continuation goes on beyond the edge, and which. */
  readonly leaves: 'above' | 'below' | null;
  /** The last value, where the end is off the 0..1 scale; '' else. */
  readonly label: string;
}

/** Everything to be drawn, as plain data in px. */
export interface SeriesChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly ChartTick[];
  /** `d` of the solid line. */
  readonly seriesPath: string;
  /** `d` of the dotted line, from the last observation; '' without a continuation. */
  readonly continuationPath: string;
  /** The last observation; null when there is none. */
  readonly last: Point | null;
  readonly end: ChartEnd | null;
  readonly captions: SeriesChartInput['captions'];
}

/** The continuation gets at least this share of the width, or one step after many values could not be seen. */
const SMALLEST_FUTURE = 0.14;
const DIGIT_WIDTH = 6.3;
const EDGE = { top: 14, bottom: 24, gap: 8 };

/** Lays a series and its continuation out. Linear in the length of the series, once. */
export function layoutSeriesChart(input: SeriesChartInput): SeriesChartLayout {
  const { series, normalization, continuation, width, height } = input;
  const units = Array.from(continuation, (value) => normalizeValue(value, normalization));
  const axis = unitAxis(observedRange(series, normalization), units);
  const labels = axis.ticks.map((tick) => ({
    tick,
    unit: String(Number(tick.toPrecision(3))),
    value: normalization.mode === 'as-is' ? '' : input.formatAxis(denormalizeValue(tick, normalization)),
  }));
  const left = EDGE.gap + widest(labels.map(({ unit }) => unit));
  const rightLabels = widest(labels.map(({ value }) => value));
  const plot = {
    left,
    right: width - (rightLabels > 0 ? rightLabels + EDGE.gap : EDGE.gap),
    top: EDGE.top,
    bottom: height - EDGE.bottom,
  };
  const x = horizontalScale(plot.left, plot.right, series.values.length, units.length);
  const y = (unit: number): number => plot.bottom - ((unit - axis.low) / (axis.high - axis.low)) * (plot.bottom - plot.top);
  const lastIndex = lastObservedIndex(series);
  const last =
    lastIndex < 0 ? null : { x: x(lastIndex), y: y(normalizeValue(series.values[lastIndex], normalization)) };
  const future = last && units.length > 0 ? futureLine(last, units, lastIndex, series.values.length, x, y, plot) : null;
  const lastUnit = units[units.length - 1];
  const isOff = future !== null && (future.leaves !== null || lastUnit > 1 + 1e-9 || lastUnit < -1e-9);
  return {
    width,
    height,
    plot,
    ticks: labels.map(({ tick, unit, value }) => ({ y: round(y(tick)), unit, value, isBeyond: tick < 0 || tick > 1 })),
    seriesPath: seriesPath(series.values, (i) => x(i), (value) => y(normalizeValue(value, normalization)), plot.right - plot.left),
    continuationPath: future ? pathOf([future.points]) : '',
    last,
    end: future && {
      ...future.points[future.points.length - 1],
      leaves: future.leaves,
      label: isOff ? input.formatValue(continuation[continuation.length - 1]) : '',
    },
    captions: input.captions,
  };
}

/** Index to px: the series and the steps after it evenly, but the steps never squeezed away. */
function horizontalScale(left: number, right: number, length: number, horizon: number): (index: number) => number {
  const past = length - 1;
  const even = past + horizon === 0 ? 0 : horizon / (past + horizon);
  const share = horizon === 0 ? 0 : Math.max(SMALLEST_FUTURE, even);
  const split = right - (right - left) * share;
  return (index) =>
    index <= past
      ? past === 0
        ? split
        : left + (index / past) * (split - left)
      : split + ((index - past) / horizon) * (right - split);
}

function observedRange({ values }: Series, normalization: Normalization): { low: number; high: number } {
  if (normalization.mode === 'min-max') return { low: 0, high: 1 };
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? { low: 0, high: 1 } : { low, high };
}

function seriesPath(
  values: Float64Array,
  x: (index: number) => number,
  y: (value: number) => number,
  width: number,
): string {
  const lines: Point[][] = [[]];
  for (const index of decimateSeries(values, width)) {
    if (index === LINE_BREAK) lines.push([]);
    else lines[lines.length - 1].push({ x: x(index), y: y(values[index]) });
  }
  return pathOf(lines);
}

/** The points ahead up to the last, or to where the line leaves the plot. */
function futureLine(
  last: Point,
  units: readonly number[],
  lastIndex: number,
  length: number,
  x: (index: number) => number,
  y: (unit: number) => number,
  plot: SeriesChartLayout['plot'],
): { points: Point[]; leaves: ChartEnd['leaves'] } {
  const points = [last];
  for (let step = 0; step < units.length; step++) {
    const from = points[points.length - 1];
    // After gaps at the end the first step still stands at the end of the series.
    const to = { x: x(Math.max(lastIndex, length - 1) + 1 + step), y: y(units[step]) };
    const edge = to.y < plot.top - 0.5 ? plot.top : to.y > plot.bottom + 0.5 ? plot.bottom : null;
    if (edge === null) {
      points.push(to);
      continue;
    }
    const share = to.y === from.y ? 1 : Math.min(1, Math.max(0, (edge - from.y) / (to.y - from.y)));
    points.push({ x: from.x + (to.x - from.x) * share, y: edge });
    return { points, leaves: edge === plot.top ? 'above' : 'below' };
  }
  return { points, leaves: null };
}

function pathOf(lines: readonly (readonly Point[])[]): string {
  return lines
    .filter((line) => line.length > 0)
    .map((line) => {
      const [start, ...rest] = line.map((point) => `${round(point.x)} ${round(point.y)}`);
      // A lone observation between gaps is a dot: round caps draw a line of no length.
      return `M${start}${rest.length > 0 ? `L${rest.join(' ')}` : 'h0'}`;
    })
    .join('');
}

function widest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => label.length)) * DIGIT_WIDTH;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
