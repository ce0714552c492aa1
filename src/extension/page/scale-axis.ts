import type { AxisCalibration, AxisKind, AxisPoint } from '../../core/chart/chart-reading.ts';
import { bentAxis } from './bent-axis.ts';

/** A scale as the libraries around d3-scale make it: what it is called, from where to where, and how. */
export interface GivenScale {
  readonly type: string;
  readonly domain: readonly unknown[];
  readonly range?: readonly number[];
  readonly bandwidth?: number;
  readonly step?: number;
  readonly clamp?: boolean;
  apply(value: unknown): number;
  invert?(pixel: number): unknown;
}

const KINDS: Readonly<Record<string, AxisKind | undefined>> = {
  linear: 'linear',
  pow: 'linear',
  sqrt: 'linear',
  symlog: 'linear',
  log: 'logarithmic',
  utc: 'time',
  time: 'time',
  point: 'category',
  band: 'category',
};

/** A bent axis is followed this much further than it reaches, as a share of it. */
const BEYOND = 0.35;

/** What kind of axis a scale makes; undefined for one that cannot be read. */
export function kindOf(scale: GivenScale | undefined): AxisKind | undefined {
  const known = scale && Object.hasOwn(KINDS, scale.type) ? KINDS[scale.type] : undefined;
  return scale?.range && scale.domain.length > 0 ? known : undefined;
}

/** The outermost places of a scale, ascending. */
export function extentOf({ range = [] }: GivenScale): [number, number] {
  return [Math.min(...range), Math.max(...range)];
}

/** The value at a place; of a category, whose place is its lower edge, the index. */
export function valueAt(scale: GivenScale, pixel: number): number {
  if (kindOf(scale) !== 'category') return Number(scale.invert?.(pixel));
  return (pixel - scale.apply(scale.domain[0])) / stepOf(scale);
}

/** From a category to the next, negative where they run to the left. */
function stepOf(scale: GivenScale): number {
  const { domain, step = 0 } = scale;
  return domain.length > 1 ? scale.apply(domain[1]) - scale.apply(domain[0]) : step;
}

/** @param toPx from the scale's own px to where the marks of a line stand in the chart */
export function calibrateScale(scale: GivenScale, toPx: (pixel: number) => number): AxisCalibration {
  const kind = kindOf(scale) ?? 'linear';
  const [first, second, ...rest] = pointsOf(scale, kind).map(({ value, pixel }) => ({ value, pixel: toPx(pixel) }));
  return { kind, points: [first, second, ...rest] };
}

function pointsOf(scale: GivenScale, kind: AxisKind): AxisPoint[] {
  const [from, to] = extentOf(scale);
  if (kind === 'category') return [0, Math.max(1, scale.domain.length - 1)].map((value) => ({ value, pixel: scale.apply(scale.domain[0]) + value * stepOf(scale) }));
  const isStraight = scale.domain.length === 2 && ['linear', 'log', 'utc', 'time'].includes(scale.type);
  if (isStraight) return ascending([from, to].map((pixel) => ({ value: valueAt(scale, pixel), pixel })));
  const beyond = scale.clamp ? 0 : (to - from) * BEYOND;
  return bentAxis(from - beyond, to + beyond, (pixel) => valueAt(scale, pixel));
}

function ascending(points: AxisPoint[]): AxisPoint[] {
  return points[0].value <= points[points.length - 1].value ? points : points.reverse();
}
