import { elementsMatching } from '../../dom/element-address.ts';
import type { ChartReader, FoundChart } from '../chart-reader.ts';
import { lastPoints } from '../last-points.ts';
import type { ChartParts, RawLine } from '../raw-chart.ts';
import { marksOfTheirOwn } from '../marks-of-their-own.ts';
import { type LineByLine, readEach } from '../read-each.ts';
import { type PlotParts, readPlots } from '../read-plots.ts';
import { runsAlong } from '../runs-along.ts';
import { calibrateScale, kindOf, type GivenScale } from '../scale-axis.ts';
import { svgSize } from '../svg-size.ts';
import { labelOf, textOf } from '../text-of.ts';
import { findViews, isView, type VegaView } from './vega/find-views.ts';
import { dataOf, matchLine, type MatchedLine } from './vega/matched-line.ts';
import { nameOfPart } from './vega/name-of-part.ts';
import { DEEPEST, marksBelow, titleOf, type PlacedMark, type SceneItem, type SceneMark } from './vega/scenegraph.ts';

/** How a chart of Vega is reached: its scene, and from there to the px of its element. */
interface Drawing {
  readonly element: SVGSVGElement | HTMLCanvasElement;
  readonly size: { readonly width: number; readonly height: number };
  root(): SceneMark | undefined;
  /** px of the root group to those of the element: a stretch and a start, by axis. */
  placement(): Placement | null;
}

interface Placement {
  readonly stretchX: number;
  readonly stretchY: number;
  readonly left: number;
  readonly top: number;
}

/** A page with more lines than this is not read by anybody. */
const MOST_LINES = 100;

/**
 * Reads the charts of Vega and Vega-Lite: an SVG carries its scene, the view of
 * a canvas is where the page holds it, or caught by a trap. Which field a mark
 * shows follows from the scales that put it where it is.
 */
export const vega: ChartReader = {
  name: 'vega',
  find(roots, document) {
    const svgs = elementsMatching<SVGSVGElement>(roots, 'svg.marks');
    const canvases = elementsMatching(roots, 'canvas.marks');
    return [...svgs.map(chartInSvg), ...(canvases.length > 0 ? findViews(canvases).flatMap((view) => chartOnCanvas(view, document) ?? []) : [])];
  },
  adopt(instance, document) {
    if (isView(instance)) return chartOnCanvas(instance, document) ?? svgOf(instance);
    return instance instanceof SVGSVGElement && instance.classList.contains('marks') ? chartInSvg(instance) : null;
  },
};

function svgOf(view: VegaView): FoundChart | null {
  const svg = view.container()?.querySelector<SVGSVGElement>('svg.marks');
  return svg ? chartInSvg(svg) : null;
}

function chartInSvg(svg: SVGSVGElement): FoundChart {
  const node = (): SVGGElement | null => svg.querySelector('g.root');
  // Vega hangs items on their elements, and an item knows its mark.
  const item = (): (Element & { __data__?: SceneItem }) | null => svg.querySelector('g.root > g');
  return foundChart(svg, () => ({
    element: svg,
    size: svgSize(svg),
    root: () => item()?.__data__?.mark,
    placement: () => {
      const matrix = node()?.getCTM();
      return matrix ? { stretchX: matrix.a, stretchY: matrix.d, left: matrix.e, top: matrix.f } : null;
    },
  }));
}

function chartOnCanvas(view: VegaView, document: Document): FoundChart | null {
  const canvas = view.container()?.querySelector<HTMLCanvasElement>('canvas.marks');
  if (!canvas || canvas.ownerDocument !== document) return null;
  const ratio = (): number => canvas.width / (parseFloat(canvas.style.width) || canvas.width / devicePixelRatio);
  return foundChart(canvas, () => ({
    element: canvas,
    size: { width: canvas.width / ratio(), height: canvas.height / ratio() },
    root: () => (view.container()?.contains(canvas) ? view.scenegraph().root : undefined),
    placement: () => {
      const [left, top] = view.origin();
      const padding = view.padding();
      const around = typeof padding === 'number' ? { left: padding, top: padding } : padding;
      return { stretchX: 1, stretchY: 1, left: left + around.left, top: top + around.top };
    },
  }), view);
}

function foundChart(element: SVGSVGElement | HTMLCanvasElement, drawing: () => Drawing, instance: object = element): FoundChart {
  return { reader: 'vega', element, container: element, instance, read: (mostPoints) => readChart(drawing(), mostPoints) };
}

function* readChart({ element, size, root, placement }: Drawing, mostPoints: number): LineByLine<ChartParts | null> {
  const scene = root();
  const place = placement();
  if (!scene || !place || !element.isConnected) return null;
  const lines = (yield* readEach(dataMarks(marksBelow(scene)).slice(0, MOST_LINES), matchLine)).filter(runsAlongX);
  const drawn = yield* readPlots(plotsOf(lines), (along) => readPlot(along, place, mostPoints));
  return drawn && {
    version: textOf((globalThis as { vega?: { version?: unknown } }).vega?.version),
    expectedError: 0,
    name: titleOf(scene) || labelOf(element),
    size,
    ...drawn,
  };
}

