import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { placeOf } from '../place-of.ts';
import { labelOf } from '../text-of.ts';
import { calibrateScale } from './uplot/calibrate-scale.ts';
import type { Chart, DrawnSeries } from './uplot/chart.ts';
import { drawnSeries } from './uplot/drawn-series.ts';
import { readSeries } from './uplot/read-series.ts';

/**
 * Reads lines, areas, steps, bars and clouds in order of uPlot 1.6, which is what
 * Grafana draws with, by its `data`, `series`, `scales` and `valToPos`. It tells
 * nobody of its charts, not even as a global: a trap catches them.
 */
export const uplot: ChartReader = {
  name: 'uplot',
  find: () => [],
  adopt(instance, document) {
    const { valToPos, posToVal, over, root, ctx, scales } = instance as Partial<Chart>;
    const isChart = typeof valToPos === 'function' && typeof posToVal === 'function' && over instanceof Element && root instanceof Element && scales;
    const canvas = isChart ? ctx?.canvas : null;
    return canvas?.isConnected && canvas.ownerDocument === document ? foundChart(instance as Chart, canvas) : null;
  },
};

function foundChart(chart: Chart, canvas: Element): FoundChart {
  return { reader: 'uplot', element: canvas, container: chart.root, instance: chart, read: (mostPoints) => readChart(chart, canvas, mostPoints) };
}

function* readChart(chart: Chart, canvas: Element, mostPoints: number): LineByLine<ChartParts | null> {
  // One that was destroyed has taken its element away, but still answers.
  if (!canvas.isConnected || !chart.root.contains(canvas)) return null;
  const { cursor } = chart;
  const plot = plotOf(chart);
  const drawn = yield* linesOfOneAxis(chart, plot, mostPoints);
  return (
    drawn && {
      version: '',
      expectedError: 0,
      name: chart.root.querySelector(':scope > .u-title')?.textContent?.trim() || labelOf(chart.root) || labelOf(canvas),
      size: { width: chart.width, height: chart.height },
      plot,
      pointer: placeOf({ x: plot.left + (cursor?.left ?? NaN), y: plot.top + (cursor?.top ?? NaN) }),
      ...drawn,
    }
  );
}

/** Where the chart has put the layer over its plot: its own numbers, which the screen's rounding has not touched. */
function plotOf({ over: { style } }: Chart): ChartParts['plot'] {
  return { left: parseFloat(style.left), top: parseFloat(style.top), width: parseFloat(style.width), height: parseFloat(style.height) };
}

/** There is one x axis to a reading: the first that a line runs along. */
function* linesOfOneAxis(chart: Chart, plot: ChartParts['plot'], mostPoints: number): LineByLine<Pick<ChartParts, 'x' | 'series'> | null> {
  const drawn = drawnSeries(chart);
  for (const xKey of new Set(drawn.map((one: DrawnSeries) => one.xKey))) {
    const x = calibrateScale(chart, xKey, plot.left, plot.width);
    if (!x) continue;
    const along = drawn.filter((one) => one.xKey === xKey);
    const series = yield* readEach(along, (one) => readSeries(chart, one, plot, mostPoints));
    if (series.length > 0) return { x, series };
  }
  return null;
}
