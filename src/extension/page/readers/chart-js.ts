import { elementsOf } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { placeOf } from '../place-of.ts';
import { shiftAxis } from '../shift-axis.ts';
import { labelOf, textOf } from '../text-of.ts';
import { barShift } from './chart-js/bar-shift.ts';
import type { Chart } from './chart-js/chart.ts';
import { drawnDatasets } from './chart-js/drawn-datasets.ts';
import { placePoints } from './chart-js/place-points.ts';
import { readDataset } from './chart-js/read-dataset.ts';
import { fromVersion2, type Chart2 } from './chart-js/version-2.ts';

interface Library {
  getChart(canvas: Element): object | undefined;
  /** Of version 2, which has no other way to its charts. */
  readonly instances: Readonly<Record<string, object>>;
}

/** A page with more charts than this has some that nobody asks for. */
const MOST_CHARTS = 100;

/**
 * Reads lines, bars, candles and clouds in order of Chart.js 2 to 4, by
 * `Chart.getChart`, `getDatasetMeta`, the points as the library has parsed them,
 * and the scales' `getPixelForValue`.
 */
export const chartJs: ChartReader = {
  name: 'chart.js',
  find(roots, document) {
    const library = (globalThis as { Chart?: Partial<Library> }).Chart;
    const instances = library?.getChart ? elementsOf(roots, 'canvas').map((canvas) => library.getChart?.(canvas)) : Object.values(library?.instances ?? {}).slice(0, MOST_CHARTS);
    return instances.flatMap((instance) => (instance && foundChart(instance, document)) ?? []);
  },
  adopt: foundChart,
};

function foundChart(instance: object, document: Document): FoundChart | null {
  const { canvas, chartArea, scales, isDatasetVisible, getDatasetMeta } = instance as Partial<Chart>;
  if (typeof getDatasetMeta !== 'function' || typeof isDatasetVisible !== 'function' || !scales || !chartArea) return null;
  if (!canvas?.isConnected || canvas.ownerDocument !== document) return null;
  return { reader: 'chart.js', element: canvas, container: canvas, instance, read: (mostPoints) => readChart(instance as Chart | Chart2, canvas, mostPoints) };
}

function* readChart(instance: Chart | Chart2, canvas: Element, mostPoints: number): LineByLine<ChartParts | null> {
  // One that was destroyed has let go of its canvas, but still answers.
  if (instance.canvas !== canvas) return null;
  const isOfVersion2 = !('width' in instance.chartArea);
  const chart = isOfVersion2 ? fromVersion2(instance as Chart2) : (instance as Chart);
  const { left, top, width, height } = chart.chartArea;
  const plot = { left, top, width, height };
  const lines = yield* linesOfOneAxis(chart, plot, mostPoints);
  return (
    lines && {
      version: isOfVersion2 ? '2' : textOf((instance.constructor as { version?: unknown }).version),
      expectedError: 0,
      name: nameOf(chart, canvas),
      size: { width: chart.width, height: chart.height },
      plot,
      pointer: placeOf(chart._lastEvent),
      ...lines,
    }
  );
}

/** There is one x axis to a reading, the first that a line runs along; bars beside one another have it moved. */
function* linesOfOneAxis(chart: Chart, plot: ChartParts['plot'], mostPoints: number): LineByLine<Pick<ChartParts, 'x' | 'series'> | null> {
  const datasets = drawnDatasets(chart);
  for (const x of new Set(datasets.map((drawn) => drawn.x))) {
    const places = placePoints(x);
    const along = datasets.filter((drawn) => drawn.x === x);
    const series = yield* readEach(along, (drawn) => {
      const line = readDataset(drawn, places, mostPoints);
      const shift = line ? barShift(drawn) : 0;
      return line && shift !== 0 ? { ...line, subplot: { plot, x: shiftAxis(places.axis, shift) } } : line;
    });
    if (series.length > 0) return { x: places.axis, series };
  }
  return null;
}

function nameOf(chart: Chart, canvas: Element): string {
  const title = chart.options?.plugins?.title;
  return (title?.display ? textOf(title.text) : '') || labelOf(canvas);
}
