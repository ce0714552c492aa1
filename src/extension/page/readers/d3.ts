import type { Box } from '../../../core/chart/chart-reading.ts';
import { elementsOf } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import type { ChartParts } from '../raw-chart.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { showsTheSame } from '../shows-the-same.ts';
import { svgFrame } from '../svg-frame.ts';
import { labelOf } from '../text-of.ts';
import { d3Axes, type D3Axis } from './d3/d3-axis.ts';
import { datumOf } from './d3/d3-datum.ts';
import { d3Marks } from './d3/d3-marks.ts';
import { matchFields, type FieldMatch } from './d3/match-fields.ts';
import { matchSeries } from './d3/match-series.ts';
import { nameLinesAlike } from './d3/name-lines-alike.ts';
import { placesOn, readD3Mark, shiftOf } from './d3/read-d3-mark.ts';
import { unboundMarks } from './d3/unbound-marks.ts';

/** A value read off a path is as exact as the numbers of the path, which D3 rounds to 0.001. */
const DRAWN_ERROR = 1e-5;
const MOST_MATCHES = 50;

/**
 * Reads charts that a page has drawn with D3 itself: D3 leaves the data on what
 * it draws, and d3-axis its scale on each axis. What a line shows is found by
 * comparing where the axes have each field of the data with where it is drawn,
 * so that the values are the data's own.
 */
export const d3: ChartReader = {
  name: 'd3',
  find(roots) {
    return elementsOf(roots, 'svg').flatMap((svg) => {
      const isDrawn = svg instanceof SVGSVGElement && !svg.ownerSVGElement && Array.from(svg.querySelectorAll('.tick')).some((tick) => datumOf(tick) !== undefined);
      return isDrawn ? [foundChart(svg)] : [];
    });
  },
  // What holds the data is the elements themselves: there is no object to catch.
  adopt: () => null,
};

function foundChart(svg: Element): FoundChart {
  return { reader: 'd3', element: svg, container: svg, instance: null, read: (mostPoints) => readChart(svg, mostPoints) };
}

function* readChart(svg: Element, mostPoints: number): LineByLine<ChartParts | null> {
  if (!svg.isConnected) return null;
  const frame = svgFrame(svg);
  const axes = d3Axes(svg, frame);
  if (axes.length < 2) return null;
  const bound = (yield* readEach(d3Marks(svg, frame).slice(0, MOST_MATCHES), (mark) => matchSeries(mark, axes))).flat();
  const matches = bound.length > 0 ? bound : yield* readEach(unboundMarks(svg, frame, axes).slice(0, MOST_MATCHES), (mark) => matchFields(mark, axes));
  let isExact = true;
  const drawn = yield* readPlots(plotsOf(withoutWicks(matches)), function* (plot): LineByLine<PlotParts | null> {
    const shown = withoutBands(plot);
    const places = placesOn(shown[0].x, shown);
    if (!places) return null;
    const lines = yield* readEach(shown, (match) => {
      const line = readD3Mark(match, places, mostPoints);
      if (line && !match.isExact) isExact = false;
      return line && { line, element: match.mark.element };
    });
    const series = nameLinesAlike(lines.filter(({ line }, index) => !lines.slice(0, index).some((before) => showsTheSame(before.line, line))));
    return { plot: plotOf(shown, frame.size), x: places.axis, series };
  });
  return drawn && {
    version: '',
    expectedError: isExact ? 0 : DRAWN_ERROR,
    name: labelOf(svg),
    size: frame.size,
    ...drawn,
    series: drawn.series.filter((line, index) => !line.subplot || !drawn.series.slice(0, index).some((before) => showsTheSame(before, line))),
  };
}

/** What is drawn over one x axis on one level and equally far beside it, what takes up the most room first: a chart before the small one to zoom it by. */
function plotsOf(matches: readonly FieldMatch[]): FieldMatch[][] {
  const plots: FieldMatch[][] = [];
  for (const match of matches) {
    const { mark, x, y } = match;
    // Off its level only what the data themselves say belongs to an axis.
    if (!match.isExact && !(mark.top < y.to && mark.bottom > y.from)) continue;
    const beside = plots.find(([first]) => x === first.x && isBeside(y, first.y) && Math.abs(shiftOf(match) - shiftOf(first)) < 1);
    if (beside) beside.push(match);
    else plots.push([match]);
  }
  const roomOf = ([{ x, y }]: readonly FieldMatch[]): number => lengthOf(x) * lengthOf(y);
  return plots.sort((one, other) => roomOf(other) - roomOf(one));
}

/** Of upright lines that belong to the same data as something else, as a wick does, only the thickest tells a value, and only if there is nothing but lines. */
function withoutWicks(matches: readonly FieldMatch[]): FieldMatch[] {
  const widthOf = ({ element }: FieldMatch['mark']): number => (element.localName === 'line' ? parseFloat(getComputedStyle(element).strokeWidth) : Infinity);
  return matches.filter(({ mark }) => mark.element.localName !== 'line' || !matches.some((other) => other.mark.data[0] === mark.data[0] && widthOf(other.mark) > widthOf(mark)));
}

/** Whether two y axes measure the same stretch of the chart, as a second y axis does; without a line an axis ends somewhere beyond its ticks. */
function isBeside(a: D3Axis, b: D3Axis): boolean {
  if (a.isOpen || b.isOpen) return Math.min(a.to, b.to) - Math.max(a.from, b.from) > Math.max(lengthOf(a), lengthOf(b)) / 2;
  return Math.abs(a.from - b.from) < 1 && Math.abs(a.to - b.to) < 1;
}

/** A band around a line is no series of its own. */
function withoutBands(matches: readonly FieldMatch[]): readonly FieldMatch[] {
  const others = matches.filter(({ mark }) => !mark.isBand);
  return others.length > 0 ? others : matches;
}

function lengthOf({ from, to }: D3Axis): number {
  return to - from;
}

/** Between the ends of the axes; where one has no line, as far as what is drawn reaches. */
function plotOf(shown: readonly FieldMatch[], { width, height }: ChartParts['size']): Box {
  const [{ x, y }] = shown;
  const marks = shown.map(({ mark }) => mark).filter(({ isClipped }) => !isClipped);
  const [left, right] = reachOf(x, marks.flatMap((mark) => [mark.left, mark.right]), width);
  const [top, bottom] = reachOf(y, marks.flatMap((mark) => [mark.top, mark.bottom]), height);
  return { left, top, width: right - left, height: bottom - top };
}

function reachOf({ from, to, isOpen }: D3Axis, drawn: readonly number[], most: number): [number, number] {
  const ends = isOpen ? drawn.map((pixel) => Math.max(0, Math.min(most, pixel))) : [];
  return [Math.min(from, ...ends), Math.max(to, ...ends)];
}
