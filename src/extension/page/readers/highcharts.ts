import { elementsMatching } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { placeOf } from '../place-of.ts';
import { labelOf, textOf } from '../text-of.ts';
import { readHighchartsSeries, type HighchartsSeries } from './highcharts/highcharts-series.ts';

/** A chart of Highcharts, by its public members. */
export interface HighchartsChart {
  readonly container?: unknown;
  readonly series?: readonly HighchartsSeries[];
  readonly inverted?: unknown;
  readonly polar?: unknown;
  readonly is3d?: () => unknown;
  readonly title?: { readonly textStr?: unknown };
  readonly chartWidth: number;
  readonly chartHeight: number;
  readonly plotLeft: number;
  readonly plotTop: number;
  readonly plotWidth: number;
  readonly plotHeight: number;
  /** The point that the pointer is over, or nearest to; px of the plot. */
  readonly hoverPoint?: { readonly plotX?: unknown; readonly plotY?: unknown } | null;
}

interface Library {
  readonly charts?: readonly (HighchartsChart | undefined)[];
  readonly version?: unknown;
}

const MOST_SERIES = 100;

/** Reads the charts of Highcharts and Highcharts Stock: the library lists them, and each axis tells where it puts a value. */
export const highcharts: ChartReader = {
  name: 'highcharts',
  find(roots) {
    const charts = library()?.charts;
    if (!Array.isArray(charts)) return [];
    return elementsMatching(roots, '[data-highcharts-chart]').flatMap((element) => {
      const chart = charts[Number(element.getAttribute('data-highcharts-chart'))] as HighchartsChart | undefined;
      return (chart && foundChart(chart)) ?? [];
    });
  },
  adopt(instance) {
    return foundChart(instance as HighchartsChart);
  },
};

function library(): Library | undefined {
  return (globalThis as { Highcharts?: Library }).Highcharts;
}

function foundChart(chart: HighchartsChart): FoundChart | null {
  const { container } = chart;
  const isChart = container instanceof Element && Array.isArray(chart.series) && typeof chart.plotLeft === 'number';
  const svg = isChart ? container.querySelector('svg') : null;
  return svg && isChart ? { reader: 'highcharts', element: svg, container, instance: chart, read: (mostPoints) => readChart(chart, svg, mostPoints) } : null;
}

function* readChart(chart: HighchartsChart, svg: Element, mostPoints: number): LineByLine<ChartParts | null> {
  // One that was destroyed has lost its members; one that lies on its side, or in the round, has no x axis from left to right.
  if (!(chart.container instanceof Element) || !chart.container.contains(svg) || !Array.isArray(chart.series)) return null;
  if (chart.inverted || chart.polar || chart.is3d?.()) return null;
  const shown = chart.series.slice(0, MOST_SERIES) as HighchartsSeries[];
  const read = yield* readEach(shown, (series) => readHighchartsSeries(series, mostPoints));
  const [first] = read;
  if (!first) return null;
  const { chartWidth: width, chartHeight: height } = chart;
  return {
    version: textOf(library()?.version),
    expectedError: 0,
    name: textOf(chart.title?.textStr) || labelOf(svg),
    size: { width, height },
    plot: { left: chart.plotLeft, top: first.pane.top, width: chart.plotWidth, height: first.pane.height },
    pointer: placeOf({ x: chart.plotLeft + Number(chart.hoverPoint?.plotX ?? NaN), y: chart.plotTop + Number(chart.hoverPoint?.plotY ?? NaN) }),
    x: first.x,
    series: read.filter(({ xAxis, pane }) => xAxis === first.xAxis && pane.top === first.pane.top).map(({ line }) => line),
  };
}
