import { candleCloses } from './candle-closes.ts';
import { interruptedPoints, MISSING } from './interrupted-points.ts';
import { countPathPoints, lastPathPoints } from './path-points.ts';
import { centreOf, dataOf, endsOf, numberOf } from './plot-element.ts';
import type { GivenScale } from '../../scale-axis.ts';

/** What a mark of Plot draws, in the coordinates of the group that it stands in. */
export interface DrawnLine {
  /** One of what is drawn, for its colour and its title. */
  readonly element: Element;
  readonly group: SVGGraphicsElement;
  readonly isBar: boolean;
  /** What its colour is called by in the scale of colours; null where it has several, or tells nothing. */
  readonly paint: string | null;
  /** How many points the data have. */
  readonly total: number;
  /** How many can be asked for: the last ones. */
  readonly count: number;
  /** NaN for what stands on something else. */
  xOf(index: number): number;
  /** NaN where a value is missing, too. */
  yOf(index: number): number;
}

/** px within which a bar or an area stands on the zero of its axis. */
const ON_ZERO = 0.01;
const MOST_GROUPS = 100;
const MOST_LINES = 100;
const MOST_PIECES = 20_000;
/** So many of the last points of a line tell whether it runs in steps. */
const LOOKED_AT = 12;
/** The outline of an area is read as a whole. */
const LARGEST_AREA = 20_000;

/** Lines, areas, bars and candles; points that nothing joins only where there is nothing else. */
export function drawnLines(svg: Element, { x, y }: { readonly x: GivenScale; readonly y: GivenScale }, mostPoints: number): DrawnLine[] {
  // A mark that is clipped stands in one more group, and so does that of a facet.
  const within = (group: SVGGElement): SVGGElement[] => groupsIn(group).flatMap((inner) => [inner, ...groupsIn(inner)]);
  const groups = groupsIn(svg).flatMap((group) => [group, ...within(group)]).slice(0, MOST_GROUPS);
  const joined = groups.flatMap((group) => [...pathsOf(group, y, mostPoints), ...barsOf(group, x, y), ...candlesOf(group, shapesIn(group, SVGLineElement), x)]).slice(0, MOST_LINES);
  return joined.length > 0 ? joined : groups.flatMap(dotsOf).slice(0, MOST_LINES);
}

function groupsIn(parent: Element): SVGGElement[] {
  return Array.from(parent.children).slice(0, MOST_GROUPS).filter((child) => child instanceof SVGGElement);
}

function pathsOf(group: SVGGElement, y: GivenScale, mostPoints: number): DrawnLine[] {
  const lines: DrawnPath[] = [];
  for (const element of Array.from(group.children).slice(-MOST_PIECES)) {
    // A line knows which data it joins, and where one is missing.
    const data = element instanceof SVGPathElement ? dataOf(element) : null;
    if (!Array.isArray(data) || data.length === 0) continue;
    const path = element.getAttribute('d') ?? '';
    const points = path.endsWith('Z') && getComputedStyle(element).fill !== 'none' ? topOf(path, data.length, y) : dataOn(path, data, mostPoints);
    const piece: DrawnPath = { element, paint: element.getAttribute('stroke') ?? element.getAttribute('fill'), total: data.length, lastDatum: data[data.length - 1], points };
    const before = lines[lines.length - 1];
    // What changes its colour on the way is drawn in pieces: each begins with the datum that the one before ends with.
    if (before && data[0] === before.lastDatum) lines[lines.length - 1] = joined(before, piece);
    else if (lines.push(piece) > MOST_LINES) break;
  }
  return lines.flatMap(({ element, paint, total, points }): DrawnLine[] => {
    const count = points.length / 2;
    return count > 0 ? [{ element, group, isBar: false, paint, total, count, xOf: (index) => points[2 * index], yOf: (index) => points[2 * index + 1] }] : [];
  });
}

