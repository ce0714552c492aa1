import { rootsBelow } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { svgSize } from '../svg-size.ts';
import { labelOf, textOf } from '../text-of.ts';
import { calibratePlotlyAxis, isShown, type PlotlyAxis } from './plotly/plotly-axis.ts';
import { countSlots, hasBreaks } from './plotly/plotly-breaks.ts';
import { linesOf, readPlotlyLine, type PlotlyLine, type PlotlyTrace } from './plotly/plotly-line.ts';

/** What Plotly hangs on the element of a chart. */
export interface PlotlyElement extends HTMLElement {
  _fullData?: PlotlyTrace[];
  _fullLayout?: Record<string, unknown> & {
    title?: { text?: unknown };
    _dfltTitle?: { plot?: unknown };
  };
}

/**
 * Reads the charts of Plotly, bundled or not: everything hangs on the chart's
 * own element, and all of its subplots are drawn in one SVG.
 */
export const plotly: ChartReader = {
  name: 'plotly',
  find(document) {
    return rootsBelow(document)
      .flatMap((root) => Array.from(root.querySelectorAll<PlotlyElement>('.js-plotly-plot')))
      .flatMap((element) => foundChart(element) ?? []);
  },
  adopt(instance) {
    return instance instanceof HTMLElement && '_fullLayout' in instance ? foundChart(instance as PlotlyElement) : null;
  },
};

function foundChart(chart: PlotlyElement): FoundChart | null {
  const svg = svgOf(chart);
  return svg && { reader: 'plotly', element: svg, container: chart, instance: chart, read: (mostPoints) => readChart(chart, svg, mostPoints) };
}

function svgOf(chart: PlotlyElement): Element | null {
  return chart.querySelector('svg.main-svg');
}

function* readChart(chart: PlotlyElement, svg: Element, mostPoints: number): LineByLine<ChartParts | null> {
  // A chart that was purged has neither; one drawn anew has another SVG.
  const { _fullLayout: layout, _fullData: traces } = chart;
  if (!layout || !Array.isArray(traces) || svgOf(chart) !== svg) return null;
  const drawn = yield* readPlots(subplotsOf(linesOf(traces, layout)), (lines) => readSubplot(lines, mostPoints));
  return drawn && {
    version: textOf((globalThis as { Plotly?: { version?: unknown } }).Plotly?.version),
    expectedError: 0,
    name: nameOf(layout, chart),
    size: svgSize(svg),
    ...drawn,
  };
}

/** The lines over one x axis in one place, those with the most room first. */
function subplotsOf(lines: readonly PlotlyLine[]): PlotlyLine[][] {
  const subplots: PlotlyLine[][] = [];
  for (const line of lines.filter(({ x, y }) => isShown(x) && isShown(y))) {
    const beside = subplots.find(([{ x, y }]) => line.x === x && isBeside(line.y, y));
    if (beside) beside.push(line);
    else subplots.push([line]);
  }
  return subplots.sort(([one], [other]) => roomOf(other) - roomOf(one));
}

/** px², without the rounding of equal shares. */
function roomOf({ x, y }: PlotlyLine): number {
  return Math.round(x._length * y._length);
}

function* readSubplot(lines: readonly PlotlyLine[], mostPoints: number): LineByLine<PlotParts> {
  const [{ x, y }] = lines;
  const series = yield* readEach(lines, (line) => readPlotlyLine(line, mostPoints));
  return {
    plot: { left: x._offset, top: y._offset, width: x._length, height: y._length },
    ...(hasBreaks(x) ? countSlots(x, series) : { x: calibratePlotlyAxis(x), series }),
  };
}

/** Whether two y axes measure the same stretch of the chart, as a second y axis does. */
function isBeside(a: PlotlyAxis, b: PlotlyAxis): boolean {
  return a._offset === b._offset && a._length === b._length;
}

function nameOf({ title, _dfltTitle }: NonNullable<PlotlyElement['_fullLayout']>, chart: PlotlyElement): string {
  const text = textOf(title?.text);
  // Where the page gives no title, this is the words that invite to write one.
  return text === _dfltTitle?.plot ? labelOf(chart) : text.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, '');
}
