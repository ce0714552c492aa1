import type { AxisCalibration } from './chart-reading.ts';

declare const unit: unique symbol;

/** A length in the chart's own coordinate system, which CSS may scale onto the screen. */
export type ChartPx = number & { readonly [unit]: 'chart px' };

/** A value in the unit of an axis. */
export type Value = number & { readonly [unit]: 'value' };

/**
 * Where an axis puts a value. Which way the axis runs follows from its points.
 *
 * A value that a logarithmic axis cannot show (0 and below) lies infinitely far
 * out on its lower side: it is off the scale, like any other that does not fit.
 */
export function valueToPixel({ kind, points: [from, to] }: AxisCalibration, value: number): ChartPx {
  const straighten = kind === 'logarithmic' ? logarithm : identity;
  const share = shareBetween(straighten(from.value), straighten(to.value), straighten(value));
  // A product with Infinity is NaN only where the pixels coincide, and then any place is as good.
  return (from.pixel + (share * (to.pixel - from.pixel) || 0)) as ChartPx;
}

/** The inverse of `valueToPixel`. */
export function pixelToValue({ kind, points: [from, to] }: AxisCalibration, pixel: ChartPx): Value {
  const share = (pixel - from.pixel) / (to.pixel - from.pixel);
  if (kind !== 'logarithmic') return mix(from.value, to.value, share) as Value;
  return 10 ** mix(Math.log10(from.value), Math.log10(to.value), share) as Value;
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
