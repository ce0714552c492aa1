import { boundsOf } from '../../../../core/chart/drawn/drawn-shape.ts';
import { groupedBy } from '../../../../core/grouped-by.ts';
import type { Placement, SvgFrame } from '../../svg-frame.ts';
import { paintOf } from '../../svg/paint-of.ts';
import { labelOf } from '../../text-of.ts';
import { dataOf, datumOf, nameOfDatum, namesApart } from './d3-datum.ts';
import { distanceToRun, pathRun, type Vertex } from './path-run.ts';
import { seriesByPlace, type ShapeGroup } from './series-by-place.ts';
import { seriesOfShapes, type Shape } from './series-of-shapes.ts';

/** What is drawn of some data, in px of the frame. */
export interface D3Mark {
  /** One of what is drawn, for its colour. */
  readonly element: Element;
  /** What each datum is drawn as, where each is drawn by itself. */
  readonly shapes: readonly Element[];
  readonly isBar: boolean;
  readonly name: string;
  readonly data: readonly unknown[];
  /** What is bound to the group of each datum, where every place has one of its own. */
  readonly groups: readonly unknown[];
  /** How many of the data, from the first on, can be compared with what is drawn. */
  readonly comparable: number;
  /** Where each datum is drawn; null where what is drawn does not tell. */
  readonly places: readonly Vertex[] | null;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it is an area between two edges that both move. */
  readonly isBand: boolean;
  /** Whether less of it may be seen than is drawn. */
  readonly isClipped: boolean;
  /** How far from a place a datum is drawn. */
  distance(index: number, x: number, y: number): number;
}

const MOST_PATHS = 100;
const MOST_SHAPES = 5_000;
const FEWEST_SHAPES = 3;
/** So many data of a line tell what they have in common. */
const MOST_COMPARED = 64;

/** The lines, areas, bars and circles that carry data; what is not seen is left out. */
export function d3Marks(svg: Element, frame: SvgFrame): D3Mark[] {
  return [...namedApart(pathMarks(svg, frame)), ...shapeMarks(svg, frame)];
}

/** Lines of one group that nothing names are called by what is the same throughout the data of each. */
function namedApart(marks: readonly D3Mark[]): D3Mark[] {
  const unnamed = groupedBy(marks.filter(({ name }) => name === ''), ({ element }) => element.parentElement);
  const names = new Map([...unnamed.values()].flatMap((group) => {
    const apart = namesApart(group.map(({ data }) => data.slice(0, MOST_COMPARED)));
    return group.map((mark, at) => [mark, apart[at]] as const);
  }));
  return marks.map((mark) => ({ ...mark, name: names.get(mark) ?? mark.name }));
}

function pathMarks(svg: Element, frame: SvgFrame): D3Mark[] {
  const paths = Array.from(svg.querySelectorAll('path')).filter((path) => typeof datumOf(path) === 'object');
  return paths.slice(0, MOST_PATHS).flatMap((path): D3Mark[] => {
    const data = dataOf(datumOf(path));
    const placement = data && data.length > 1 && isSeen(path) ? frame.placementOf(path) : null;
    if (!data || !placement) return [];
    const { vertices, isWhole, returnsLevel } = pathRun(path.getAttribute('d') ?? '');
    if (vertices.length < 2) return [];
    const run = vertices.map((vertex) => placed(vertex, placement));
    // An area goes down at its end before it turns back.
    const isOneEach = isWhole && (run.length === data.length || (run.length === data.length + 1 && run[run.length - 2].x === run[run.length - 1].x));
    return [
      {
        element: path,
        shapes: [],
        isBar: false,
        name: nameOfDatum(datumOf(path)) || keyOf(datumOf(path)) || nameOfDatum(path.parentElement && datumOf(path.parentElement)),
        data,
        groups: [],
        comparable: isWhole ? data.length : Math.min(data.length, Math.floor(vertices.length / 2)),
        places: isOneEach ? run.slice(0, data.length) : null,
        ...extentOf(run),
        isBand: !returnsLevel && getComputedStyle(path).fill !== 'none',
        isClipped: isClippedIn(svg, path),
        distance: (_, x, y) => distanceToRun(run, x, y),
      },
    ];
  });
}

/** A line whose points are known by their places alone. */
export function markOfRun(svg: Element, element: Element, run: readonly Vertex[]): D3Mark {
  return {
    element,
    shapes: [],
    isBar: false,
    name: labelOf(element),
    data: run.map(() => null),
    groups: [],
    comparable: run.length,
    places: run,
    ...extentOf(run),
    isBand: false,
    isClipped: isClippedIn(svg, element),
    distance: (_, x, y) => distanceToRun(run, x, y),
  };
}

/** What `d3.stack` calls a layer. */
function keyOf(datum: unknown): string {
  const key = (datum as { key?: unknown } | null)?.key;
  return typeof key === 'string' ? key : '';
}

