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

  it.each<[string, number[], number, number[]]>([
    ['by the season before', [0, 5, 1, 0, 5, NaN, 0], 3, [0, 5, 1, 0, 5, 1, 0]],
    ['by the season before, on the level of both ends', [0, 5, 1, 0, 5, NaN, 3], 3, [0, 5, 1, 0, 5, 2.5, 3]],
    ['longer than a season by the last one before it', [0, 5, 0, 5, NaN, NaN, NaN, 5], 2, [0, 5, 0, 5, 0, 5, 0, 5]],
    ['by a line where no season lies before', [0, 8, NaN, 2], 3, [0, 8, 5, 2]],
    ['by a line where differences overflow', [-1e308, 1e308, 1e308, -1e308, NaN, 1e308], 2, [-1e308, 1e308, 1e308, -1e308, 0, 1e308]],
  ])('fills a gap of a seasonal series %s', (_, values, period, expected) => {
    expect([...fillGaps(createSeries(values), period).values]).toEqual(expected);
  });

  it('fills a day of hours far better by the day before', () => {
    const load = Float64Array.from({ length: 24 * 8 }, (_, t) => 100 + 0.1 * t + 20 * Math.sin((2 * Math.PI * t) / 24));
    const gapped = load.map((value, t) => (t >= 100 && t < 124 ? NaN : value));
    const error = (period: number): number => fillGaps(createSeries(gapped), period).values.reduce((sum, value, t) => sum + Math.abs(value - load[t]), 0);
    expect(error(24)).toBeLessThan(error(1) / 10);
  });

  it('keeps every observation and is finite, with a season or without', () => {
    fc.assert(
      fc.property(withGaps, fc.integer({ min: 1, max: 8 }), (observations, period) => {
        const { values, start, filled } = fillGaps(createSeries(observations), period);
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
      fc.property(withGaps, fc.nat(), fc.integer({ min: 1, max: 8 }), (observations, cut, period) => {
        const end = observations.length === 0 ? 0 : (cut % observations.length) + 1;
        fc.pre(end > 0 && !Number.isNaN(observations[end - 1]));
        const whole = fillGaps(createSeries(observations), period);
        const prefix = fillGaps(createSeries(observations.slice(0, end)), period);
        expect([...prefix.values]).toEqual([...whole.values.slice(0, prefix.values.length)]);
      }),
    );
  });
});
