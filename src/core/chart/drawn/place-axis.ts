import { pixelToValue, type ChartPx } from '../axis-scale.ts';
import type { AxisCalibration, AxisPoint } from '../chart-reading.ts';
import { calibrationOf } from '../ticks/inferred-axis.ts';
import { isEven } from './bars-of-boxes.ts';
import type { DrawnLine } from './drawn-line.ts';
import type { DrawnAxis } from './find-axes.ts';
import { tradingDays } from './trading-days.ts';

/** The x axis of a chart. */
export interface PlaceAxis {
  readonly axis: AxisCalibration;
  /** What a place of a category axis is called. */
  readonly labels: ReadonlyMap<number, string> | null;
  /** Ms of each place of a category axis, where they are known to be working days. */
  readonly times: Float64Array | null;
  /** px that a place can be misread by. */
  readonly tolerance: number;
}

/** A label belongs to a point that is no further away than this, px. */
const SAME_PLACE = 3;
/** How far from whole numbers the places of points may be for a category axis to count them. */
const WHOLE = 0.15;
/** Points of an axis whose places are not even. */
const MOST_POINTS = 65;
/** px that the places of labels are known to. */
const BY_LABELS = 0.75;

/**
 * The axis of places as its labels tell it. Categories are counted by the
 * points, for of the labels some may have been left out; so are the points where
 * there is no axis to be read.
 *
 * @param lines one or more
 */
export function placesAt(x: DrawnAxis | null, lines: readonly DrawnLine[]): PlaceAxis {
  const tolerance = (x?.residual ?? 0) + BY_LABELS;
  const longest = lines.reduce((one, other) => (other.xs.length > one.xs.length ? other : one)).xs;
  const times = x?.axis.kind === 'time' ? tradingDays(longest, x.ticks) : null;
  if (x && x.axis.kind !== 'category' && !times) return { axis: x.axis, labels: null, times: null, tolerance };
  if (x?.axis.kind === 'category' && lines.every(({ xs }) => xs.every((place) => isWhole(pixelToValue(x.axis, place as ChartPx))))) {
    return { axis: x.axis, labels: new Map(x.ticks.map(({ value, label }) => [value, label])), times: null, tolerance };
  }
  const axis = calibrationOf('category', pointsOf(longest));
  if (!axis) throw new RangeError('A line has places from left to right.');
  const labels = x && !times ? labelsAt(longest, x) : null;
  return { axis, labels, times, tolerance };
}

function labelsAt(xs: readonly number[], { ticks }: DrawnAxis): ReadonlyMap<number, string> | null {
  const labels = new Map<number, string>();
  for (const { pixel, label } of ticks) {
    const index = xs.findIndex((place) => Math.abs(place - pixel) <= SAME_PLACE);
    if (index >= 0) labels.set(index, label);
  }
  return labels.size > 0 ? labels : null;
}

function isWhole(place: number): boolean {
  return Math.abs(place - Math.round(place)) <= WHOLE;
}

function pointsOf(xs: readonly number[]): AxisPoint[] {
  const last = xs.length - 1;
  if (isEven(xs)) return [0, last].map((index) => ({ value: index, pixel: xs[index] }));
  const indexes = new Set(Array.from({ length: Math.min(MOST_POINTS, xs.length) }, (_, i) => Math.round((i * last) / (Math.min(MOST_POINTS, xs.length) - 1))));
  return [...indexes].map((index) => ({ value: index, pixel: xs[index] }));
}
