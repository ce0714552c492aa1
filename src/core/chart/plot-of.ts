import type { ChartSeries, Subplot } from './chart-reading.ts';

/** The plot that a line of a chart is drawn in: of several, one of its own. */
export function plotOf({ plot, x, title }: Subplot, { subplot }: Pick<ChartSeries, 'subplot'>): Subplot {
  return subplot ?? (title === undefined ? { plot, x } : { plot, x, title });
}
