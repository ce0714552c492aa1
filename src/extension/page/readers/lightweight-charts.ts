import type { AxisCalibration, AxisPoint } from '../../../core/chart/chart-reading.ts';
import type { ChartReader } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { labelOf, textOf } from '../text-of.ts';
import type { Chart, Series, SeriesOptions, TimeScale } from './lightweight-charts/chart.ts';
import { mainPane, type ChartPane } from './lightweight-charts/main-pane.ts';
import { readSeries } from './lightweight-charts/read-series.ts';

const MOST_SERIES = 100;

/** The price scales that have an axis, and none for the one that is shown; a series on another lies over theirs, as volumes do. */
const AXES: ReadonlySet<unknown> = new Set(['left', 'right', undefined]);

/**
 * Reads lines, areas, baselines, histograms, bars and candles of TradingView's
 * lightweight-charts 4 and 5 by `dataByIndex`, `priceToCoordinate` and
 * `logicalToCoordinate`. It tells nobody of its charts, not even as a global: a
 * trap catches them. Of several panes the largest is read.
 */
export const lightweightCharts: ChartReader = {
  name: 'lightweight-charts',
  find: () => [],
  adopt(instance, document) {
    const chart = instance as Partial<Chart>;
    if (typeof chart.chartElement !== 'function' || typeof chart.timeScale !== 'function' || typeof chart.paneSize !== 'function') return null;
    const container = chart.chartElement();
    const pane = container.isConnected && container.ownerDocument === document ? mainPane(chart as Chart) : null;
    return pane && { reader: 'lightweight-charts', element: pane.canvas, container, instance, read: (mostPoints) => readChart(chart as Chart, pane, mostPoints) };
  },
};

function* readChart(chart: Chart, pane: ChartPane, mostPoints: number): LineByLine<ChartParts | null> {
  // One that was removed has taken its elements away, and throws when it is asked.
  if (!pane.canvas.isConnected) return null;
  const { width, height } = pane.size();
  const scale = chart.timeScale();
  const x = calibrateTime(scale);
  if (!x || !(width > 0 && height > 0)) return null;
  const isTime = hasTimes(chart);
  const series = yield* readEach(drawnSeries(pane), ({ series, options }) => readSeries(series, options, scale, isTime, height, mostPoints));
  if (series.length === 0) return null;
  return { version: versionOf(), expectedError: 0, name: labelOf(chart.chartElement()), size: { width, height }, plot: { left: 0, top: 0, width, height }, x, series };
}

/** The visible series, those with an axis first. A series of the page's own drawing says nothing of its values. */
function drawnSeries(pane: ChartPane): { readonly series: Series; readonly options: SeriesOptions }[] {
  const drawn = pane
    .series()
    .slice(0, MOST_SERIES)
    .filter((series) => series.seriesType() !== 'Custom')
    .map((series) => ({ series, options: series.options() }))
    .filter(({ options }) => options.visible !== false);
  const hasAxis = ({ options }: { readonly options: SeriesOptions }): boolean => AXES.has(options.priceScaleId);
  return [...drawn.filter(hasAxis), ...drawn.filter((one) => !hasAxis(one))];
}

/** The logical axis: bars have the same width whatever time passes between them. Only whole indexes have a coordinate. */
function calibrateTime(scale: TimeScale): AxisCalibration | null {
  const range = scale.getVisibleLogicalRange();
  if (!range) return null;
  const from = Math.floor(range.from);
  const point = (value: number): AxisPoint => ({ value, pixel: scale.logicalToCoordinate(value) ?? NaN });
  const points = [point(from), point(Math.max(Math.ceil(range.to), from + 1))] as const;
  return points.every(({ pixel }) => Number.isFinite(pixel)) ? { kind: 'category', points } : null;
}

/** Charts of options and yield curves count prices and months along x. */
function hasTimes(chart: Chart): boolean {
  const behaviour = chart.horzBehaviour?.();
  return !behaviour || typeof behaviour.convertHorzItemToInternal(0) === 'object';
}

function versionOf(): string {
  const library = (globalThis as { LightweightCharts?: { version?: unknown } }).LightweightCharts;
  return typeof library?.version === 'function' ? textOf(Reflect.apply(library.version, library, [])) : '';
}
