import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAMPING, holtWinters, type HoltWinters, type SmoothingConstants } from '../../../../../src/core/forecast/pretrained/holt-winters.ts';

const CONSTANTS: SmoothingConstants = { level: 0.5, slope: 0.1, season: 0.4 };

function expectClose(actual: Float64Array, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, t) => expect(actual[t]).toBeCloseTo(value, 12));
}

describe('exponential smoothing', () => {
  it('is what one computes by hand without a season', () => {
    // t = 1: error 2 - 1. t = 2: expected 1.5 + 0.97 * 0.05.
    const { level, slope, season, errors } = holtWinters(Float64Array.of(1, 2, 4), 1, CONSTANTS);
    expectClose(errors, [0, 1, 2.4515]);
    expectClose(level, [1, 1.5, 1.5485 + 0.5 * 2.4515]);
    expectClose(slope, [0, 0.05, 0.0485 + 0.05 * 2.4515]);
    expectClose(season, [0, 0, 0]);
  });

  it('is what one computes by hand with a season of two', () => {
    // The first season has the mean 2 and the components -1 and 1; then as above.
    const { level, slope, season, errors } = holtWinters(Float64Array.of(1, 3, 2, 6), 2, CONSTANTS);
    expectClose(errors, [0, 0, 1, 2.4515]);
    expectClose(level, [2, 2, 2.5, 2.5485 + 0.5 * 2.4515]);
    expectClose(slope, [0, 0, 0.05, 0.0485 + 0.05 * 2.4515]);
    expectClose(season, [-1, 1, -0.8, 1 + 0.2 * 2.4515]);
  });

  it('never errs on a season that repeats exactly', () => {
    const values = Float64Array.from({ length: 40 }, (_, t) => [3, 1, 4, 1, 5][t % 5]);
    expect([...holtWinters(values, 5, CONSTANTS).errors].every((error) => Math.abs(error) < 1e-12)).toBe(true);
  });

  it('lets its slope fade where nothing changes any more', () => {
    const values = Float64Array.from({ length: 200 }, (_, t) => Math.min(t, 20));
    const { slope, level } = holtWinters(values, 1, CONSTANTS);
    expect(Math.abs(slope[199])).toBeLessThan(1e-3);
    expect(level[199]).toBeCloseTo(20, 2);
    expect(DAMPING).toBeLessThan(1);
  });

  it('knows at each value only that value and the ones before it, once the first season is over', () => {
    const numbers = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 12, maxLength: 40 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (list, period, cut) => {
        const values = Float64Array.from(list);
        const known = period + (cut % (values.length - period));
        const later = values.map((value, t) => (t > known ? 7 - 3 * value : value));
        const upTo = (smoothing: HoltWinters): number[][] =>
          [smoothing.level, smoothing.slope, smoothing.season, smoothing.errors].map((list_) => [...list_.subarray(0, known + 1)]);
        expect(upTo(holtWinters(later, period, CONSTANTS))).toEqual(upTo(holtWinters(values, period, CONSTANTS)));
      }),
    );
  });

  it('has no season where the values do not fill one', () => {
    const { level, season } = holtWinters(Float64Array.of(1, 2), 7, CONSTANTS);
    expectClose(level, [1, 1.5]);
    expect(season[0]).toBe(0);
  });
});
