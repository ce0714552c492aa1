import type { Box } from '../../../../core/chart/chart-reading.ts';
import type { RawLine } from '../../raw-chart.ts';
import { colorOf, textOf } from '../../text-of.ts';
import { calibratePrice } from './calibrate-price.ts';
import type { Item, Series, SeriesOptions, TimeScale } from './chart.ts';
import { timeOf } from './time-of.ts';
import { walkBack } from './walk-back.ts';

/** Reads a series' last points along the logical axis, a bar's close among them; null where it shows none. */
export function readSeries(series: Series, options: SeriesOptions, scale: TimeScale, isTime: boolean, plot: Pick<Box, 'top' | 'height'>, mostPoints: number): RawLine | null {
  const walk = walkBack(series, scale, mostPoints);
  const y = walk && calibratePrice(series, plot);
  if (!walk || !y) return null;
  const { places, total } = walk;
  return {
    name: textOf(options.title),
    color: colorOf(options.color ?? options.lineColor ?? options.topLineColor ?? options.upColor),
    positions: Float64Array.from(places, ({ index }) => index),
    values: Float64Array.from(places, ({ item }) => valueOf(item)),
    ...(isTime ? { times: Float64Array.from(places, ({ item }) => timeOf(item.time)) } : { labels: places.map(({ item }) => textOf(item.time)) }),
    total,
    y,
    yTicks: [],
  };
}

function valueOf({ value, close }: Item): number {
  const number = value ?? close;
  return typeof number === 'number' ? number : NaN;
}
