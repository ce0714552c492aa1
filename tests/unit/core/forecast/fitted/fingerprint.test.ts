import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../../src/core/forecast/fitted/fingerprint.ts';
import { createSeries } from '../../../../../src/core/series/series.ts';

const sevenths = (length: number) => createSeries(Float64Array.from({ length }, (_, i) => i / 7));

describe('the fingerprint of a series', () => {
  // As the first version that stored fits made them, in one stretch.
  it.each([
    ['three values, one of them missing', createSeries([1, NaN, 3]), 'b2a1b4f91b548829'],
    ['a quarter of a million', sevenths(250_001), '97e7a8365ec38aaa'],
  ])('never changes, for what is stored is found by it: %s', (_name, series, expected) => {
    expect(fingerprint(series)).toBe(expected);
  });

  it.each([99_999, 100_000, 100_001, 200_000])('tells a series of %i values from one with another last value', (length) => {
    const series = sevenths(length);
    const other = Float64Array.from(series.values);
    other[length - 1] += 1e-9;
    expect(fingerprint(createSeries(other))).not.toBe(fingerprint(series));
  });
});
