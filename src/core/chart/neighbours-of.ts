import type { Box, ChartSeries, Subplot } from './chart-reading.ts';
import { plotOf } from './plot-of.ts';

/** Between which x the plots beside one leave it room, in px of the chart; null where there is none on a side. */
export interface Neighbours {
  readonly left: number | null;
  readonly right: number | null;
}

/** px by which neighbours may seem to overlap. */
const ROUNDING = 1;

/** The nearest other plots of a chart on the level of one of them. */
export function neighboursOf(chart: Subplot & { readonly series: readonly Pick<ChartSeries, 'subplot'>[] }, { left, top, width, height }: Box): Neighbours {
  const level = chart.series.map((line) => plotOf(chart, line).plot).filter((other) => Math.min(other.top + other.height, top + height) - Math.max(other.top, top) > ROUNDING);
  const ends = level.map((other) => other.left + other.width).filter((end) => end <= left + ROUNDING);
  const starts = level.map((other) => other.left).filter((start) => start >= left + width - ROUNDING);
  return { left: ends.length > 0 ? Math.max(...ends) : null, right: starts.length > 0 ? Math.min(...starts) : null };
}
