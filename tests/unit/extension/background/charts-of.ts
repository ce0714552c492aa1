import type { ChartReading } from '../../../../src/core/chart/chart-reading.ts';

/** A chart reading as tests need it: a line per array of values, on a canvas of 400 x 200. */
export function chartOf(canvasIndex: number, lines: readonly (readonly number[])[], inView = true): ChartReading {
  return {
    library: 'chart.js',
    version: '4.6.1',
    name: `chart ${canvasIndex}`,
    canvasIndex,
    inView,
    size: { width: 400, height: 200 },
    plot: { left: 40, top: 10, width: 300, height: 160 },
    x: { kind: 'category', points: [{ value: 0, pixel: 40 }, { value: 9, pixel: 340 }] },
    series: lines.map((values, index) => ({
      name: `line ${index}`,
      color: '#123456',
      positions: Float64Array.from(values.keys()),
      values: Float64Array.from(values),
      y: { kind: 'linear', points: [{ value: 0, pixel: 170 }, { value: 1, pixel: 10 }] },
      yTicks: [{ value: 0, pixel: 170, label: '0' }],
    })),
  };
}
