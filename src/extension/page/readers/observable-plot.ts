import { elementsMatching } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import { attempt } from '../find-charts.ts';
import { lastPoints } from '../last-points.ts';
import type { ChartParts, RawLine } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { runsAlong } from '../runs-along.ts';
import { showsTheSame } from '../shows-the-same.ts';
import { snapNumbers, snapTimes } from '../snap-to-grid.ts';
import { svgSize } from '../svg-size.ts';
import { labelOf, textOf } from '../text-of.ts';
import { drawnLines, type DrawnLine } from './observable-plot/drawn-lines.ts';
import { dataOf } from './observable-plot/plot-element.ts';
import { calibrateScale, extentOf, kindOf, valueAt, type GivenScale } from '../scale-axis.ts';

/** What `Plot.plot` returns: a figure, or an SVG where there is neither title nor legend. */
interface Plot extends Element {
  scale?(name: string): GivenScale | undefined;
  legend?: unknown;
}

/** A path is written with three decimals. */
const ROUNDING = 0.0005;
/** Of a rounded place on the x axis what it may be off, and a little for the arithmetic. */
const TOLERANCE = 1.02 * ROUNDING;
const MOST_NAMES = 100;

/**
 * Reads the charts of Observable Plot by the scales that it hands out. Its
 * elements know their data only by number, so a value is where its line is
 * drawn, through the very scale that drew it; each facet is a plot of its own.
 */
export const observablePlot: ChartReader = {
  name: 'observable-plot',
  find: (roots) => elementsMatching<Plot>(roots, 'figure, svg').flatMap((plot) => foundChart(plot) ?? []),
  adopt(instance) {
    return instance instanceof Element ? foundChart(instance) : null;
  },
};

function foundChart(plot: Plot): FoundChart | null {
  if (typeof plot.scale !== 'function' || typeof plot.legend !== 'function') return null;
  const svg = plot instanceof SVGSVGElement ? plot : svgOf(plot);
  return svg && { reader: 'observable-plot', element: svg, container: plot, instance: plot, read: (mostPoints) => readChart(plot, svg, mostPoints) };
}

/** A legend may be an SVG as well; the chart's has the class that the figure's is made of. */
function svgOf(figure: Element): SVGSVGElement | null {
  const charts = Array.from(figure.children).filter((child) => child instanceof SVGSVGElement);
  return charts.find((svg) => figure.classList.contains(`${svg.classList[0]}-figure`)) ?? charts[charts.length - 1] ?? null;
}

function* readChart(plot: Plot, svg: SVGSVGElement, mostPoints: number): LineByLine<ChartParts | null> {
  const scaleOf = (name: string): GivenScale | undefined => attempt(() => plot.scale?.(name)) ?? undefined;
  const x = scaleOf('x');
  const y = scaleOf('y');
  if (!x || !y || !kindOf(x) || !['linear', 'logarithmic'].includes(kindOf(y) ?? '')) return null;
  const scales = { x, y, color: scaleOf('color') };
  const drawn = yield* readPlots(byFacet(drawnLines(svg, scales, mostPoints)), (lines) => readFacet(lines, scales, mostPoints));
  return drawn && {
    version: '',
    expectedError: ROUNDING * steepest(y),
    name: plot.querySelector(':scope > h2')?.textContent?.trim() || labelOf(svg),
    size: svgSize(svg),
    ...drawn,
  };
}

/** The lines of each facet; all of them where there is none. */
function byFacet(lines: readonly DrawnLine[]): DrawnLine[][] {
  const facets: DrawnLine[][] = [];
  for (const line of lines) {
    const beside = facets.find(([first]) => facetOf(first) === facetOf(line));
    if (beside) beside.push(line);
    else facets.push([line]);
  }
  return facets;
}

interface Facet {
  readonly x?: unknown;
  readonly y?: unknown;
}

/** What a line stands for in the data, the same object for each mark; undefined where there are no facets. */
function facetOf({ group }: DrawnLine): Facet | undefined {
  return [group, group.parentElement].map((element) => element instanceof SVGGElement && dataOf(element)).find((datum) => typeof datum === 'object') as Facet | undefined;
}

function* readFacet(lines: readonly DrawnLine[], scales: Scales, mostPoints: number): LineByLine<PlotParts | null> {
  const { x, y } = scales;
  const [first] = lines;
  const toPx = placesOf(first, x);
  if (!toPx) return null;
  const [left, right] = extentOf(x).map(toPx.x);
  const [top, bottom] = extentOf(y).map(toPx.y);
  const facet = facetOf(first);
  return {
    plot: { left, top, width: right - left, height: bottom - top },
    title: [facet?.x, facet?.y].map(textOf).join(' ').trim(),
    x: calibrateScale(x, toPx.x),
    series: withoutRepeats(yield* readEach(lines, (line) => readLine(line, scales, mostPoints))),
  };
}

