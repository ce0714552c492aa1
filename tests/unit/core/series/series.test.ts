import { describe, expect, it } from 'vitest';
import { createSeries, lastObservedIndex, observedCount } from '../../../../src/core/series/series.ts';

describe('createSeries', () => {
  it('keeps finite values, negative zero and the extremes of a double among them', () => {
    const { values, gaps } = createSeries([-0, 5e-324, Number.MAX_VALUE]);
    expect([...values]).toEqual([-0, 5e-324, Number.MAX_VALUE]);
    expect(gaps).toBeNull();
  });

  it.each([NaN, Infinity, -Infinity])('makes %d a gap that is NaN in the values', (value) => {
    const { values, gaps } = createSeries([1, value, 3]);
    expect([...values]).toEqual([1, NaN, 3]);
    expect(gaps && [...gaps]).toEqual([0, 1, 0]);
  });

  it('copies what it is given', () => {
    const observations = Float64Array.of(1, 2);
    const { values } = createSeries(observations);
    observations[0] = 9;
    expect(values[0]).toBe(1);
  });

  it.each([
    ['too few', [1]],
    ['equal', [1, 1]],
    ['descending', [2, 1]],
    ['not finite', [1, Infinity]],
  ])('refuses times that are %s', (_, times) => {
    expect(() => createSeries([1, 2], { times: Float64Array.from(times) })).toThrow(RangeError);
  });
});

describe('observedCount and lastObservedIndex', () => {
  it.each<[number[], number, number]>([
    [[], 0, -1],
    [[1, 2, 3], 3, 2],
    [[1, NaN, 3, NaN, NaN], 2, 2],
    [[NaN, NaN], 0, -1],
  ])('count %j as %d observations, the last at %d', (values, count, last) => {
    const series = createSeries(values);
    expect(observedCount(series)).toBe(count);
    expect(lastObservedIndex(series)).toBe(last);
  });
});
