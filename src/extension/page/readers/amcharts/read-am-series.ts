import type { AxisCalibration, AxisTick } from '../../../../core/chart/chart-reading.ts';
import { lastPoints } from '../../last-points.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { textOf } from '../../text-of.ts';
import { rendererOf, windowOf, type AmAxis, type AmDataItem, type AmSeries } from './am-objects.ts';
import { calibrateStraight, numberOf, placesOn } from './am-x-axis.ts';

/** A series as it was read. */
export interface ReadAmSeries {
  readonly xAxis: AmAxis;
  readonly x: AxisCalibration;
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly line: RawLine;
}

const TYPES = ['LineSeries', 'ColumnSeries', 'CandlestickSeries', 'OHLCSeries'];
const MOST_TICKS = 50;
/** What is stacked is so throughout. */
const MOST_LOOKED_AT = 64;

/** Reads the last points of a series; null where it cannot be continued where it is drawn. */
export function readAmSeries(series: AmSeries, mostPoints: number): ReadAmSeries | null {
  const [xAxis, yAxis] = [series.get('xAxis'), series.get('yAxis')] as (AmAxis | undefined)[];
  if (!xAxis || !yAxis || !TYPES.some((type) => series.isType(type)) || isHidden(series) || isMoved(series)) return null;
  const { dataItems } = series;
  const places = placesOn(xAxis, series);
  const positionAt = (index: number): number => places?.positionOf(dataItems[index]) ?? NaN;
  const renderer = yAxis.isType('ValueAxis') && !yAxis.isType('DateAxis') ? rendererOf(yAxis, 'Y') : null;
  if (!places || !renderer || !(dataItems.length > 0) || !runsAlong(dataItems.length, positionAt)) return null;
  const origin = series.toGlobal({ x: 0, y: 0 });
  const toY = (share: number): number => origin.y + renderer.positionToCoordinate(share);
  const y = calibrateStraight(yAxis, toY);
  const { positions, values: indexes } = lastPoints(dataItems.length, mostPoints, positionAt, (index) => index);
  if (!y || positions.length === 0) return null;
  const items = Array.from(indexes, (index) => dataItems[index]);
  const read = places.calibrate({ items, positions }, origin.x);
  if (!read) return null;
  const { axis: x, ...along } = read;
  const [left, right] = places.ends.map((end) => origin.x + end).sort((a, b) => a - b);
  const [top, bottom] = windowOf(yAxis).map(toY).sort((a, b) => a - b);
  return {
    xAxis,
    x,
    plot: { left, top, width: right - left, height: bottom - top },
    line: {
      name: textOf(series.get('name')),
      color: colorOf(series.get('stroke')) || colorOf(series.get('fill')),
      ...along,
      values: Float64Array.from(items, (item) => numberOf(item.get('valueY'))),
      total: dataItems.length,
      y,
      yTicks: ticksOf(yAxis, toY),
    },
  };
}

function isHidden(series: AmSeries): boolean {
  return Boolean(series.isHidden?.()) || series.get('visible') === false || Boolean(series.get('forceHidden'));
}

/** Whether it is drawn elsewhere than at its own values: from the side, as a change or a share, or upon another. */
function isMoved(series: AmSeries): boolean {
  const base = series.get('baseAxis');
  const shown = series.get('valueYShow');
  if ((base !== undefined && base !== series.get('xAxis')) || (typeof shown === 'string' && shown !== 'valueYWorking')) return true;
  return Boolean(series.get('stacked')) && series.dataItems.slice(-MOST_LOOKED_AT).some((item: AmDataItem) => item.get('stackToItemY'));
}

function ticksOf(axis: AmAxis, toY: (share: number) => number): AxisTick[] {
  return (axis.dataItems ?? []).slice(0, MOST_TICKS).flatMap((item): AxisTick[] => {
    const value = numberOf(item.get('value'));
    const pixel = toY(axis.valueToPosition?.(value) ?? NaN);
    const label = item.get('label') as { get?(setting: string): unknown } | undefined;
    return Number.isFinite(pixel) && !item.isHidden?.() ? [{ value, pixel, label: textOf(label?.get?.('text')) }] : [];
  });
}

function colorOf(color: unknown): string {
  const hex: unknown = typeof color === 'object' && color !== null && 'hex' in color ? color.hex : undefined;
  return typeof hex === 'number' ? `#${(hex & 0xffffff).toString(16).padStart(6, '0')}` : '';
}
