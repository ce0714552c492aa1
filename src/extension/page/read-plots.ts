import type { ChartParts } from './raw-chart.ts';
import type { LineByLine } from './read-each.ts';

/** A plot and its lines. */
export type PlotParts = Pick<ChartParts, 'plot' | 'x' | 'title' | 'series'>;

/**
 * Reads several plots in one drawing as one chart: its own plot is the first
 * that has a line, and the lines of the others tell of theirs.
 *
 * @param plots the largest first: that is where prices are, rather than their volumes
 * @param readOne null for a plot that cannot be read
 * @returns null where no plot has a line
 */
export function* readPlots<T>(plots: readonly T[], readOne: (plot: T) => LineByLine<PlotParts | null>): LineByLine<PlotParts | null> {
  const read: PlotParts[] = [];
  for (const one of plots) {
    const parts = yield* readOne(one);
    if (parts) read.push(parts);
  }
  const [first, ...others] = read.filter(({ series }) => series.length > 0);
  if (!first) return null;
  const apart = others.flatMap(({ series, ...subplot }) => series.map((line) => ({ ...line, subplot })));
  return { ...first, series: [...first.series, ...apart] };
}
