import type { AxisPoint, Box } from '../../../../core/chart/chart-reading.ts';
import { textOf } from '../../text-of.ts';
import { propOf, visitBelow, type Fiber } from './fibers.ts';
import type { RechartsItem, RechartsState } from './recharts-state.ts';

/** A datum and where it is drawn. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly datum: unknown;
}

/** An item as it is drawn. */
export interface DrawnItem {
  readonly item: RechartsItem;
  readonly name: string;
  readonly color: string;
  readonly dataKey: unknown;
  /** How many points are drawn: those that a brush shows. */
  readonly count: number;
  point(nth: number): DrawnPoint | null;
}

/** The numeric ticks of an axis. */
export interface DrawnAxis {
  readonly type: unknown;
  readonly id: unknown;
  readonly ticks: readonly (AxisPoint & { readonly label: string })[];
}

export interface DrawnParts {
  readonly items: readonly DrawnItem[];
  readonly axes: readonly DrawnAxis[];
  readonly plot: Box | null;
}

/** A chart of whichever version, in the terms of version 3. */
export interface RechartsChart {
  readonly version: string;
  readonly state: RechartsState;
  readonly parts: DrawnParts;
}

const MOST_TICKS = 200;
/** So many points may be missing at the start of a line: an average over many begins late. */
const MOST_GAPS = 2000;

/** What the components of a chart were handed to draw: their points and ticks in px. What a brush shows in small is left out. */
export function drawnParts(chart: Fiber, items: readonly RechartsItem[]): DrawnParts {
  const drawn = new Map<RechartsItem, DrawnItem>();
  const axes: DrawnAxis[] = [];
  let plot: Box | null = null;
  visitBelow(chart, (fiber) => {
    if (propOf(fiber, 'travellerWidth') !== undefined) return 'pass';
    const ticks = propOf(fiber, 'ticks');
    if (Array.isArray(ticks) && propOf(fiber, 'axisType') !== undefined) {
      axes.push({ type: propOf(fiber, 'axisType'), id: propOf(fiber, 'axisId'), ticks: readTicks(ticks, propOf(fiber, 'tickFormatter')) });
      plot ??= boxOf(propOf(fiber, 'viewBox'));
      return 'pass';
    }
    const item = items.find(({ id }) => id !== undefined && id === propOf(fiber, 'id'));
    const points = item && pointsIn((name) => propOf(fiber, name));
    if (!item || !points) return 'enter';
    if (!drawn.has(item)) drawn.set(item, drawnItem((name) => propOf(fiber, name), item, points));
    return 'pass';
  });
  return { items: items.flatMap((item) => drawn.get(item) ?? []), axes, plot };
}

/** @param own a property of the item's component */
export function drawnItem(own: (name: string) => unknown, item: RechartsItem, points: readonly unknown[]): DrawnItem {
  const dataKey = item.dataKey ?? own('dataKey');
  const color = textOf(own(item.type === 'line' || item.type === 'area' ? 'stroke' : 'fill'));
  return { item, name: textOf(own('name')) || textOf(dataKey), color, dataKey, count: points.length, point: (nth) => placeOf(points[nth]) };
}

/** Points of lines, areas and scatters, and the rectangles of bars; a page's own data look otherwise. */
export function pointsIn(own: (name: string) => unknown): readonly unknown[] | null {
  for (const name of ['points', 'data']) {
    const list = own(name);
    if (Array.isArray(list) && list.slice(0, MOST_GAPS).some((point) => placeOf(point) !== null)) return list as readonly unknown[];
  }
  return null;
}

function placeOf(point: unknown): DrawnPoint | null {
  if (typeof point !== 'object' || point === null || !('payload' in point)) return null;
  const { x, y, cx, cy, width, payload } = point as Readonly<Record<string, unknown>>;
  const [across, down] = typeof cx === 'number' ? [cx, cy] : [x, y];
  if (typeof across !== 'number' || typeof down !== 'number') return null;
  return { x: across + (typeof width === 'number' && cx === undefined ? width / 2 : 0), y: down, datum: payload };
}

export function readTicks(ticks: readonly unknown[], format: unknown): DrawnAxis['ticks'] {
  return ticks.slice(0, MOST_TICKS).flatMap((tick, index) => {
    const { value, coordinate } = (tick ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof value !== 'number' || typeof coordinate !== 'number') return [];
    return [{ value, pixel: coordinate, label: textOf(typeof format === 'function' ? (format as (value: number, index: number) => unknown)(value, index) : value) }];
  });
}

function boxOf(viewBox: unknown): Box | null {
  const { x, y, width, height } = (viewBox ?? {}) as Readonly<Record<string, unknown>>;
  return typeof x === 'number' && typeof y === 'number' && typeof width === 'number' && typeof height === 'number' ? { left: x, top: y, width, height } : null;
}
