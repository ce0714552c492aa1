import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import type { AxisCalibration, AxisPoint } from '../../../../core/chart/chart-reading.ts';
import { exactAxis } from '../../exact-axis.ts';
import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { textOf } from '../../text-of.ts';
import type { DrawnItem, DrawnParts } from './drawn-parts.ts';
import { valueBy, type RechartsState } from './recharts-state.ts';

/** A line with the x axis that it runs along. */
export interface ReadItem {
  readonly x: AxisCalibration;
  readonly line: RawLine;
}

interface KnownPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

const MOST_COMPARED = 128;
/** A rectangle that is left out moves those after it: a datum is looked for this far on. */
const FARTHEST = 1_000;
/** px that a point may be drawn beside where its own value is. */
const TOLERANCE = 0.25;
/** Numbers from 1973 to 2286 as ms: a chart of days gives an axis of numbers such ones. */
const [EARLIEST, LATEST] = [1e11, 1e13];

/** Reads the last points of an item; null where they are not drawn at their own values, as those higher up in a stack. */
export function readItem(drawn: DrawnItem, { axes }: DrawnParts, state: RechartsState, mostPoints: number): ReadItem | null {
  const { item, name, color } = drawn;
  // Points of a scatter plot, as a rule, have the key of their values on its y axis.
  const dataKey = drawn.dataKey ?? state.cartesianAxis.yAxis[String(item.yAxisId)]?.dataKey;
  const { data, start } = dataOf(drawn, state);
  const total = data.length;
  const xSettings = state.cartesianAxis.xAxis[String(item.xAxisId)];
  const isNumeric = xSettings?.type === 'number';
  const placeOf = (index: number): number => (isNumeric ? numberOf(valueBy(xSettings.dataKey, data[index])) : index);
  const valueOf = (index: number): number => numberOf(valueBy(dataKey, data[index]));
  const ticksOf = (type: string, id: unknown): DrawnParts['axes'][number]['ticks'] => axes.find((axis) => axis.type === type && axis.id === id)?.ticks ?? [];
  if (total === 0 || !runsAlong(total, placeOf)) return null;

  const known = knownPoints(drawn, data, start);
  const yTicks = ticksOf('yAxis', item.yAxisId);
  const y = exactAxis([...yTicks, ...(item.stackId !== undefined ? [] : known.map((point) => ({ value: valueOf(point.index), pixel: point.y })))], false);
  const x = xAxisOf(isNumeric, isNumeric ? ticksOf('xAxis', item.xAxisId) : [], known.map((point) => ({ value: placeOf(point.index), pixel: point.x })));
  if (!x || !y || known.some((point) => Math.abs(valueToPixel(y, valueOf(point.index)) - point.y) > TOLERANCE)) return null;

  const { positions, values } = lastPoints(total, mostPoints, placeOf, valueOf);
  return {
    x,
    line: {
      name,
      color,
      positions,
      values,
      ...(isNumeric ? {} : { labels: Array.from(positions, (index) => textOf(valueBy(xSettings?.dataKey, data[index]))) }),
      total,
      y,
      yTicks,
    },
  };
}

/** A line may have data of its own; those of the chart are drawn from where a brush begins. */
function dataOf({ item }: DrawnItem, { chartData }: RechartsState): { data: readonly unknown[]; start: number } {
  if (Array.isArray(item.data) && item.data.length > 0) return { data: item.data, start: 0 };
  return { data: Array.isArray(chartData.chartData) ? chartData.chartData : [], start: chartData.dataStartIndex ?? 0 };
}

/** Some of the drawn points, from the first to the last, and which data they are of. */
function knownPoints({ count, point }: DrawnItem, data: readonly unknown[], start: number): KnownPoint[] {
  const compared = Math.min(count, MOST_COMPARED);
  return Array.from({ length: compared }, (_, nth) => Math.round((nth * (count - 1)) / Math.max(1, compared - 1))).flatMap((nth) => {
    const place = point(nth);
    if (!place) return [];
    let index = start + nth;
    while (index < data.length && data[index] !== place.datum && index < start + nth + FARTHEST) index++;
    return data[index] === place.datum ? [{ index, x: place.x, y: place.y }] : [];
  });
}

function xAxisOf(isNumeric: boolean, ticks: readonly AxisPoint[], points: readonly AxisPoint[]): AxisCalibration | null {
  const isTime = isNumeric && points.length > 0 && points.every(({ value }) => value > EARLIEST && value < LATEST);
  const axis = exactAxis([...ticks, ...points], isTime);
  if (isNumeric || !axis) return axis;
  // Places that are counted are as far apart everywhere.
  return axis.kind === 'linear' && axis.points.length === 2 ? { ...axis, kind: 'category' } : null;
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
