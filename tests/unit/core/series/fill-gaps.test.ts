import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../../../src/core/series/fill-gaps.ts';
import { createSeries } from '../../../../src/core/series/series.ts';

const withGaps = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(NaN)), { maxLength: 40 });

describe('fillGaps', () => {
  it.each<[string, number[], number[], number, number]>([
    ['nothing where nothing is missing', [1, 2], [1, 2], 0, 0],
    ['a gap by a straight line', [1, NaN, NaN, 4], [1, 2, 3, 4], 2, 0],
    ['gaps apart, each by its own line', [0, NaN, 2, NaN, 0], [0, 1, 2, 1, 0], 2, 0],
    ['nothing before the first and after the last observation', [NaN, NaN, 5, NaN], [5], 0, 2],
    ['nothing where there is no observation', [NaN, NaN], [], 0, 0],
    ['between the largest doubles', [Number.MAX_VALUE, NaN, -Number.MAX_VALUE], [Number.MAX_VALUE, 0, -Number.MAX_VALUE], 1, 0],
  ])('fills %s', (_, values, expected, filled, start) => {
    const result = fillGaps(createSeries(values));
    expect([...result.values]).toEqual(expected);
    expect(result.filled).toBe(filled);
    expect(expected.length === 0 || result.start === start).toBe(true);
  });

  it('keeps every observation, stays between its neighbours and is finite', () => {
    fc.assert(
      fc.property(withGaps, (observations) => {
        const { values, start, filled } = fillGaps(createSeries(observations));
        let seen = 0;
        values.forEach((value, i) => {
          const observed = observations[start + i];
          expect(Number.isFinite(value)).toBe(true);
          if (Number.isNaN(observed)) seen++;
          else expect(value).toBe(observed);
        });
        expect(seen).toBe(filled);
      }),
    );
  });

  it('fills every prefix that ends in an observation as it fills the whole', () => {
    fc.assert(
      fc.property(withGaps, fc.nat(), (observations, cut) => {
        const end = observations.length === 0 ? 0 : (cut % observations.length) + 1;
        fc.pre(end > 0 && !Number.isNaN(observations[end - 1]));
        const whole = fillGaps(createSeries(observations));
        const prefix = fillGaps(createSeries(observations.slice(0, end)));
        expect([...prefix.values]).toEqual([...whole.values.slice(0, prefix.values.length)]);
      }),
    );
  });
});
