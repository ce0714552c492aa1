import type { AxisCalibration, Box } from '../../../core/chart/chart-reading.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { labelOf, textOf } from '../text-of.ts';
import { calibrateTime } from './lightweight-charts/calibrate-time.ts';
import type { Chart, Series, SeriesOptions } from './lightweight-charts/chart.ts';
import { frameOf } from './lightweight-charts/frame-of.ts';
import { panesOf } from './lightweight-charts/panes-of.ts';
import { readSeries } from './lightweight-charts/read-series.ts';

const MOST_SERIES = 100;

/** The price scales that have an axis, and none for the one that is shown; a series on another lies over theirs, as volumes do. */
const AXES: ReadonlySet<unknown> = new Set(['left', 'right', undefined]);

interface Pane {
  readonly plot: Box;
  readonly series: readonly Series[];
}

/**
 * Reads lines, areas, baselines, histograms, bars and candles of TradingView's
 * lightweight-charts 3 to 5 by `dataByIndex`, `priceToCoordinate` and
 * `logicalToCoordinate`. It tells nobody of its charts, not even as a global: a
 * trap catches them. Its panes are the rows of a table, which is the chart's element.
 */
export const lightweightCharts: ChartReader = {
  name: 'lightweight-charts',
  find: () => [],
  adopt(instance, document) {
    const chart = instance as Partial<Chart>;
    if (typeof chart.timeScale !== 'function' || typeof chart.subscribeCrosshairMove !== 'function') return null;
    const container = containerOf(chart as Chart);
    return container?.isConnected && container.ownerDocument === document ? foundChart(chart as Chart, container) : null;
  },
};

function foundChart(chart: Chart, container: Element): FoundChart | null {
  const table = container.querySelector('table');
  return table && { reader: 'lightweight-charts', element: table, container, instance: chart, read: (mostPoints) => readChart(chart, container, table, mostPoints) };
}

/** Before version 4 a chart did not tell of its element; what draws it keeps it. */
function containerOf(chart: Chart): Element | null {
  if (chart.chartElement) return chart.chartElement();
  const kept = Object.values(chart).flatMap((part: unknown) => (typeof part === 'object' && part !== null ? (Object.values(part) as unknown[]) : []));
  return kept.find((part): part is Element => part instanceof Element && part.matches('.tv-lightweight-charts')) ?? null;
}

function* readChart(chart: Chart, container: Element, table: HTMLElement, mostPoints: number): LineByLine<ChartParts | null> {
  // One that was removed has taken its elements away, and throws when it is asked.
  if (!table.isConnected) return null;
  const frame = frameOf(table);
  const panes = panesOf(chart, table).map(({ canvas, series }) => ({ plot: frame.boxOf(canvas), series }));
  const x = panes[0] && calibrateTime(chart.timeScale(), panes[0].plot.left);
  const drawn = x && (yield* readPlots(panes, (pane) => readPane(chart, x, pane, mostPoints)));
  return drawn ? { version: versionOf(), expectedError: 0, name: labelOf(container), size: frame.size, ...drawn } : null;
}

/** All panes run along one axis. */
function* readPane(chart: Chart, x: AxisCalibration, { plot, series }: Pane, mostPoints: number): LineByLine<PlotParts> {
  const isTime = hasTimes(chart);
  const drawn = plot.width > 0 && plot.height > 0 ? drawnSeries(series) : [];
  return { plot, x, series: yield* readEach(drawn, (one) => readSeries(one.series, one.options, chart.timeScale(), isTime, plot, mostPoints)) };
}

/** The visible series, those with an axis first. A series of the page's own drawing says nothing of its values. */
function drawnSeries(series: readonly Series[]): { readonly series: Series; readonly options: SeriesOptions }[] {
  const drawn = series
    .slice(0, MOST_SERIES)
    .filter((one) => one.seriesType() !== 'Custom')
    .map((one) => ({ series: one, options: one.options() }))
    .filter(({ options }) => options.visible !== false);
  const hasAxis = ({ options }: { readonly options: SeriesOptions }): boolean => AXES.has(options.priceScaleId);
  return [...drawn.filter(hasAxis), ...drawn.filter((one) => !hasAxis(one))];
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
