import type { ChartReading } from '../../../../src/core/chart/chart-reading.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import type { TableReading } from '../../../../src/extension/background/page-reading.ts';

/** A chart reading as tests need it: a line per array of values, on a canvas of 400 x 200, one below the other. */
export function chartOf(index: number, lines: readonly (readonly number[])[], inView = true): ChartReading {
  return {
    reader: 'chart.js',
    version: '4.6.1',
    expectedError: 0,
    name: `chart ${index}`,
    element: `canvas:${index}`,
    box: { left: 20, top: 300 * index, width: 400, height: 200 },
    inView,
    size: { width: 400, height: 200 },
    plot: { left: 40, top: 10, width: 300, height: 160 },
    pointer: null,
    x: { kind: 'category', points: [{ value: 0, pixel: 40 }, { value: 9, pixel: 340 }] },
    series: lines.map((values, line) => ({
      name: `line ${line}`,
      color: '#123456',
      positions: Float64Array.from(values.keys()),
      values: Float64Array.from(values),
      times: null,
      total: values.length,
      y: { kind: 'linear', points: [{ value: 0, pixel: 170 }, { value: 1, pixel: 10 }] },
      yTicks: [{ value: 0, pixel: 170, label: '0' }],
    })),
  };
}

/** A table as tests need it, below the charts. */
export function tableOf(index: number, columns: readonly (readonly number[])[], inView = true): TableReading {
  return {
    element: `table:${index}`,
    name: `table ${index}`,
    box: { left: 20, top: 5000 + 300 * index, width: 400, height: 200 },
    inView,
    columns: columns.map((values, column) => createSeries(values, { name: `column ${column}` })),
  };
}

/** Two plots of a chart below one another: the second, of the last lines, is as wide as the first and 20 px under it. */
export function plotsOf(index: number, upper: readonly (readonly number[])[], lower: readonly (readonly number[])[]): ChartReading {
  const chart = chartOf(index, [...upper, ...lower]);
  const subplot = { plot: { left: 40, top: 100, width: 300, height: 70 }, x: { kind: 'category' as const, points: [{ value: 0, pixel: 40 }, { value: 19, pixel: 340 }] as const } };
  const y = { kind: 'linear' as const, points: [{ value: 0, pixel: 170 }, { value: 1, pixel: 100 }] as const };
  const shortened = chart.series.map((line) => ({ ...line, y: { ...y, points: [{ value: 0, pixel: 80 }, { value: 1, pixel: 10 }] as const } }));
  return { ...chart, plot: { ...chart.plot, height: 70 }, series: shortened.map((line, at) => (at < upper.length ? line : { ...line, y, subplot })) };
}
