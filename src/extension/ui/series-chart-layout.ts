import { denormalizeValue, normalizeValue, type Normalization } from '../../core/series/normalize.ts';
import { lastObservedIndex, type Series } from '../../core/series/series.ts';
import { decimateSeries, LINE_BREAK } from './decimate-series.ts';
import { formatRough } from './format-value.ts';
import { unitAxis } from './unit-axis.ts';

/** What a chart is made from. */
export interface SeriesChartInput {
  readonly series: Series;
  readonly normalization: Normalization;
  /** (horizon) in the user's unit; empty while there is none. */
  readonly continuation: ArrayLike<number>;
  /** (horizon) each, in the user's unit; null where nothing is known of the uncertainty. */
  readonly band: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> } | null;
  /** Values that the axis is to hold as if they belonged to the continuation; null for none. */
  readonly reach: { readonly low: number; readonly high: number } | null;
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
  /** '' where it would only repeat: values used as they are, a constant but for its middle. */
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
  /** `d` of the area around it, from the last observation; '' without a band. */
  readonly bandPath: string;
  /** The last observation; null when there is none. */
  readonly last: Point | null;
  readonly end: ChartEnd | null;
  readonly captions: SeriesChartInput['captions'];
}

/** The continuation gets at least this share of the width, or one step after many values could not be seen. */
const SMALLEST_FUTURE = 0.14;
const DIGIT_WIDTH = 7;
const EDGE = { top: 14, bottom: 24, gap: 8 };

/** Lays a series and its continuation out. Linear in the length of the series, once. */
export function layoutSeriesChart(input: SeriesChartInput): SeriesChartLayout {
  const { series, normalization, continuation, band, reach, width, height } = input;
  const range = observedRange(series, normalization);
  const shrink = shrinkFor(range);
  const unitOf = (value: number): number => normalizeValue(value, normalization) / shrink;
  const units = Array.from(continuation, unitOf);
  const lows = Array.from(band?.low ?? [], unitOf);
  const highs = Array.from(band?.high ?? [], unitOf);
  const ends = reach ? [unitOf(reach.low), unitOf(reach.high)] : [];
  const axis = unitAxis({ low: range.low / shrink, high: range.high / shrink }, [...units, ...lows, ...highs, ...ends]);
  const labels = axis.ticks.map((tick) => {
    // A line of the axis may lie beyond the largest double; its label stays short of it.
    const unit = Math.min(1.79e308, Math.max(-1.79e308, tick * shrink));
    return { tick, unit: formatRough(unit), value: valueBeside(unit, normalization, input.formatAxis) };
  });
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
    lastIndex < 0 ? null : { x: x(lastIndex), y: y(unitOf(series.values[lastIndex])) };
  // After gaps at the end the first step still stands at the end of the series.
  const stepX = (step: number): number => x(Math.max(lastIndex, series.values.length - 1) + 1 + step);
  const future = last && units.length > 0 ? futureLine(last, units, stepX, y, plot) : null;
  const lastUnit = units[units.length - 1];
  const isOff = future !== null && (future.leaves !== null || lastUnit > 1 + 1e-9 || lastUnit < -1e-9);
  return {
    width,
    height,
    plot,
    ticks: labels.map(({ tick, unit, value }) => ({ y: round(y(tick)), unit, value, isBeyond: tick < 0 || tick > 1 })),
    seriesPath: seriesPath(series.values, (i) => x(i), (value) => y(unitOf(value)), plot.right - plot.left),
    continuationPath: future ? pathOf([future.points]) : '',
    bandPath: last && lows.length > 0 ? bandPath(last, lows, highs, stepX, (unit) => Math.min(plot.bottom, Math.max(plot.top, y(unit)))) : '',
    last,
    end: future && {
      ...future.points[future.points.length - 1],
      leaves: future.leaves,
      label: isOff ? input.formatValue(continuation[continuation.length - 1]) : '',
    },
    captions: input.captions,
  };
}

/** Near the largest double an axis is computed a little smaller, so that its span stays finite. */
function shrinkFor({ low, high }: { readonly low: number; readonly high: number }): number {
  return Math.max(Math.abs(low), Math.abs(high)) > 1e300 ? 1e8 : 1;
}

/** The real value at a tick. A constant has but one, in the middle. */
function valueBeside(tick: number, normalization: Normalization, formatAxis: (value: number) => string): string {
  if (normalization.mode === 'as-is') return '';
  if (normalization.min === normalization.max && tick !== 0.5) return '';
  return formatAxis(denormalizeValue(tick, normalization));
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
  stepX: (step: number) => number,
  y: (unit: number) => number,
  plot: SeriesChartLayout['plot'],
): { points: Point[]; leaves: ChartEnd['leaves'] } {
  const points = [last];
  for (let step = 0; step < units.length; step++) {
    const from = points[points.length - 1];
    const to = { x: stepX(step), y: y(units[step]) };
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

/** From the last observation along the upper edge and back along the lower. */
function bandPath(
  last: Point,
  lows: readonly number[],
  highs: readonly number[],
  stepX: (step: number) => number,
  y: (unit: number) => number,
): string {
  const upper = highs.map((unit, step) => ({ x: stepX(step), y: y(unit) }));
  const lower = lows.map((unit, step) => ({ x: stepX(step), y: y(unit) })).reverse();
  return `${pathOf([[last, ...upper, ...lower]])}Z`;
}

/** `d` of some lines through points in px. */
export function pathOf(lines: readonly (readonly Point[])[]): string {
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
