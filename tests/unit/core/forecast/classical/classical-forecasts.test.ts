import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClassical, forecastClassical } from '../../../../../src/core/forecast/classical/classical-forecasts.ts';
import { CLASSICAL_NAMES, type ClassicalName } from '../../../../../src/core/forecast/model-name.ts';

const names = fc.constantFrom(...CLASSICAL_NAMES);
const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });
const extreme = fc.constantFrom(5e-324, -5e-324, 2.3e-308, 1e-300, 1, -1, 0, 1e300, Number.MAX_VALUE, -Number.MAX_VALUE);
const positive = fc.oneof(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), fc.constantFrom(5e-324, 1e-300, 1, 1e300, Number.MAX_VALUE));
const series = fc.oneof(
  fc.array(anyFinite, { minLength: 1, maxLength: 60 }),
  fc.array(extreme, { minLength: 1, maxLength: 60 }),
  fc.array(positive, { minLength: 1, maxLength: 60 }),
  fc.tuple(fc.array(fc.oneof(positive, extreme), { minLength: 2, maxLength: 6 }), fc.integer({ min: 3, max: 8 })).map(([cycle, times]) => Array.from({ length: times }, () => cycle).flat()),
);

describe('createClassical', () => {
  it('forecasts as many finite values as asked for, whatever the finite values before', () => {
    fc.assert(
      fc.property(series, names, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 40 }), (values, name, period, horizon) => {
        const forecast = forecastClassical(name, Float64Array.from(values), period, horizon);
        expect(forecast).toHaveLength(horizon);
        expect(forecast.every((value) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(CLASSICAL_NAMES)('%s continues one value, or the same value all along, by itself', (name: ClassicalName) => {
    for (const values of [[7], [7, 7], new Array<number>(40).fill(7)]) {
      expect([...forecastClassical(name, Float64Array.from(values), 4, 3)]).toEqual([7, 7, 7]);
    }
  });

  it('forecasts nothing from nothing', () => {
    expect(() => createClassical(new Float64Array(0), 1)).toThrow(RangeError);
  });
});
