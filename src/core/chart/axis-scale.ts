import type { AxisCalibration, AxisPoint } from './chart-reading.ts';

declare const unit: unique symbol;

/** A length in the chart's own coordinate system, which CSS may scale onto the screen. */
export type ChartPx = number & { readonly [unit]: 'chart px' };

/** A value in the unit of an axis. */
export type Value = number & { readonly [unit]: 'value' };

/**
 * Where an axis puts a value. Which way the axis runs follows from its points;
 * beyond the last of them it goes on as between the last two.
 *
 * A value that a logarithmic axis cannot show (0 and below) lies infinitely far
 * out on its lower side: it is off the scale, like any other that does not fit.
 */
export function valueToPixel(axis: AxisCalibration, value: number): ChartPx {
  const straighten = axis.kind === 'logarithmic' ? logarithm : identity;
  const [from, to] = stretchAround(axis, (point) => point.value, value);
  const share = shareBetween(straighten(from.value), straighten(to.value), straighten(value));
  // A product with Infinity is NaN only where the pixels coincide, and then any place is as good.
  return (from.pixel + (share * (to.pixel - from.pixel) || 0)) as ChartPx;
}

/** The inverse of `valueToPixel`. */
export function pixelToValue(axis: AxisCalibration, pixel: ChartPx): Value {
  const [from, to] = stretchAround(axis, (point) => point.pixel, pixel);
  const share = (pixel - from.pixel) / (to.pixel - from.pixel);
  if (axis.kind !== 'logarithmic') return mix(from.value, to.value, share) as Value;
  return 10 ** mix(Math.log10(from.value), Math.log10(to.value), share) as Value;
}

/** The two neighbouring points that something lies between, or the outermost two on its side. */
function stretchAround({ points }: AxisCalibration, coordinate: (point: AxisPoint) => number, at: number): readonly [AxisPoint, AxisPoint] {
  const ascending = coordinate(points[0]) < coordinate(points[1]);
  let index = 1;
  while (index < points.length - 1 && (ascending ? at > coordinate(points[index]) : at < coordinate(points[index]))) index++;
  return [points[index - 1], points[index]];
}

/** Where `value` lies from `start` (0) to `end` (1), also where their distance overflows a double. */
function shareBetween(start: number, end: number, value: number): number {
  const range = end - start;
  if (Number.isFinite(range)) return (value - start) / range;
  return (value / 2 - start / 2) / (end / 2 - start / 2);
}

/** Two products instead of start + share * range, whose range can overflow. */
function mix(start: number, end: number, share: number): number {
  return (1 - share) * start + share * end;
}

function identity(value: number): number {
  return value;
}

function logarithm(value: number): number {
  return value > 0 ? Math.log10(value) : -Infinity;
}
