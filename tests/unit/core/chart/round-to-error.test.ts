import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToError } from '../../../../src/core/chart/round-to-error.ts';
import { axis } from './chart-fixtures.ts';

const scale = axis('linear', [0, 200], [50, 0]);

describe('roundToError', () => {
  it.each<[number, number, number]>([
    [0, 35.72413, 35.72413],
    [0.007, 35.72413, 35.7],
    [0.0003, 35.72413, 35.724],
    [0.1, 35.72413, 36],
  ])('at an error of %d of the range, %d becomes %d', (error, value, rounded) => {
    expect(roundToError(Float64Array.of(value), error, scale)[0]).toBe(rounded);
  });

  it('leaves gaps as they are', () => {
    expect(roundToError(Float64Array.of(NaN), 0.01, scale)[0]).toBeNaN();
  });

  it('rounds on a logarithmic axis by what each value may be off', () => {
    const logarithmic = axis('logarithmic', [1, 200], [1e6, 0]);
    expect(Array.from(roundToError(Float64Array.of(1.23456, 123456), 0.01, logarithmic))).toEqual([1.235, 123500]);
  });

  it('moves no linear value by more than a quarter of its expected error', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 1e-5, max: 0.5, noNaN: true }), (value, error) => {
        expect(Math.abs(roundToError(Float64Array.of(value), error, scale)[0] - value)).toBeLessThanOrEqual((error * 50) / 4 + 1e-9);
      }),
    );
  });
});
