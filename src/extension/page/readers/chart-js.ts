import type { AxisKind } from '../../../core/chart/chart-reading.ts';
import { axisThrough } from '../axis-through.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts, RawLine } from '../raw-chart.ts';
import { labelOf, textOf } from '../text-of.ts';

interface Scale {
  type: string;
  min: number;
  max: number;
  ticks: { value: number; label?: string | string[] }[];
  isHorizontal(): boolean;
  getPixelForValue(value: number): number;
  getLabelForValue?(value: number): unknown;
}

interface Meta {
  type: string;
  xAxisID: string;
  yAxisID: string;
  _stacked?: unknown;
  controller: { getParsed(index: number): { x: number; y: number } };
  _parsed: unknown[];
}

interface Chart {
  canvas: HTMLCanvasElement | null;
  width: number;
  height: number;
  chartArea: { left: number; top: number; width: number; height: number };
  scales: Record<string, Scale>;
  data: { datasets: { label?: unknown; borderColor?: unknown }[] };
  options: { plugins?: { title?: { display?: boolean; text?: unknown } } };
  isDatasetVisible(index: number): boolean;
  getDatasetMeta(index: number): Meta;
}

interface Library {
  version?: unknown;
  getChart(canvas: HTMLCanvasElement): Chart | undefined;
}

const KINDS: Readonly<Record<string, AxisKind | undefined>> = {
  linear: 'linear',
  logarithmic: 'logarithmic',
  time: 'time',
  category: 'category',
};

/** A page with more datasets than this is not read by anybody. */
const MOST_DATASETS = 100;
const MOST_TICKS = 50;

/**
 * Reads line charts of Chart.js 4 by `Chart.getChart`, `getDatasetMeta`, a
 * controller's parsed values and the scales' `getPixelForValue`.
 */
export const chartJs: ChartReader = {
  name: 'chart.js',
  find(document) {
    const library = libraryOf();
    if (!library) return [];
    return Array.from(document.querySelectorAll('canvas')).flatMap((canvas) => {
      const chart = library.getChart(canvas);
      return chart ? [foundChart(chart, canvas)] : [];
    });
  },
  adopt(instance) {
    const chart = instance as Partial<Chart>;
    const isChart = typeof chart.getDatasetMeta === 'function' && chart.scales && chart.chartArea && chart.canvas instanceof HTMLCanvasElement;
    return isChart && chart.canvas ? foundChart(chart as Chart, chart.canvas) : null;
  },
};

function libraryOf(): Library | null {
  const library = (globalThis as { Chart?: Partial<Library> }).Chart;
  return typeof library?.getChart === 'function' ? (library as Library) : null;
}

function foundChart(chart: Chart, canvas: HTMLCanvasElement): FoundChart {
  return { reader: 'chart.js', element: canvas, container: canvas, instance: chart, read: (mostPoints) => readChart(chart, canvas, mostPoints) };
}

function readChart(chart: Chart, canvas: HTMLCanvasElement, mostPoints: number): ChartParts | null {
  // One that was destroyed has let go of its canvas, but still answers.
  if (chart.canvas !== canvas) return null;
  const lines = readableLines(chart);
  if (lines.length === 0) return null;
  const x = chart.scales[chart.getDatasetMeta(lines[0]).xAxisID];
  const { left, top, width, height } = chart.chartArea;
  return {
    version: textOf(libraryOf()?.version),
    expectedError: 0,
    name: nameOf(chart, canvas),
    size: { width: chart.width, height: chart.height },
    plot: { left, top, width, height },
    x: calibrate(x),
    series: lines.filter((index) => chart.scales[chart.getDatasetMeta(index).xAxisID] === x).map((index) => readLine(chart, index, mostPoints)),
  };
}

/** A stacked line alone stands where an unstacked one would. */
function readableLines(chart: Chart): number[] {
  const visible = Array.from({ length: Math.min(chart.data.datasets.length, MOST_DATASETS) }, (_, index) => index).filter((index) => chart.isDatasetVisible(index));
  return visible.filter((index) => {
    const meta = chart.getDatasetMeta(index);
    const x: Scale | undefined = chart.scales[meta.xAxisID];
    const y: Scale | undefined = chart.scales[meta.yAxisID];
    if (meta.type !== 'line' || !x?.isHorizontal() || !y || !KINDS[x.type] || !KINDS[y.type]) return false;
    return !meta._stacked || chart.data.datasets.length === 1;
  });
}

function readLine(chart: Chart, index: number, mostPoints: number): RawLine {
  const meta = chart.getDatasetMeta(index);
  const x = chart.scales[meta.xAxisID];
  const y = chart.scales[meta.yAxisID];
  const dataset = chart.data.datasets[index];
  const total = meta._parsed.length;
  const start = Math.max(0, total - mostPoints);
  const positions = new Float64Array(total - start);
  const values = new Float64Array(total - start);
  for (let i = 0; i < positions.length; i++) {
    const point = meta.controller.getParsed(start + i);
    positions[i] = point.x;
    values[i] = typeof point.y === 'number' ? point.y : NaN;
  }
  return {
    name: textOf(dataset?.label),
    color: textOf(dataset?.borderColor),
    positions,
    values,
    ...(x.type === 'category' && x.getLabelForValue ? { labels: Array.from(positions, (position) => textOf(x.getLabelForValue?.(position))) } : {}),
    total,
    y: calibrate(y),
    yTicks: y.ticks.slice(0, MOST_TICKS).map(({ value, label }) => ({ value, pixel: y.getPixelForValue(value), label: textOf(label) })),
  };
}

function calibrate(scale: Scale): ChartParts['x'] {
  let { min: from, max: to } = scale;
  if (scale.type === 'logarithmic' && !(from > 0)) from = to / 10;
  if (!(to > from)) to = from + 1;
  return axisThrough(KINDS[scale.type] ?? 'linear', [from, to], (value) => scale.getPixelForValue(value));
}

function nameOf(chart: Chart, canvas: HTMLCanvasElement): string {
  const title = chart.options.plugins?.title;
  return (title?.display && textOf(title.text)) || labelOf(canvas);
}
