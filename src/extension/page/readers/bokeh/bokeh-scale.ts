import type { AxisCalibration } from '../../../../core/chart/chart-reading.ts';

/** A scale of Bokeh over its range; `synthetic` counts the factors of a categorical one from 0.5. */
export interface BokehScale {
  readonly source_range?: { readonly start?: unknown; readonly end?: unknown; readonly factors?: readonly unknown[]; synthetic?(factor: unknown): number };
  compute(value: unknown): number;
}

/** A category stands in the middle of its slot. */
const MIDDLE = 0.5;

/** Of the length of an axis in px: where the middle of its range is off by less, it is in the middle. */
const IN_THE_MIDDLE = 1e-6;

/** Whether places on it are names: its range counts them. The name of its class is the bundler's where a site has bundled the library. */
export function isCategorical({ source_range: range }: BokehScale): boolean {
  return typeof range?.synthetic === 'function';
}

/**
 * An axis by where its scale puts the two ends of its range.
 *
 * @param isTime whether the numbers are ms
 * @returns null for a range that shows nothing
 */
export function calibrateBokeh(scale: BokehScale, isTime: boolean, toPx: (pixel: number) => number): AxisCalibration | null {
  const { start, end, factors } = scale.source_range ?? {};
  if (isCategorical(scale)) return Array.isArray(factors) && factors.length > 0 ? categories(scale, factors, toPx) : null;
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isFinite(end - start) || start === end) return null;
  const ends = [Math.min(start, end), Math.max(start, end)];
  const isLog = !isHalfway(scale, (start + end) / 2, ends);
  if (isLog && !(ends[0] > 0)) ends[0] = ends[1] / 10;
  if (isLog && !(ends[0] > 0 && isHalfway(scale, Math.sqrt(ends[0] * ends[1]), ends))) return null;
  const [low, high] = ends.map((value) => ({ value, pixel: toPx(scale.compute(value)) }));
  return { kind: isLog ? 'logarithmic' : isTime ? 'time' : 'linear', points: [low, high] };
}

/** Whether a scale puts a value into the middle between two others: that of a linear one is the mean, of a logarithmic one the root of the product. */
function isHalfway(scale: BokehScale, value: number, [low, high]: readonly number[]): boolean {
  const [from, to] = [scale.compute(low), scale.compute(high)];
  return Math.abs(scale.compute(value) - (from + to) / 2) <= IN_THE_MIDDLE * Math.abs(to - from);
}

/** The index of a factor, counting from 0 with room between groups; NaN for one that the axis does not have. */
export function categoryOf({ source_range: range }: BokehScale, factor: unknown): number {
  const place = range?.synthetic?.(factor);
  return typeof place === 'number' ? place - MIDDLE : NaN;
}

function categories(scale: BokehScale, factors: readonly unknown[], toPx: (pixel: number) => number): AxisCalibration {
  const at = (factor: unknown): { value: number; pixel: number } => ({ value: categoryOf(scale, factor), pixel: toPx(scale.compute(factor)) });
  const first = at(factors[0]);
  const last = at(factors[factors.length - 1]);
  if (factors.length > 1) return { kind: 'category', points: [first, last] };
  const { start, end } = scale.source_range ?? {};
  // One category has the whole range.
  const slot = toPx(scale.compute(factors[0])) + (typeof start === 'number' && typeof end === 'number' ? end - start : 1);
  return { kind: 'category', points: [first, { value: first.value + 1, pixel: slot }] };
}
