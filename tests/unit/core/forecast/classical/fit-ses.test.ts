import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSes } from '../../../../../src/core/forecast/classical/fit-ses.ts';

/** Annual oil production of Saudi Arabia, 1996-2013, million tonnes: R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and Practice", 2nd edition, section 7.1. */
const OIL = [
  445.3641, 453.195, 454.4096, 422.3789, 456.0371, 440.3866, 425.1944, 486.2052, 500.4291, 521.2759, 508.9476, 488.8889, 509.8706, 456.7229, 473.8166,
  525.9509, 549.8338, 542.34,
];

/** The squared error of one weight and one first level, written plainly. */
function squaredError(values: readonly number[], alpha: number, first: number): number {
  let level = first;
  let sum = 0;
  for (const value of values) {
    sum += (value - level) ** 2;
    level += alpha * (value - level);
  }
  return sum;
}

describe('fitSes', () => {
  it('finds what R finds on the oil production of Saudi Arabia: alpha 0.8339, RMSE 28.12234, forecast 542.6806', () => {
    const { alpha, level, squaredError } = fitSes(Float64Array.from(OIL));
    expect(alpha).toBeCloseTo(0.8339, 3);
    expect(Math.sqrt(squaredError / OIL.length)).toBeCloseTo(28.12234, 5);
    expect(level).toBeCloseTo(542.6806, 2);
  });

  it('takes the first value for the first level where there are six values or fewer, as R does', () => {
    const { alpha, squaredError: found } = fitSes(Float64Array.from([1, 3, 2]));
    // Level 1, then 1 + 2 alpha: errors 0, 2 and 1 - 2 alpha, least at one half, where the level ends at 2.
    expect(alpha).toBeCloseTo(0.5, 3);
    expect(found).toBeCloseTo(4, 5);
    expect(fitSes(Float64Array.from([1, 3, 2])).level).toBeCloseTo(2, 3);
  });

  it('is at least as close as any weight and first level of a grid', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 7, maxLength: 40 }), (values) => {
        const found = fitSes(Float64Array.from(values)).squaredError;
        for (const alpha of [0.0001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9999]) {
          for (const first of [values[0], 0, -0.5, 0.5]) expect(found).toBeLessThanOrEqual(squaredError(values, alpha, first) * 1.001 + 1e-12);
        }
      }),
    );
  });
});