interface DrawnPath extends Pick<DrawnLine, 'element' | 'paint' | 'total'> {
  readonly lastDatum: unknown;
  readonly points: number[];
}

/** Adds a piece to a line in place: there may be thousands. */
function joined(line: DrawnPath, piece: DrawnPath): DrawnPath {
  for (const place of piece.points.slice(2)) line.points.push(place);
  return { ...line, paint: null, total: line.total + piece.total - 1, lastDatum: piece.lastDatum };
}

/** The upper edge of an area whose lower one lies on zero; it comes first, and the lower one runs back. */
function topOf(path: string, most: number, y: GivenScale): number[] {
  if (most > LARGEST_AREA) return [];
  const outline = lastPathPoints(path, 2 * most);
  const top = outline.slice(0, outline.length / 2);
  const bottom = outline.slice(outline.length / 2);
  const zero = y.apply(0);
  const isWhole = top.every((x, at) => at % 2 === 1 || x === bottom[bottom.length - 2 - at]);
  return isWhole && bottom.every((place, at) => at % 2 === 0 || Math.abs(place - zero) < ON_ZERO) ? top : [];
}

/** Of a line in steps every other point is a datum, whether it steps before or after; one that steps midway shows no places. */
function dataOn(path: string, data: readonly unknown[], most: number): number[] {
  if (data.includes(MISSING)) return interruptedPoints(path, data, most);
  if (!isStepped(lastPathPoints(path, LOOKED_AT))) return lastPathPoints(path, most);
  if (countPathPoints(path) >= 2 * data.length) return [];
  const points = lastPathPoints(path, 2 * most);
  return points.filter((_, at) => (points.length - 1 - at) % 4 < 2);
}

/** Whether the line runs only along and across, in turns. */
function isStepped(points: readonly number[]): boolean {
  if (points.length < 6) return false;
  for (let at = 2; at < points.length; at += 2) if (points[at] !== points[at - 2] && points[at + 1] !== points[at - 1]) return false;
  return points.some((x, at) => at >= 2 && at % 2 === 0 && x === points[at - 2]);
}

function barsOf(group: SVGGElement, x: GivenScale, y: GivenScale): DrawnLine[] {
  const bars = shapesIn(group, SVGRectElement);
  const zero = y.apply(0);
  const yOf = (index: number): number => {
    const [top, bottom] = endsOf(bars[index]);
    return Math.abs(bottom - zero) < ON_ZERO ? top : Math.abs(top - zero) < ON_ZERO ? bottom : NaN;
  };
  if (bars.every((_, index) => Number.isNaN(yOf(index)))) return candlesOf(group, bars, x);
  const xOf = (index: number): number => (Number.isNaN(yOf(index)) ? NaN : centreOf(bars[index]));
  return lineOf(group, bars, xOf, yOf);
}

function candlesOf(group: SVGGElement, shapes: readonly Element[], x: GivenScale): DrawnLine[] {
  const closes = candleCloses(shapes, x);
  return closes ? lineOf(group, shapes, (index) => closes[index].x, (index) => closes[index].y) : [];
}

function dotsOf(group: SVGGElement): DrawnLine[] {
  const dots = shapesIn(group, SVGCircleElement);
  return lineOf(group, dots, (index) => numberOf(dots[index], 'cx'), (index) => numberOf(dots[index], 'cy'));
}

function shapesIn(group: SVGGElement, kind: typeof SVGElement): Element[] {
  return Array.from(group.children).filter((child) => child instanceof kind && typeof dataOf(child) === 'number');
}

function lineOf(group: SVGGElement, shapes: readonly Element[], xOf: DrawnLine['xOf'], yOf: DrawnLine['yOf']): DrawnLine[] {
  const [element] = shapes;
  return shapes.length > 0 ? [{ element, group, isBar: element instanceof SVGRectElement, paint: null, total: shapes.length, count: shapes.length, xOf, yOf }] : [];
}