/** Bars, upright lines and circles: those of one group that belong to one line, or one of each group where every place has its own. */
function shapeMarks(svg: Element, frame: SvgFrame): D3Mark[] {
  const shapes = Array.from(svg.querySelectorAll('rect, circle, line')).slice(0, MOST_SHAPES).filter((shape) => datumOf(shape) !== undefined && !isAid(shape));
  return [...groupedBy(shapes, ({ localName }) => localName).values()]
    .flatMap((alike) => [...groupedBy(alike, ({ parentElement: group }) => group?.parentElement ?? null).values()])
    .map((family) => groupedBy(family, ({ parentElement }) => parentElement))
    .flatMap((groups) => placeMarks(svg, groups, frame) ?? groupMarks(svg, groups, frame))
    .slice(0, MOST_PATHS);
}

/** What belongs to an axis, or to a brush, shows no data. */
function isAid({ parentElement }: Element): boolean {
  return parentElement !== null && (parentElement.classList.contains('tick') || '__brush' in parentElement);
}

type ShapesByGroup = Map<Element | null, Element[]>;

function groupMarks(svg: Element, groups: ShapesByGroup, frame: SvgFrame): D3Mark[] {
  return [...groups]
    .filter(([, { length }]) => length >= FEWEST_SHAPES)
    .slice(0, MOST_PATHS)
    .flatMap(([parent, elements]) => seriesOfShapes(shapesOf(elements, parent, frame)))
    .flatMap((shapes) => shapeMark(svg, shapes, nameOfGroup(shapes)) ?? []);
}

/** The series of groups beside one another along the axis; null where these are none. */
function placeMarks(svg: Element, groups: ShapesByGroup, frame: SvgFrame): D3Mark[] | null {
  if (groups.size < FEWEST_SHAPES) return null;
  const series = seriesByPlace(placeGroups(groups, frame));
  const names = series && namesApart(series.map((shapes) => shapes.map(({ element }) => datumOf(element))));
  return series && series.flatMap((shapes, at) => {
    const mark = shapeMark(svg, shapes, names?.[at] ?? '');
    return mark ? { ...mark, groups: shapes.map(({ element }) => element.parentElement && datumOf(element.parentElement)) } : [];
  });
}

function* placeGroups(groups: ShapesByGroup, frame: SvgFrame): Generator<ShapeGroup> {
  for (const [parent, elements] of groups) {
    const origin = parent && frame.placementOf(parent);
    if (origin) yield { origin: origin.x(0), shapes: shapesOf(elements, parent, frame) };
  }
}

function nameOfGroup([first]: readonly Shape[]): string {
  const datum = first?.element.parentElement && datumOf(first.element.parentElement);
  return nameOfDatum(datum) || keyOf(datum);
}

function shapesOf(elements: readonly Element[], parent: Element | null, frame: SvgFrame): Shape[] {
  const around = parent && frame.placementOf(parent);
  // A matrix costs far more than an attribute: most shapes have none of their own.
  return elements
    .map((element): Shape => ({ element, places: placesOf(element, element.hasAttribute('transform') ? frame.placementOf(element) : around) }))
    .filter(({ places }) => places.length > 0);
}

function shapeMark(svg: Element, shapes: readonly Shape[], name: string): D3Mark | null {
  if (shapes.length < FEWEST_SHAPES || !isSeen(shapes[0].element)) return null;
  const [{ element }] = shapes;
  return {
    element,
    shapes: shapes.map((shape) => shape.element),
    isBar: element.localName !== 'circle',
    name,
    data: shapes.map((shape) => datumOf(shape.element)),
    groups: [],
    comparable: shapes.length,
    places: shapes.map(({ places }) => places[0]),
    ...extentOf(shapes.map(({ places }) => places[0])),
    isBand: false,
    isClipped: isClippedIn(svg, element),
    distance: (index, x, y) => shapes[index].places.reduce((nearest, place) => Math.min(nearest, Math.hypot(x - place.x, y - place.y)), Infinity),
  };
}

/** Where the value of a bar may be drawn: in the middle of its end or, of a histogram, at its left corner; first at the top, then at the bottom, as of negative ones. */
function placesOf(element: Element, placement: Placement | null): Vertex[] {
  if (!placement) return [];
  const own = (name: string): number => Number(element.getAttribute(name) ?? 0);
  if (element.localName === 'circle') return [placed({ x: own('cx'), y: own('cy') }, placement)];
  if (element.localName === 'line') return own('x1') === own('x2') ? [own('y1'), own('y2')].map((end) => placed({ x: own('x1'), y: end }, placement)) : [];
  const [x, y, width, height] = [own('x'), own('y'), own('width'), own('height')];
  return [y, y + height].flatMap((end) => [placed({ x: x + width / 2, y: end }, placement), placed({ x, y: end }, placement)]);
}

function placed({ x, y }: Vertex, placement: Placement): Vertex {
  return { x: placement.x(x), y: placement.y(y) };
}

function isClippedIn(svg: Element, element: Element): boolean {
  for (let around: Element | null = element; around && around !== svg; around = around.parentElement) if (getComputedStyle(around).clipPath !== 'none') return true;
  return false;
}

function extentOf(places: readonly Vertex[]): Pick<D3Mark, 'left' | 'right' | 'top' | 'bottom'> {
  const [left, right, top, bottom] = boundsOf(places.flatMap(({ x, y }) => [x, y]));
  return { left, right, top, bottom };
}

export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { fill, stroke } = paintOf(element);
  // What only hears of the pointer is drawn, and has no colour.
  return fill !== '' || stroke !== '';
}
