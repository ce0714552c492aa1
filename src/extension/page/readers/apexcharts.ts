import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { svgSize } from '../svg-size.ts';
import { labelOf, textOf } from '../text-of.ts';
import { plotOf, type ApexChart, type ApexState } from './apexcharts/apex-state.ts';
import { readApexSeries } from './apexcharts/read-apex-series.ts';

const MOST_CHARTS = 100;
const MOST_SERIES = 100;

/**
 * Reads the charts of ApexCharts 3 to 5 to which the page gave an id: the
 * library lists those in the global `Apex`, also where it was bundled. What it
 * draws without an id is left to those who read SVG.
 */
export const apexcharts: ChartReader = {
  name: 'apexcharts',
  find(_, document) {
    const listed = (globalThis as { Apex?: { _chartInstances?: unknown } }).Apex?._chartInstances;
    if (!Array.isArray(listed)) return [];
    return listed.slice(0, MOST_CHARTS).flatMap((entry: { chart?: ApexChart } | undefined) => (entry?.chart && foundChart(entry.chart, document)) ?? []);
  },
  adopt: (instance, document) => foundChart(instance, document),
};

function foundChart(chart: ApexChart, document: Document): FoundChart | null {
  const { el } = chart;
  const svg = el instanceof Element && el.ownerDocument === document && stateOf(chart) ? (el.querySelector('.apexcharts-svg') ?? el.querySelector('svg')) : null;
  return svg && el instanceof Element ? { reader: 'apexcharts', element: svg, container: el, instance: chart, read: (mostPoints) => readChart(chart, svg, mostPoints) } : null;
}

function stateOf({ w }: ApexChart): ApexState | null {
  const { config, globals } = w ?? {};
  return config && globals && Array.isArray(globals.series) ? { config, globals } : null;
}

function* readChart(chart: ApexChart, svg: Element, mostPoints: number): LineByLine<ChartParts | null> {
  const state = stateOf(chart);
  const plot = state && plotOf(state);
  // A chart that is drawn anew gets another SVG, one that was destroyed has none.
  if (!state || !plot || !svg.isConnected || !(chart.el instanceof Element) || !chart.el.contains(svg) || state.globals.isBarHorizontal) return null;
  const count = Math.min(MOST_SERIES, state.globals.series?.length ?? 0);
  const read = yield* readEach(Array.from({ length: count }, (_, index) => index), (index) => readApexSeries(state, index, plot, mostPoints));
  const [first] = read;
  if (!first) return null;
  return {
    version: '',
    expectedError: 0,
    name: textOf(state.config.title?.text) || labelOf(svg),
    size: svgSize(svg),
    plot,
    x: first.x,
    series: read.map(({ line }) => line),
  };
}
