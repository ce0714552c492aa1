import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { labelOf, textOf } from '../text-of.ts';
import type { AmChart, AmContainer, AmRoot } from './amcharts/am-objects.ts';
import { readAmSeries } from './amcharts/read-am-series.ts';

interface Library {
  readonly registry?: { readonly version?: unknown; readonly rootElements?: readonly AmRoot[] };
}

const MOST_ROOTS = 100;
const MOST_SPRITES = 1000;
const MOST_SERIES = 100;

/**
 * Reads the charts of amCharts 5 by its registry of roots, also the panels of a
 * stock chart: of those that share a canvas, the first that can be continued.
 * A version in a bundle keeps its registry to itself.
 */
export const amcharts: ChartReader = {
  name: 'amcharts',
  find(_, document) {
    const roots = registry()?.rootElements;
    return Array.isArray(roots) ? roots.slice(0, MOST_ROOTS).flatMap((root: AmRoot) => foundChart(root, document) ?? []) : [];
  },
  adopt: (instance, document) => foundChart(instance, document),
};

function registry(): Library['registry'] {
  return (globalThis as { am5?: Library }).am5?.registry;
}

function foundChart(root: AmRoot, document: Document): FoundChart | null {
  const { dom } = root;
  const canvas = dom instanceof Element && dom.ownerDocument === document && root.container ? dom.querySelector('canvas') : null;
  return canvas && dom instanceof Element ? { reader: 'amcharts', element: canvas, container: dom, instance: root, read: (mostPoints) => readChart(root, canvas, dom, mostPoints) } : null;
}

function* readChart(root: AmRoot, canvas: Element, dom: Element, mostPoints: number): LineByLine<ChartParts | null> {
  const { container } = root;
  if (!container || root.isDisposed?.() || root.dom !== dom || !dom.contains(canvas) || !canvas.isConnected) return null;
  for (const chart of chartsBelow(container)) {
    const read = yield* readEach((chart.series?.values ?? []).slice(0, MOST_SERIES), (series) => readAmSeries(series, mostPoints));
    const [first] = read;
    if (!first) continue;
    const together = read.filter(({ xAxis, plot }) => xAxis === first.xAxis && plot.top === first.plot.top && plot.height === first.plot.height);
    return {
      version: textOf(registry()?.version),
      expectedError: 0,
      name: labelOf(dom) || (dom.firstElementChild ? labelOf(dom.firstElementChild) : ''),
      // What is drawn is laid out in the root's px, whatever CSS makes of the canvas.
      size: { width: container.width(), height: container.height() },
      plot: first.plot,
      x: first.x,
      series: together.map(({ line }) => line),
    };
  }
  return null;
}

/** The charts with axes among all that is laid out in a container; a round one has another kind of axes. */
function chartsBelow(container: AmContainer): AmChart[] {
  const charts: AmChart[] = [];
  const queue: AmContainer[] = [container];
  for (let at = 0; at < queue.length && at < MOST_SPRITES; at++) {
    const sprite = queue[at];
    if (at > 0 && sprite.isType('XYChart')) charts.push(sprite);
    else queue.push(...(sprite.children?.values ?? []).slice(0, MOST_SPRITES));
  }
  return charts;
}
