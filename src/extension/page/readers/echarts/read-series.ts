import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { colorOf, textOf } from '../../text-of.ts';
import { calibrateAxis } from './calibrate-axis.ts';
import type { Axis, DrawnSeries, SeriesData } from './instance.ts';

const MOST_TICKS = 50;

/** Which of a candle's values on y is its closing price: open, close, lowest, highest. */
const CLOSE = 1;

/** Reads a series' last points, whatever is in view; null where it goes to and fro along x, as a cloud of points does. */
export function readSeries({ series, x, y }: DrawnSeries, mostPoints: number): RawLine | null {
  const data = series.getRawData();
  const total = data.count();
  const xOf = columnOf(data, data.mapDimension('x'));
  const valueOf = columnOf(data, series.subType === 'candlestick' ? data.mapDimension('y', CLOSE) : data.mapDimension('y'));
  if (!(total > 0) || (isNumeric(x) && !runsAlong(total, xOf))) return null;
  const { positions, values } = lastPoints(total, mostPoints, xOf, valueOf);
  const categories = x.scale.type === 'ordinal' ? (x.scale.getOrdinalMeta?.().categories ?? []) : null;
  return {
    name: nameOf(series, data),
    color: colorIn(series.getData()),
    positions,
    values,
    ...(categories ? { labels: Array.from(positions, (position) => textOf(categories[position])) } : {}),
    total,
    y: calibrateAxis(y),
    yTicks: ticksOf(y),
  };
}

/** The library gives a series without a name one that begins with this. */
const NO_NAME = 'series\0';

/** Where the page gives none, what it calls the column of the values, if that is not the library's own word, too. */
function nameOf({ name }: DrawnSeries['series'], data: SeriesData): string {
  const own = textOf(name);
  if (!own.startsWith(NO_NAME)) return own;
  const dimension = data.mapDimension('y') ?? '';
  return /^(?:[xy]|value)\d*$/.test(dimension) ? '' : dimension;
}

function columnOf(data: SeriesData, dimension: string | null | undefined): (index: number) => number {
  return (index) => {
    const value = dimension === null || dimension === undefined ? NaN : data.get(dimension, index);
    return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
  };
}

function isNumeric({ scale }: Axis): boolean {
  return scale.type !== 'ordinal' && scale.type !== 'time';
}

/** Lines are stroked, bars filled: the library notes which. */
function colorIn(data: SeriesData): string {
  const style = data.getVisual('style') as Readonly<Record<string, unknown>> | null | undefined;
  return colorOf(style?.[textOf(data.getVisual('drawType'))]);
}

function ticksOf(axis: Axis): RawLine['yTicks'] {
  const ticks = axis.scale.getTicks().slice(0, MOST_TICKS);
  return ticks.map((tick) => ({ value: tick.value, pixel: axis.toGlobalCoord(axis.dataToCoord(tick.value)), label: textOf(axis.scale.getLabel(tick)) }));
}
