import { elementsOf } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { labelOf, textOf } from '../text-of.ts';
import type { Chart } from './chart-js/chart.ts';
import { drawnDatasets } from './chart-js/drawn-datasets.ts';
import { placePoints } from './chart-js/place-points.ts';
import { readDataset } from './chart-js/read-dataset.ts';

interface Library {
  getChart(canvas: Element): Chart | undefined;
}

/**
 * Reads lines, bars, candles and clouds in order of Chart.js 3 and 4, by
 * `Chart.getChart`, `getDatasetMeta`, the points as the library has parsed them,
 * and the scales' `getPixelForValue`.
 */
export const chartJs: ChartReader = {
  name: 'chart.js',
  find(document) {
    const library = (globalThis as { Chart?: Partial<Library> }).Chart;
    if (typeof library?.getChart !== 'function') return [];
    return elementsOf(document, 'canvas').flatMap((canvas) => {
      const chart = library.getChart?.(canvas);
      return chart ? [foundChart(chart, canvas)] : [];
    });
  },
  adopt(instance, document) {
    const chart = instance as Partial<Chart>;
    const isChart = typeof chart.getDatasetMeta === 'function' && typeof chart.isDatasetVisible === 'function' && chart.scales && chart.chartArea;
    const canvas = isChart && chart.canvas;
    return canvas && elementsOf(document, 'canvas').includes(canvas) ? foundChart(chart as Chart, canvas) : null;
  },
};

function foundChart(chart: Chart, canvas: Element): FoundChart {
  return { reader: 'chart.js', element: canvas, container: canvas, instance: chart, read: (mostPoints) => readChart(chart, canvas, mostPoints) };
}

function readChart(chart: Chart, canvas: Element, mostPoints: number): ChartParts | null {
  // One that was destroyed has let go of its canvas, but still answers.
  if (chart.canvas !== canvas) return null;
  const { left, top, width, height } = chart.chartArea;
  const drawn = linesOfOneAxis(chart, mostPoints);
  return (
    drawn && {
      version: versionOf(chart),
      expectedError: 0,
      name: nameOf(chart, canvas),
      size: { width: chart.width, height: chart.height },
      plot: { left, top, width, height },
      ...drawn,
    }
  );
}

/** There is one x axis to a reading: the first that a line runs along. */
function linesOfOneAxis(chart: Chart, mostPoints: number): Pick<ChartParts, 'x' | 'series'> | null {
  const datasets = drawnDatasets(chart);
  for (const x of new Set(datasets.map((drawn) => drawn.x))) {
    const places = placePoints(x);
    const series = datasets.filter((drawn) => drawn.x === x).flatMap((drawn) => readDataset(drawn, places, mostPoints) ?? []);
    if (series.length > 0) return { x: places.axis, series };
  }
  return null;
}

function versionOf(chart: Chart): string {
  return textOf((chart.constructor as { version?: unknown }).version);
}

function nameOf(chart: Chart, canvas: Element): string {
  const title = chart.options?.plugins?.title;
  return (title?.display ? textOf(title.text) : '') || labelOf(canvas);
}
