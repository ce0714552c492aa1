import { boundsOf } from '../../../../core/chart/drawn/drawn-shape.ts';
import type { Placement, SvgFrame } from '../../svg-frame.ts';
import { labelOf } from '../../text-of.ts';
import { dataOf, datumOf, nameOfDatum } from './d3-datum.ts';
import { distanceToRun, pathRun, type Vertex } from './path-run.ts';
import { seriesOfShapes, type Shape } from './series-of-shapes.ts';

/** What is drawn of some data, in px of the frame. */
export interface D3Mark {
  /** One of what is drawn, for its colour. */
  readonly element: Element;
  readonly isBar: boolean;
  readonly name: string;
  readonly data: readonly unknown[];
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

/** The lines, areas, bars and circles that carry data; what is not seen is left out. */
export function d3Marks(svg: Element, frame: SvgFrame): D3Mark[] {
  return [...pathMarks(svg, frame), ...shapeMarks(svg, frame)];
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
        isBar: false,
        name: nameOfDatum(datumOf(path)) || keyOf(datumOf(path)) || nameOfDatum(path.parentElement && datumOf(path.parentElement)),
        data,
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
    isBar: false,
    name: labelOf(element),
    data: run.map(() => null),
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

/** Bars and circles of one group that belong to one line. */
function shapeMarks(svg: Element, frame: SvgFrame): D3Mark[] {
  const groups = new Map<Element | null, Map<string, Element[]>>();
  for (const shape of Array.from(svg.querySelectorAll('rect, circle')).slice(0, MOST_SHAPES)) {
    if (datumOf(shape) === undefined) continue;
    const kinds = groups.get(shape.parentElement) ?? new Map<string, Element[]>();
    groups.set(shape.parentElement, kinds);
    const siblings = kinds.get(shape.localName) ?? [];
    kinds.set(shape.localName, siblings);
    siblings.push(shape);
  }
  return [...groups]
    .flatMap(([parent, kinds]) => [...kinds.values()].filter(({ length }) => length >= FEWEST_SHAPES).flatMap((elements) => seriesOfShapes(shapesOf(elements, parent, frame))))
    .slice(0, MOST_PATHS)
    .flatMap((shapes) => shapeMark(svg, shapes) ?? []);
}

function shapesOf(elements: readonly Element[], parent: Element | null, frame: SvgFrame): Shape[] {
  const around = parent && frame.placementOf(parent);
  // A matrix costs far more than an attribute: most shapes have none of their own.
  return elements
    .map((element): Shape => ({ element, places: placesOf(element, element.hasAttribute('transform') ? frame.placementOf(element) : around) }))
    .filter(({ places }) => places.length > 0);
}

function shapeMark(svg: Element, shapes: readonly Shape[]): D3Mark | null {
  if (shapes.length < FEWEST_SHAPES || !isSeen(shapes[0].element)) return null;
  const [{ element }] = shapes;
  const datum = element.parentElement && datumOf(element.parentElement);
  return {
    element,
    isBar: element.localName === 'rect',
    name: nameOfDatum(datum) || keyOf(datum),
    data: shapes.map((shape) => datumOf(shape.element)),
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
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
