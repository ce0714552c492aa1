import type { AxisCalibration } from './chart-reading.ts';

/**
 * Values of a drawing without the digits that it cannot tell: to the power of
 * ten that is at most half of what they may be off.
 *
 * @param expectedError as a share of the axis' range; 0 leaves the values as they are
 */
export function roundToError(values: Float64Array, expectedError: number, { kind, points }: AxisCalibration): Float64Array {
  if (expectedError <= 0) return values;
  const range = Math.abs(points[points.length - 1].value - points[0].value);
  const fixed = stepFor(expectedError * range);
  // On a logarithmic axis the same distance is more the higher the value is.
  return values.map((value) => roundTo(value, kind === 'logarithmic' ? stepFor(expectedError * Math.abs(value)) : fixed));
}

function stepFor(error: number): number {
  return error > 0 ? 10 ** Math.floor(Math.log10(error / 2)) : 0;
}

function roundTo(value: number, step: number): number {
  if (!(step > 0) || !Number.isFinite(value)) return value;
  // A product with a step below 1 is not the decimal number that is meant; a quotient is.
  return step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step;
}
