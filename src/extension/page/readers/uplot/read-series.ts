import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { colorOf, textOf } from '../../text-of.ts';
import { calibrateScale, isByIndex, timeUnit } from './calibrate-scale.ts';
import type { Chart, DrawnSeries } from './chart.ts';

const MOST_TICKS = 50;

/**
 * Reads a series' last points; null where it goes to and fro along x, as a cloud
 * of points does. Where the data has no point (undefined), there is none; null is a gap.
 */
export function readSeries(chart: Chart, drawn: DrawnSeries, plot: { readonly top: number; readonly height: number }, mostPoints: number): RawLine | null {
  const { series, xKey, yKey, xs, ys } = drawn;
  const total = Math.min(xs.length, ys.length);
  const y = calibrateScale(chart, yKey, plot.top, plot.height);
  if (!y || !(total > 0)) return null;
  const isTime = Boolean(chart.scales[xKey]?.time);
  const unit = isTime ? timeUnit(chart, xKey, numberOf(xs[total - 1])) : 1;
  const byIndex = isByIndex(chart, xKey);
  const xOf = (index: number): number => (ys[index] === undefined ? NaN : byIndex ? index : numberOf(xs[index]) * unit);
  if (!runsAlong(total, xOf)) return null;
  const { positions, values } = lastPoints(total, mostPoints, xOf, (index) => numberOf(ys[index]));
  return {
    name: textOf(series.label),
    color: colorOf(series._stroke) || colorOf(series._fill),
    positions,
    values,
    ...(byIndex && isTime ? { times: positions.map((index) => numberOf(xs[index]) * unit) } : {}),
    ...(byIndex && !isTime ? { labels: Array.from(positions, (index) => textOf(xs[index])) } : {}),
    total,
    y,
    yTicks: ticksOf(chart, yKey, plot.top),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
}

/** The labelled places of the axis that shows a scale, if one does. */
function ticksOf(chart: Chart, key: string, top: number): RawLine['yTicks'] {
  const axis = chart.axes?.find(({ scale, show, _splits }) => scale === key && show && _splits);
  return (axis?._splits ?? []).slice(0, MOST_TICKS).flatMap((value, index) => {
    const label = textOf(axis?._values?.[index]);
    return typeof value === 'number' && label ? [{ value, pixel: top + chart.valToPos(value, key), label }] : [];
  });
}
