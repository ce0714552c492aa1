import type { AxisCalibration, AxisKind, AxisPoint } from '../../core/chart/chart-reading.ts';

/**
 * An axis by what the library itself says of a few of its values.
 *
 * @param values two or more, ascending, as far apart as the axis reaches, so that a rounding error does not grow on the way out
 */
export function axisThrough(kind: AxisKind, values: readonly number[], toPixel: (value: number) => number): AxisCalibration {
  const [first, second, ...rest] = values.map((value): AxisPoint => ({ value, pixel: toPixel(value) }));
  if (!first || !second) throw new RangeError('An axis needs two points.');
  return { kind, points: [first, second, ...rest] };
}
