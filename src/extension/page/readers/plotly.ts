import type { AxisCalibration } from '../../../core/chart/chart-reading.ts';
import { elementsMatching } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts, RawLine } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { svgSize } from '../svg-size.ts';
import { labelOf, textOf } from '../text-of.ts';
import { calibratePlotlyAxis, isShown, type PlotlyAxis } from './plotly/plotly-axis.ts';
import { barShift } from './plotly/plotly-bars.ts';
import { countSlots, hasBreaks } from './plotly/plotly-breaks.ts';
import { linesOf, readPlotlyLine, type PlotlyLine, type PlotlyTrace } from './plotly/plotly-line.ts';
import { type Periods, periodsOf, throughPeriods } from './plotly/plotly-periods.ts';

/** What Plotly hangs on the element of a chart. */
export interface PlotlyElement extends HTMLElement {
  _fullData?: PlotlyTrace[];
  calcdata?: unknown;
  _fullLayout?: Record<string, unknown> & {
    title?: { text?: unknown };
    _dfltTitle?: { plot?: unknown; y?: unknown };
  };
}

type Layout = NonNullable<PlotlyElement['_fullLayout']>;

/**
 * Reads the charts of Plotly, bundled or not: everything hangs on the chart's
 * own element, and all of its subplots are drawn in one SVG.
 */
export const plotly: ChartReader = {
  name: 'plotly',
  find: (roots) => elementsMatching<PlotlyElement>(roots, '.js-plotly-plot').flatMap((element) => foundChart(element) ?? []),
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
  const { _fullLayout: layout, _fullData: traces, calcdata } = chart;
  if (!layout || !Array.isArray(traces) || svgOf(chart) !== svg) return null;
  const drawn = yield* readPlots(subplotsOf(linesOf(traces, layout), calcdata), (lines) => readSubplot(lines, plainText(lines[0].y.title?.text, layout._dfltTitle?.y), mostPoints));
  return drawn && {
    version: textOf((globalThis as { Plotly?: { version?: unknown } }).Plotly?.version),
    expectedError: 0,
    name: nameOf(layout, chart),
    size: svgSize(svg),
    ...drawn,
  };
}

/** A line with what it is drawn beside its places by. */
interface PlacedLine extends PlotlyLine {
  /** In the unit of the x axis. */
  readonly shift: number;
  readonly periods: Periods | null;
}

function place(line: PlotlyLine, calculated: unknown): PlacedLine {
  // An axis with breaks counts slots, whatever their length.
  return hasBreaks(line.x) ? { ...line, shift: 0, periods: null } : { ...line, shift: barShift(line, calculated), periods: periodsOf(line.trace, line.x) };
}

/** The lines over one x axis in one place, those with the most room first; one that is drawn beside its places has an axis to itself. */
function subplotsOf(lines: readonly PlotlyLine[], calculated: unknown): PlacedLine[][] {
  const subplots: PlacedLine[][] = [];
  const isPlain = ({ shift, periods }: PlacedLine): boolean => shift === 0 && periods === null;
  for (const line of lines.filter(({ x, y }) => isShown(x) && isShown(y)).map((one) => place(one, calculated))) {
    const beside = isPlain(line) && subplots.find(([first]) => isPlain(first) && line.x === first.x && isBeside(line.y, first.y));
    if (beside) beside.push(line);
    else subplots.push([line]);
  }
  return subplots.sort(([one], [other]) => roomOf(other) - roomOf(one));
}

/** px², without the rounding of equal shares. */
function roomOf({ x, y }: PlotlyLine): number {
  return Math.round(x._length * y._length);
}

function* readSubplot(lines: readonly PlacedLine[], title: string, mostPoints: number): LineByLine<PlotParts> {
  const [{ x, y, shift, periods }] = lines;
  const series = yield* readEach(lines, (line) => readPlotlyLine(line, mostPoints));
  return {
    plot: { left: x._offset, top: y._offset, width: x._length, height: y._length },
    title,
    ...(hasBreaks(x) ? countSlots(x, series) : { x: ownAxis(calibratePlotlyAxis(x), shift, periods, series), series }),
  };
}

function ownAxis(axis: AxisCalibration, shift: number, periods: Periods | null, [line]: readonly RawLine[]): AxisCalibration {
  const [first, second, ...rest] = axis.points.map(({ value, pixel }) => ({ value: value - shift, pixel }));
  const shifted = shift === 0 || !first || !second ? axis : { ...axis, points: [first, second, ...rest] as const };
  return periods && line ? throughPeriods(shifted, periods, line.positions) : shifted;
}

/** Whether two y axes measure the same stretch of the chart, as a second y axis does. */
function isBeside(a: PlotlyAxis, b: PlotlyAxis): boolean {
  return a._offset === b._offset && a._length === b._length;
}

function nameOf({ title, _dfltTitle }: Layout, chart: PlotlyElement): string {
  return plainText(title?.text, _dfltTitle?.plot) || labelOf(chart);
}

/** A text without its markup; '' where it is the words that invite to write one. */
function plainText(title: unknown, invitation?: unknown): string {
  const text = textOf(title);
  return text === invitation ? '' : text.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, '');
}
