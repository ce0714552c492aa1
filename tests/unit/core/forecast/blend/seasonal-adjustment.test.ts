import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAdjustment, withoutSeason, withSeason } from '../../../../../src/core/forecast/blend/seasonal-adjustment.ts';

/** (period) about 0. */
function termsOf(period: number): number[] {
  const terms = Array.from({ length: period }, (_, place) => ((place * 7 + 3) % 5) - 2 + 0.1 * place);
  const mean = terms.reduce((sum, term) => sum + term, 0) / period;
  return terms.map((term) => term - mean);
}

describe('a seasonal adjustment', () => {
  it.each([2, 3, 4, 7, 12])('finds exact terms of period %i on a slope, and takes them out', (period) => {
    const terms = termsOf(period);
    const line = (t: number): number => 30 - 0.7 * t;
    const values = Float64Array.from({ length: 5 * period + 1 }, (_, t) => line(t) + terms[t % period]);
    const adjustment = measureAdjustment(values, period, false);
    adjustment.index.forEach((term, place) => expect(term).toBeCloseTo(terms[place], 10));
    values.forEach((value, t) => expect(withoutSeason(adjustment, value, t)).toBeCloseTo(line(t), 10));
    // What is put back later is the same season.
    expect(withSeason(adjustment, line(100), 100)).toBeCloseTo(line(100) + terms[100 % period], 10);
  });

  it.each([2, 3, 4, 7, 12])('finds exact factors of period %i on a level, and takes them out', (period) => {
    const factors = termsOf(period).map((term) => 1 + term / 10);
    const values = Float64Array.from({ length: 4 * period + 1 }, (_, t) => 80 * factors[t % period]);
    const adjustment = measureAdjustment(values, period, true);
    adjustment.index.forEach((factor, place) => expect(factor).toBeCloseTo(factors[place], 10));
    values.forEach((value, t) => expect(withoutSeason(adjustment, value, t)).toBeCloseTo(80, 10));
    expect(withSeason(adjustment, 160, 99)).toBeCloseTo(160 * factors[99 % period], 10);
  });

  it('is the centred moving mean of Kendall and Stuart, computed by hand', () => {
    // Of 1, 3, 2, 6, 3 with period 2: means (1 + 6 + 2) / 4, (3 + 4 + 6) / 4, (2 + 12 + 3) / 4 at 1, 2, 3.
    const { index } = measureAdjustment(Float64Array.of(1, 3, 2, 6, 3), 2, false);
    const odd = (3 - 9 / 4 + (6 - 17 / 4)) / 2;
    const even = 2 - 13 / 4;
    expect(index[0]).toBeCloseTo(even - (odd + even) / 2, 12);
    expect(index[1]).toBeCloseTo(odd - (odd + even) / 2, 12);
  });

  it.each([false, true])('puts back what it took out, and means nothing on the whole: factors %s', (isFactor) => {
    const sizes = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 12, maxLength: 40 }), fc.integer({ min: 2, max: 6 }), (list, period) => {
        const values = Float64Array.from(list);
        const adjustment = measureAdjustment(values, period, isFactor);
        const mean = adjustment.index.reduce((sum, value) => sum + value / period, 0);
        expect(mean).toBeCloseTo(isFactor ? 1 : 0, 10);
        values.forEach((value, t) => {
          expect(Math.abs(withSeason(adjustment, withoutSeason(adjustment, value, t), t) - value)).toBeLessThan(1e-12);
        });
      }),
    );
  });
});
