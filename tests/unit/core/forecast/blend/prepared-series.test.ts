import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_USED, prepareSeries } from '../../../../../src/core/forecast/blend/prepared-series.ts';
import { createSeries } from '../../../../../src/core/series/series.ts';

describe('a series as the models are given it', () => {
  it.each([
    [[3, 5, 7.9], 8],
    [[-8, 1], 8],
    [[8.1], 16],
    [[0, 0], 1],
    [[0.3], 0.5],
    [[5e-324], 2 ** -1000],
    [[Number.MAX_VALUE, 1], 2 ** 1000],
  ])('%j is divided by %d, a power of two at least as large as its largest', (values, magnitude) => {
    const prepared = prepareSeries(createSeries(values));
    expect(prepared.magnitude).toBe(magnitude);
    expect([...prepared.values].map((value) => value * magnitude)).toEqual(values);
  });

  it('has its gaps filled, remembers which they were, and where it begins', () => {
    const prepared = prepareSeries(createSeries([NaN, 4, NaN, 2, NaN]));
    expect([...prepared.values]).toEqual([1, 0.75, 0.5]);
    expect([...prepared.isObserved]).toEqual([1, 0, 1]);
    expect(prepared).toMatchObject({ start: 1, filled: 1, magnitude: 4 });
  });

  it('is its last part where it is long, and still knows whether the whole was ever negative', () => {
    const values = Array.from({ length: MOST_USED + 500 }, (_, t) => (t === 3 ? -1e6 : 1 + (t % 2)));
    const prepared = prepareSeries(createSeries(values));
    expect(prepared).toMatchObject({ start: 500, magnitude: 2, isNeverNegative: false });
    expect(prepared.values).toHaveLength(MOST_USED);
    expect(prepareSeries(createSeries(values.slice(4))).isNeverNegative).toBe(true);
  });

  it('is finite, and nothing in it is larger than 2^24, whatever it was', () => {
    const size = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, 0, NaN));
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 20 }), (values) => {
        const prepared = prepareSeries(createSeries(values));
        expect(prepared.values.every((value) => Math.abs(value) <= 2 ** 24)).toBe(true);
        expect(prepared.isObserved).toHaveLength(prepared.values.length);
      }),
    );
  });
});
