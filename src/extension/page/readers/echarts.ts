import { elementsMatching } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { placeOf } from '../place-of.ts';
import { labelOf, textOf } from '../text-of.ts';
import { calibrateAxis } from './echarts/calibrate-axis.ts';
import { drawnSeries } from './echarts/drawn-series.ts';
import type { ChartModel, DrawnSeries, Instance } from './echarts/instance.ts';
import { readSeries } from './echarts/read-series.ts';

interface Library {
  readonly version?: unknown;
  getInstanceByDom(element: Element): Instance | undefined;
}

/** What the library marks the element of a chart with. */
const MARK = '_echarts_instance_';

/**
 * Reads lines, bars, candles and clouds in order of ECharts 5 and 6 by
 * `getInstanceByDom`, the model behind it (`getOption` would clone all data),
 * each series' raw data, and the axes' `dataToCoord`.
 */
export const echarts: ChartReader = {
  name: 'echarts',
  find(roots) {
    const library = libraryOf();
    if (!library) return [];
    return elementsMatching(roots, `[${MARK}]`).flatMap((element) => {
      const instance = library.getInstanceByDom(element);
      return (instance && foundChart(instance)) ?? [];
    });
  },
  adopt(instance) {
    const { getModel, getDom, isDisposed } = instance as Partial<Instance>;
    const isChart = [getModel, getDom, isDisposed].every((method) => typeof method === 'function');
    return isChart ? foundChart(instance as Instance) : null;
  },
};

function libraryOf(): Library | null {
  const library = (globalThis as { echarts?: Partial<Library> }).echarts;
  return typeof library?.getInstanceByDom === 'function' ? (library as Library) : null;
}

function foundChart(instance: Instance): FoundChart | null {
  const container = instance.isDisposed() ? null : instance.getDom();
  if (!container?.hasAttribute(MARK)) return null;
  // Layers lie above one another; the first is as large as all of them.
  const element = container.localName === 'canvas' ? container : container.querySelector('canvas, svg');
  return element && { reader: 'echarts', element, container, instance, read: (mostPoints) => readChart(instance, container, mostPoints) };
}

function* readChart(instance: Instance, container: Element, mostPoints: number): LineByLine<ChartParts | null> {
  const model = instance.isDisposed() ? null : instance.getModel();
  const drawn = model && (yield* readPlots(plotsOf(drawnSeries(model)), (along) => readPlot(along, mostPoints)));
  if (!model || !drawn) return null;
  return {
    version: textOf(libraryOf()?.version),
    expectedError: 0,
    name: nameOf(model, container),
    size: { width: instance.getWidth(), height: instance.getHeight() },
    pointer: placeOf(instance.getZr?.().handler?._hovered),
    ...drawn,
  };
}

/** The series over each x axis, those with the most room first. */
function plotsOf(drawn: readonly DrawnSeries[]): DrawnSeries[][] {
  const area = ({ plot }: DrawnSeries): number => Math.round(plot.width * plot.height);
  const axes = new Set([...drawn].sort((a, b) => area(b) - area(a)).map(({ x }) => x));
  return [...axes].map((x) => drawn.filter((one) => one.x === x));
}

function* readPlot(along: readonly DrawnSeries[], mostPoints: number): LineByLine<PlotParts> {
  const [{ plot, x }] = along;
  return { plot, x: calibrateAxis(x), series: yield* readEach(along, (one) => readSeries(one, mostPoints)) };
}

function nameOf(model: ChartModel, container: Element): string {
  const title = model.getComponent('title');
  return (title && title.get('show') !== false ? textOf(title.get('text')) : '') || labelOf(container);
}
