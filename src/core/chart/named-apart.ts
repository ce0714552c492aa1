import { groupedBy } from '../grouped-by.ts';
import type { ChartSeries, Subplot } from './chart-reading.ts';
import { plotOf } from './plot-of.ts';

/**
 * The lines of a chart with several plots, those told apart that go by one name
 * in more than one of them: by the titles of their plots, else by the plots'
 * numbers, row by row. Lines without a name are called by such a title.
 */
export function namedApart(chart: Subplot, series: readonly ChartSeries[]): ChartSeries[] {
  const keyOf = (line: ChartSeries): string => keyOfPlot(plotOf(chart, line));
  const plots = new Map(series.map((line) => [keyOf(line), plotOf(chart, line)]));
  const order = [...plots.values()].sort(({ plot: one }, { plot: other }) => Math.round(one.top - other.top) || one.left - other.left).map(keyOfPlot);
  const names = new Map([...groupedBy(series, ({ name }) => name)].flatMap(([name, lines]) => {
    const keys = [...new Set(lines.map(keyOf))];
    if (keys.length < 2) return [];
    const titles = keys.map((key) => plots.get(key)?.title ?? '');
    const areTold = titles.every((title) => title !== '') && new Set(titles).size === titles.length;
    return lines.map((line) => {
      const key = keyOf(line);
      const title = titles[keys.indexOf(key)];
      return [line, areTold ? [name, title].filter(Boolean).join(', ') : name && `${name} (${order.indexOf(key) + 1})`] as const;
    });
  }));
  return series.map((line) => ({ ...line, name: names.get(line) ?? line.name }));
}

function keyOfPlot({ plot: { left, top } }: Subplot): string {
  return `${left} ${top}`;
}