const READ_TYPES: readonly string[] = ['line', 'trail', 'area', 'rect', 'symbol'];

/** Lines, areas, bars and points, those of the plots with the most room first. */
function dataMarks(marks: readonly PlacedMark[]): PlacedMark[] {
  const shown = marks.filter(({ mark }) => READ_TYPES.includes(mark.marktype ?? '') && (mark.items?.length ?? 0) > 0);
  return shown.sort((a, b) => roomOf(b) - roomOf(a));
}

/** The lines over one x axis in one place. */
function plotsOf(lines: readonly MatchedLine[]): MatchedLine[][] {
  const plots: MatchedLine[][] = [];
  for (const line of lines) {
    const beside = plots.find(([first]) => isSamePlace(line.placed, first.placed) && isSameAxis(line.x, first.x));
    if (beside) beside.push(line);
    else plots.push([line]);
  }
  return plots;
}

function* readPlot(lines: readonly MatchedLine[], place: Placement, mostPoints: number): LineByLine<PlotParts> {
  const [first] = lines;
  const { left, top, group } = first.placed;
  const toX = (pixel: number): number => place.left + (left + pixel) * place.stretchX;
  const toY = (pixel: number): number => place.top + (top + pixel) * place.stretchY;
  return {
    plot: { left: toX(0), top: toY(0), width: (group.width ?? 0) * place.stretchX, height: (group.height ?? 0) * place.stretchY },
    x: calibrateScale(first.x, (pixel) => toX(pixel + first.shift)),
    title: titleOf({ items: [group] }),
    series: marksOfTheirOwn(yield* readEach(lines, (line) => ({ line: readLine(line, toY, mostPoints), isPoints: line.placed.mark.marktype === 'symbol' }))),
  };
}

function isSamePlace(a: PlacedMark, b: PlacedMark): boolean {
  return a.left === b.left && a.top === b.top && a.group.width === b.group.width && a.group.height === b.group.height;
}

function roomOf({ group }: PlacedMark): number {
  return Math.round((group.width ?? 0) * (group.height ?? 0));
}

function isSameAxis(a: GivenScale, b: GivenScale): boolean {
  const [from] = b.domain;
  const to = b.domain[b.domain.length - 1];
  return a.type === b.type && a.domain.length === b.domain.length && a.apply(from) === b.apply(from) && a.apply(to) === b.apply(to);
}

/** A cloud of points goes to and fro along x. */
function runsAlongX({ placed, x, xField }: MatchedLine): boolean {
  const items = placed.mark.items ?? [];
  return kindOf(x) === 'category' || kindOf(x) === 'time' || runsAlong(items.length, (index) => numberOf(dataOf(items[index])[xField]));
}

function readLine({ placed, x, y, xField, yField }: MatchedLine, toY: (pixel: number) => number, mostPoints: number): RawLine {
  const items = placed.mark.items ?? [];
  const indexes = kindOf(x) === 'category' ? new Map(x.domain.map((datum, index) => [keyOf(datum), index])) : null;
  const datumAt = (index: number): unknown => dataOf(items[index])[xField];
  const positionOf = (index: number): number => (indexes ? (indexes.get(keyOf(datumAt(index))) ?? NaN) : numberOf(datumAt(index)));
  const valueOf = (index: number): number => (items[index].defined === false ? NaN : numberOf(dataOf(items[index])[yField]));
  const { positions, values } = lastPoints(items.length, mostPoints, positionOf, valueOf);
  const [first] = items;
  return {
    name: [...new Set(namesOfGroups(placed.group, dataOf(first)))].join(', ') || yField,
    color: [first.stroke, first.fill].find((color) => typeof color === 'string' && color !== 'transparent') as string | undefined ?? '',
    positions,
    values,
    ...(indexes ? namesOf(Array.from(positions, (index) => x.domain[index])) : {}),
    total: items.length,
    y: calibrateScale(y, toY),
    yTicks: [],
  };
}

/** What the groups around a line stand for, from the outermost: its facet, and what it was parted from the others by, both as its data have them. */
function namesOfGroups(group: SceneItem | undefined, data: Record<string, unknown>, depth = 0): string[] {
  if (!group || depth > DEEPEST) return [];
  const own = Object.entries(dataOf(group)).filter(([field, part]) => typeof part === 'string' || (Object.hasOwn(data, field) && keyOf(part) === keyOf(data[field])));
  return [...namesOfGroups(group.mark?.group, data, depth + 1), ...own.map(([field, part]) => nameOfPart(field, part)).filter(Boolean)];
}

function namesOf(data: readonly unknown[]): Pick<RawLine, 'times' | 'labels'> {
  return data.every((datum) => datum instanceof Date) ? { times: Float64Array.from(data, Number) } : { labels: data.map(String) };
}

/** Dates of one moment are one category. */
function keyOf(datum: unknown): unknown {
  return datum instanceof Date ? datum.getTime() : datum;
}

function numberOf(datum: unknown): number {
  return typeof datum === 'number' || datum instanceof Date ? Number(datum) : NaN;
}
