import type { Chart, Dataset, Meta, Points, Scale } from './chart.ts';

/** What is used of a scale of Chart.js 2: it places categories by their index, and keeps the times that it has read. */
interface Scale2 {
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly minIndex?: number;
  readonly maxIndex?: number;
  readonly ticks?: readonly unknown[];
  readonly ticksAsNumbers?: readonly number[];
  readonly options: { readonly stacked?: unknown; readonly distribution?: unknown };
  readonly _timestamps?: { readonly data?: readonly number[]; readonly datasets?: readonly (readonly unknown[] | undefined)[] };
  isHorizontal(): boolean;
  getPixelForValue(value: unknown, index?: number): number;
  getRightValue(value: unknown): unknown;
}

/** What is used of a chart of Chart.js 2. */
export interface Chart2 extends Pick<Chart, 'canvas' | 'width' | 'height' | 'isDatasetVisible'> {
  readonly chartArea: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly scales: Readonly<Record<string, Scale2 | undefined>>;
  readonly data: { readonly labels?: readonly unknown[]; readonly datasets: readonly ((Dataset & { readonly data?: readonly unknown[] }) | undefined)[] };
  readonly options?: { readonly title?: { readonly display?: unknown; readonly text?: unknown } };
  getDatasetMeta(index: number): Pick<Meta, 'type' | 'xAxisID' | 'yAxisID' | 'stack'>;
}

/** A chart of Chart.js 2 in the terms of its successors. Points are looked up as they are asked for: it keeps none that are parsed. */
export function fromVersion2(chart: Chart2): Chart {
  const { left, top, right, bottom } = chart.chartArea;
  const scales = Object.fromEntries(Object.entries(chart.scales).map(([id, scale]) => [id, scale && scaleFrom(scale, chart)]));
  return {
    canvas: chart.canvas,
    width: chart.width,
    height: chart.height,
    chartArea: { left, top, width: right - left, height: bottom - top },
    scales,
    data: chart.data,
    ...(chart.options?.title ? { options: { plugins: { title: chart.options.title } } } : {}),
    isDatasetVisible: (index) => chart.isDatasetVisible(index),
    getDatasetMeta: (index) => metaFrom(chart, index),
  };
}

function scaleFrom(scale: Scale2, chart: Chart2): Scale {
  const counts = scale.type === 'category';
  const countsTimes = scale.type === 'time' && scale.options.distribution === 'series';
  return {
    type: countsTimes ? 'timeseries' : scale.type,
    min: counts ? (scale.minIndex ?? NaN) : scale.min,
    max: counts ? (scale.maxIndex ?? NaN) : scale.max,
    ticks: (scale.ticksAsNumbers ?? []).map((value, i) => ({ value, label: scale.ticks?.[i] })),
    isHorizontal: () => scale.isHorizontal(),
    getPixelForValue: (value) => (counts ? scale.getPixelForValue(undefined, value) : scale.getPixelForValue(value)),
    getLabelForValue: (value) => chart.data.labels?.[value],
    ...(countsTimes ? { _cache: { all: scale._timestamps?.data } } : {}),
  };
}

function metaFrom(chart: Chart2, index: number): Meta {
  const { type, xAxisID, yAxisID, stack } = chart.getDatasetMeta(index);
  const stacked = chart.scales[yAxisID]?.options.stacked;
  const isStacked = stacked || (type === 'bar' && stacked === undefined && stack !== undefined);
  return { type, xAxisID, yAxisID, stack, _stacked: isStacked, _parsed: pointsOf(chart, index, chart.scales[xAxisID], chart.scales[yAxisID]) };
}

/** The points of a dataset, each made where it is asked for. */
function pointsOf(chart: Chart2, dataset: number, x: Scale2 | undefined, y: Scale2 | undefined): Points {
  const data = chart.data.datasets[dataset]?.data ?? [];
  return {
    length: data.length,
    at: (index) => {
      const raw = data[index];
      return { x: placeOf(index, raw, dataset, x), y: y?.getRightValue(raw), c: (raw as { c?: unknown } | null | undefined)?.c };
    },
  };
}

function placeOf(index: number, raw: unknown, dataset: number, x: Scale2 | undefined): unknown {
  if (x?.type === 'category') return index;
  return x?.type === 'time' ? x._timestamps?.datasets?.[dataset]?.[index] : x?.getRightValue(raw);
}
