import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { marksOfTheirOwn, type ReadMark } from '../marks-of-their-own.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { labelOf, textOf } from '../text-of.ts';
import { candlesOf } from './bokeh/bokeh-candles.ts';
import { type BokehLayers, nameInLegends } from './bokeh/bokeh-legend.ts';
import { isMarker, linesOf, readBokehLine, runsAlongX, type BokehLine, type BokehRenderer } from './bokeh/bokeh-lines.ts';
import { calibrateBokeh, isCategorical, type BokehScale } from './bokeh/bokeh-scale.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The view of one plot. */
interface PlotView {
  readonly model?: BokehLayers & { readonly title?: unknown; readonly renderers?: readonly BokehRenderer[] };
  readonly frame?: { readonly bbox?: Box; readonly x_scales?: ReadonlyMap<unknown, BokehScale>; readonly y_scales?: ReadonlyMap<unknown, BokehScale>; readonly x_scale?: BokehScale };
  readonly canvas_view?: { readonly bbox?: Box; readonly primary?: { readonly el?: unknown; readonly canvas?: unknown } };
  readonly el?: unknown;
}

interface Library {
  readonly version?: unknown;
  /** The views of all that was embedded: up to version 3.2 by the number of each. */
  readonly index?: { readonly roots?: Iterable<unknown> } & Readonly<Record<string, unknown>>;
}

const MOST_VIEWS = 1000;
const MOST_RENDERERS = 100;

/**
 * Reads the charts of Bokeh by `Bokeh.index`, also those in layouts; their
 * canvases stand in open shadow roots. Without the global a trap catches them.
 */
export const bokeh: ChartReader = {
  name: 'bokeh',
  find(_, document) {
    const { index = {} } = libraryOf() ?? {};
    return plotsBelow(index.roots ? Array.from(index.roots) : Object.values(index)).flatMap((plot) => foundChart(plot, document) ?? []);
  },
  adopt: (instance, document) => (isPlot(instance) ? foundChart(instance, document) : null),
};

function libraryOf(): Library | undefined {
  return (globalThis as { Bokeh?: Library }).Bokeh;
}

/** The plots among views and all that is laid out in them. */
function plotsBelow(views: readonly unknown[]): PlotView[] {
  const plots: PlotView[] = [];
  const queue = [...views];
  for (let at = 0; at < queue.length && at < MOST_VIEWS; at++) {
    const view = queue[at] as { children?(): Iterable<unknown>; readonly child_views?: unknown } | null | undefined;
    if (isPlot(view)) plots.push(view);
    else if (typeof view?.children === 'function') queue.push(...view.children());
    // Up to version 3.
    else if (Array.isArray(view?.child_views)) queue.push(...(view.child_views as unknown[]));
  }
  return plots;
}

function isPlot(view: unknown): view is PlotView {
  return typeof view === 'object' && view !== null && 'frame' in view && 'canvas_view' in view;
}

function foundChart(plot: PlotView, document: Document): FoundChart | null {
  const canvas = canvasOf(plot);
  if (!canvas || canvas.ownerDocument !== document) return null;
  const container = plot.el instanceof Element ? plot.el : canvas;
  return { reader: 'bokeh', element: canvas, container, instance: plot, read: (mostPoints) => readChart(plot, canvas, mostPoints) };
}

/** A canvas, or the SVG in its place where the plot asks for that. */
function canvasOf({ canvas_view: view }: PlotView): Element | null {
  const { el, canvas } = view?.primary ?? {};
  return [el, canvas].find((layer): layer is Element => layer instanceof HTMLCanvasElement || layer instanceof SVGSVGElement) ?? null;
}

function* readChart(plot: PlotView, canvas: Element, mostPoints: number): LineByLine<ChartParts | null> {
  const { frame, canvas_view: view, model } = plot;
  if (!canvas.isConnected || canvasOf(plot) !== canvas || !frame?.bbox || !view?.bbox || !frame.x_scales || !frame.y_scales) return null;
  const isTime = isTimeAxis(plot);
  const lines = linesIn(plot).filter((line) => isTime || runsAlongX(line));
  const [first] = lines;
  if (!first) return null;
  const x = calibrateBokeh(first.x, isTime, same);
  if (!x) return null;
  const { left, top, width, height } = frame.bbox;
  return {
    version: textOf(libraryOf()?.version),
    expectedError: 0,
    name: titleOf(model?.title) || labelOf(canvas),
    size: { width: view.bbox.width, height: view.bbox.height },
    plot: { left, top, width, height },
    x,
    series: marksOfTheirOwn(yield* readEach(lines, (line) => readMark(line, nameInLegends(model ?? {}, line), mostPoints))),
  };
}

/** Its px are the plot's own. */
function same(pixel: number): number {
  return pixel;
}

function readMark(line: BokehLine, name: string, mostPoints: number): ReadMark | null {
  const read = readBokehLine(line, name, same, mostPoints);
  return read && { line: read, isPoints: isMarker(line) };
}

/** Lines and points over one x scale. */
function linesIn({ frame, model }: PlotView): BokehLine[] {
  const { x_scales: xScales = new Map<unknown, BokehScale>(), y_scales: yScales = new Map<unknown, BokehScale>() } = frame ?? {};
  const renderers = (model?.renderers ?? []).slice(0, MOST_RENDERERS);
  const lines = [...candlesOf(renderers, xScales, yScales), ...renderers.flatMap((renderer) => linesOf(renderer, xScales, yScales))];
  return lines.filter(({ x }) => x === lines[0].x);
}

/** Bokeh's numbers do not tell dates: the axis that labels them does, by what writes its labels or where it puts them. */
function isTimeAxis({ frame, model }: PlotView): boolean {
  if (!frame?.x_scale || isCategorical(frame.x_scale)) return false;
  return [...(model?.below ?? []), ...(model?.above ?? [])].some((axis) => {
    const { formatter, ticker } = (axis ?? {}) as { readonly formatter?: unknown; readonly ticker?: { readonly tickers?: unknown } };
    const tickers = ticker?.tickers;
    return has(formatter, 'months') || (Array.isArray(tickers) && tickers.some((one) => has(one, 'months')));
  });
}

function has(value: unknown, property: string): boolean {
  return typeof value === 'object' && value !== null && property in value;
}

function titleOf(title: unknown): string {
  return typeof title === 'object' && title !== null && 'text' in title ? textOf(title.text) : textOf(title);
}