/** An area and the line along it are one series, unless a legend tells them apart. */
function withoutRepeats(series: readonly RawLine[]): RawLine[] {
  return series.filter((line, index) => !series.slice(0, index).some((before) => before.name === line.name && showsTheSame(before, line)));
}

/** What a px is at most of the axis' range; on a logarithmic axis, of its decades. */
function steepest(scale: GivenScale): number {
  const [from, to] = extentOf(scale);
  if (kindOf(scale) === 'logarithmic') return 1 / (to - from);
  const [start, afterStart, beforeEnd, end] = [from, from + 1, to - 1, to].map((pixel) => valueAt(scale, pixel));
  return Math.max(Math.abs(afterStart - start), Math.abs(end - beforeEnd)) / Math.abs(end - start);
}

/** From the px of the scales to where a line's group stands in the SVG, viewBox included. */
function placesOf({ group, isBar }: DrawnLine, scale: GivenScale): { x(pixel: number): number; y(pixel: number): number } | null {
  const matrix = group.getCTM();
  if (!matrix) return null;
  return { x: (pixel) => matrix.a * (pixel + middleOf(isBar, scale)) + matrix.e, y: (pixel) => matrix.d * pixel + matrix.f };
}

/** A bar is as wide as its band; other marks are moved to its middle. */
function middleOf(isBar: boolean, { bandwidth = 0 }: GivenScale): number {
  return isBar ? bandwidth / 2 : 0;
}

interface Scales {
  readonly x: GivenScale;
  readonly y: GivenScale;
  readonly color: GivenScale | undefined;
}

/** The last points of a line; null for a cloud, or a line that goes back and forth. */
function readLine(line: DrawnLine, { x, y, color }: Scales, mostPoints: number): RawLine | null {
  const toPx = placesOf(line, x);
  const positionOf = (index: number): number => valueAt(x, line.xOf(index) - middleOf(line.isBar, x));
  // Each bar has a place to itself, and categories are in the order of their axis, in whatever order they are drawn.
  const isOrdered = line.isBar || kindOf(x) === 'category' || runsAlong(line.count, positionOf);
  if (!toPx || !isOrdered) return null;
  const { positions, values } = lastPoints(line.count, mostPoints, positionOf, (index) => valueAt(y, line.yOf(index)));
  const { fill, stroke } = getComputedStyle(line.element);
  return {
    name: line.element.querySelector(':scope > title')?.textContent ?? nameOfPaint(line.paint, color),
    color: line.isBar || stroke === 'none' ? fill : stroke,
    ...whereabouts(x, positions, values),
    values,
    total: line.total,
    y: calibrateScale(y, toPx.y),
    yTicks: [],
  };
}

/** What is drawn in a colour, as a legend has it; '' where the colours are no names'. */
function nameOfPaint(paint: string | null, scale: GivenScale | undefined): string {
  if (paint === null || scale?.type !== 'ordinal') return '';
  const datum = scale.domain.slice(0, MOST_NAMES).find((one) => attempt(() => scale.apply(one) as unknown) === paint);
  return typeof datum === 'string' || typeof datum === 'number' ? String(datum) : '';
}

/** Places on the x axis as the data had them before the path rounded them; those of missing values lie evenly between their neighbours'. */
function whereabouts(x: GivenScale, positions: Float64Array, values: Float64Array): Pick<RawLine, 'positions' | 'times' | 'labels'> {
  const [from, to] = extentOf(x);
  const tolerance = (TOLERANCE * Math.abs(valueAt(x, to) - valueAt(x, from))) / (to - from);
  const isGuess = (index: number): boolean => Number.isNaN(values[index]);
  if (x.type === 'utc' || x.type === 'time') return { positions: snapTimes(positions, tolerance, x.type === 'time', isGuess) };
  if (kindOf(x) !== 'category') return { positions: x.type === 'linear' ? snapNumbers(positions, tolerance, isGuess) : positions };
  const indexes = positions.map(Math.round);
  const data = Array.from(indexes, (index) => x.domain[index]);
  if (data.every((datum) => datum instanceof Date)) return { positions: indexes, times: Float64Array.from(data, Number) };
  return { positions: indexes, labels: data.map(String) };
}
