import type { AxisCalibration } from '../../../../core/chart/chart-reading.ts';
import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { snapNumbers, snapTimes } from '../../snap-to-grid.ts';
import { heightsAreYears } from './heights-are-years.ts';
import { numberOf, timeOf, type D3Axis } from './d3-axis.ts';
import { propertyOf, type DatumField } from './d3-datum.ts';
import type { D3Mark } from './d3-marks.ts';
import type { FieldMatch } from './match-fields.ts';

/** How the lines of a reading are placed along their one x axis. */
export interface Places {
  readonly axis: AxisCalibration;
  readonly isCategory: boolean;
  positionOf(mark: D3Mark, field: DatumField, index: number): number;
}

const MOST_COMPARED = 64;
/** px that a place read off a path may be off: it has three decimals, and may be stretched. */
const ROUNDING = 0.002;
/** px; what is nearer is one place of an axis of categories. */
const SAME_PLACE = 0.01;

/**
 * The places on an x axis; one of categories is counted from where the first of
 * its lines begins, by the shortest way from one place to the next on any line.
 *
 * @param matches all of what is drawn over the axis
 */
export function placesOn(axis: D3Axis, matches: readonly FieldMatch[]): Places | null {
  if (axis.scale) {
    const own = axis.isTime ? timeOf : numberOf;
    return { axis: axis.scale, isCategory: false, positionOf: ({ data }, field, index) => own(field.of(data[index], index)) };
  }
  const pixelOf = ({ data }: D3Mark, field: DatumField, index: number): number => axis.place(field.of(data[index], index));
  const known = matches.map(({ mark, xField }) => Array.from({ length: Math.min(mark.data.length, MOST_COMPARED) }, (_, index) => pixelOf(mark, xField, index)));
  const pixels = known.flat().filter(Number.isFinite).sort((a, b) => a - b);
  const step = pixels.reduce((least, pixel, index) => (index > 0 && pixel > pixels[index - 1] + SAME_PLACE ? Math.min(least, pixel - pixels[index - 1]) : least), Infinity);
  if (!Number.isFinite(step)) return null;
  const count = matches.reduce((most, { mark }) => Math.max(most, mark.data.length - 1), 1);
  const start = pixels[0] + shiftOf(matches[0]);
  return {
    axis: { kind: 'category', points: [{ value: 0, pixel: start }, { value: count, pixel: start + count * step }] },
    isCategory: true,
    positionOf: (of, field, index) => Math.round((pixelOf(of, field, index) - pixels[0]) / step),
  };
}

/** px from where an axis of categories has them to what is drawn: bars may stand beside one another, and d3-axis moves the middle of a band by half a px, to draw its tick sharply. */
export function shiftOf({ mark: { data, places }, x, xField }: FieldMatch): number {
  return x.scale || !places ? 0 : places[0].x - x.place(xField.of(data[0], 0)) || 0;
}

/** The last points of a mark; null where they follow no order, or do not stand on their axis. */
export function readD3Mark({ mark, x, y, xField, yField, isPlacedByPixel }: FieldMatch, places: Places, mostPoints: number): RawLine | null {
  const { data } = mark;
  const positionOf = (index: number): number => places.positionOf(mark, xField, index);
  if (!y.scale || standsOnAnother(data) || !runsAlong(data.length, positionOf)) return null;
  const { positions, values } = lastPoints(data.length, mostPoints, positionOf, (index) => numberOf(yField.of(data[index], index)));
  if (!x.isTime && !places.isCategory && heightsAreYears(positions, values)) return null;
  return {
    name: mark.name || yField.name,
    color: colorOf(mark),
    positions: isPlacedByPixel ? asPutThere(positions, x) : positions,
    values,
    ...(places.isCategory ? datesOrLabels(mark, xField, places, positions) : {}),
    total: data.length,
    y: y.scale,
    yTicks: y.ticks,
  };
}

/** Places that a path has rounded, as the page had them. */
function asPutThere(positions: Float64Array, { scale, isTime }: D3Axis): Float64Array {
  if (!scale) return positions;
  const [first, second] = scale.points;
  const tolerance = ROUNDING * Math.abs((second.value - first.value) / (second.pixel - first.pixel));
  return isTime ? snapTimes(positions, tolerance, false) : snapNumbers(positions, tolerance);
}

/** Whether it is a layer of a stack above the first: its data are pairs of where each begins and ends. */
function standsOnAnother(data: readonly unknown[]): boolean {
  return data.slice(-MOST_COMPARED).some((datum) => Array.isArray(datum) && propertyOf(datum, 'data') !== undefined && datum[0] !== 0);
}

function datesOrLabels(mark: D3Mark, field: DatumField, places: Places, positions: Float64Array): Pick<RawLine, 'times' | 'labels'> {
  const at = new Map<number, unknown>();
  for (let index = Math.max(0, mark.data.length - positions.length); index < mark.data.length; index++) at.set(places.positionOf(mark, field, index), field.of(mark.data[index], index));
  const values = Array.from(positions, (position) => at.get(position));
  if (values.every((value) => value instanceof Date)) return { times: Float64Array.from(values, (value) => value.getTime()) };
  return { labels: values.map((value) => (value instanceof Date ? value.toISOString() : typeof value === 'string' || typeof value === 'number' ? String(value) : '')) };
}

function colorOf({ element, isBar }: D3Mark): string {
  const { stroke, fill } = getComputedStyle(element);
  return (isBar || stroke === 'none' ? fill : stroke).replace(/^none$/, '');
}
