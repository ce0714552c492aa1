import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import {
  chooseNormalization,
  denormalizeValue,
  type Normalization,
  type NormalizationMode,
  normalizeValue,
  normalizeValues,
} from '../../../../src/core/series/normalize.ts';
import { createSeries } from '../../../../src/core/series/series.ts';

const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });
const values = fc.array(anyFinite, { minLength: 1, maxLength: 30 }).map((array) => Float64Array.from(array));

describe('chooseNormalization', () => {
  it.each<[string, number[], NormalizationMode, Normalization['mode']]>([
    ['short values in 0..1', [1, 0.5], 'auto', 'as-is'],
    ['seven values in 0..1 close together', [0.81, 0.82, 0.83, 0.82, 0.81, 0.82, 0.83], 'auto', 'as-is'],
    ['eight values in 0..1 close together', [0.81, 0.82, 0.83, 0.82, 0.81, 0.82, 0.83, 0.82], 'auto', 'min-max'],
    ['eight values spread over exactly a tenth', [0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1], 'auto', 'as-is'],
    ['a value above 1', [0, 1.01], 'auto', 'min-max'],
    ['a value below 0', [-0.01, 1], 'auto', 'min-max'],
    ['anything when told as is', [5, 900], 'as-is', 'as-is'],
    ['values in 0..1 when told min-max', [1, 0.5], 'min-max', 'min-max'],
    ['no value at all', [], 'min-max', 'as-is'],
  ])('takes %s (%j, %s) %s', (_, array, mode, resolved) => {
    expect(chooseNormalization(Float64Array.from(array), mode).mode).toBe(resolved);
  });

  it('looks at no value beyond the given length', () => {
    expect(chooseNormalization(Float64Array.of(2, 4, 900), 'auto', 2)).toEqual({ mode: 'min-max', min: 2, max: 4 });
  });

  it('shows the trap of the article: min-max of stock_falling is 1, 0', () => {
    const falling = Float64Array.of(1, 0.5);
    expect([...normalizeValues(falling, chooseNormalization(falling, 'min-max'))]).toEqual([1, 0]);
  });
});

describe('normalizeValue and denormalizeValue', () => {
  it('map a constant to 0.5 and everything back to the constant', () => {
    const normalization = chooseNormalization(Float64Array.of(7, 7), 'auto');
    expect(normalizeValue(7, normalization)).toBe(0.5);
    expect([-3, 0.5, 1e300].map((unit) => denormalizeValue(unit, normalization))).toEqual([7, 7, 7]);
  });

  it.each([
    [-Number.MAX_VALUE, Number.MAX_VALUE],
    [0, 5e-324],
    [-5e-324, 5e-324],
    [-1.8e307, Number.MAX_VALUE],
  ])('map %d to 0 and %d to 1, and back', (min, max) => {
    const normalization = chooseNormalization(Float64Array.of(min, max), 'min-max');
    expect(normalizeValue(min, normalization)).toBeCloseTo(0, 12);
    expect(normalizeValue(max, normalization)).toBe(1);
    expect(denormalizeValue(0, normalization)).toBe(min);
    // One unit in the last place may be lost where the range itself overflows.
    expect(Math.abs(denormalizeValue(1, normalization) - max)).toBeLessThanOrEqual(Number.EPSILON * max);
  });

  it('clamp to the largest double what goes beyond it', () => {
    expect(denormalizeValue(9, { mode: 'min-max', min: 0, max: Number.MAX_VALUE })).toBe(Number.MAX_VALUE);
    expect(denormalizeValue(-Infinity, { mode: 'as-is', min: 0, max: 1 })).toBe(-Number.MAX_VALUE);
  });

  it('are finite for what lies outside the range, however far', () => {
    const whole: Normalization = { mode: 'min-max', min: -Number.MAX_VALUE, max: 0 };
    expect(normalizeValue(Number.MAX_VALUE, whole)).toBe(2);
    expect(normalizeValue(Number.MAX_VALUE, { mode: 'min-max', min: 0, max: 5e-324 })).toBe(Number.MAX_VALUE);
  });

  it('stay in 0..1 and come back within rounding, whatever the values', () => {
    fc.assert(
      fc.property(values, (array) => {
        const normalization = chooseNormalization(array, 'min-max');
        const { min, max } = normalization;
        for (const value of array) {
          const unit = normalizeValue(value, normalization);
          expect(unit >= 0 && unit <= 1).toBe(true);
          const error = Math.abs(denormalizeValue(unit, normalization) / 4 - value / 4);
          expect(error).toBeLessThanOrEqual(4 * Number.EPSILON * Math.max(Math.abs(min), Math.abs(max)) + 1e-323);
        }
      }),
    );
  });
});

describe('many values', () => {
  it('are each what one by one would be, to the bit', () => {
    const mapping = fc.oneof(
      fc.constant<Normalization>({ mode: 'as-is', min: 0, max: 1 }),
      fc.tuple(anyFinite, anyFinite).map(([one, other]): Normalization => ({ mode: 'min-max', min: Math.min(one, other), max: Math.max(one, other) })),
    );
    fc.assert(
      fc.property(values, mapping, (array, normalization) => {
        expect(normalizeValues(array, normalization)).toEqual(array.map((value) => normalizeValue(value, normalization)));
        const own = chooseNormalization(array, 'min-max');
        expect(normalizeValues(array, own)).toEqual(array.map((value) => normalizeValue(value, own)));
      }),
    );
  });
});

describe('normalizeSeries', () => {
  it('fills gaps before it normalises', () => {
    const { units, normalization } = normalizeSeries(createSeries([10, NaN, 30, NaN]), 'auto');
    expect([...units]).toEqual([0, 0.5, 1]);
    expect(normalization).toEqual({ mode: 'min-max', min: 10, max: 30 });
  });

  it('has nothing for a series without observations', () => {
    expect(normalizeSeries(createSeries([NaN]), 'auto').units.length).toBe(0);
  });
});
