import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctBands, measureCorrection, usualCorrection, type PastQuantiles } from '../../../../../src/core/forecast/blend/band-correction.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { NO_SEASON } from '../../../../../src/core/series/season.ts';

const LEVELS = QUANTILE_LEVELS.length;
/** Standard normal, of A. Hald's tables, at QUANTILE_LEVELS. */
const NORMAL = [-1.96, -1.2816, -0.8416, -0.6745, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.6745, 0.8416, 1.2816, 1.96];

/** Pasts whose outcomes are normal with deviation 1, forecast with another. */
function pastsOf(width: number, count = 8, horizon = 24): PastQuantiles[] {
  const random = createRandom(9);
  return Array.from({ length: count }, () => ({
    quantiles: Float64Array.from({ length: horizon * LEVELS }, (_, i) => 5 + width * NORMAL[i % LEVELS]),
    actual: Float64Array.from({ length: horizon }, () => 5 + random.normal()),
  }));
}

const USUAL = usualCorrection(200, NO_SEASON);

describe('the correction of bands', () => {
  it('is about what networks say where there is no past', () => {
    for (const usual of [USUAL, usualCorrection(20, NO_SEASON)]) {
      expect(measureCorrection([], usual)).toEqual(usual);
      for (const factor of [usual.inner, usual.outer]) {
        expect(factor).toBeGreaterThan(0.7);
        expect(factor).toBeLessThan(1.4);
      }
    }
  });

  it('is the usual one where nothing of what came was observed', () => {
    const quantiles = Float64Array.from(NORMAL);
    expect(measureCorrection([{ quantiles, actual: Float64Array.of(NaN) }], USUAL)).toEqual(USUAL);
  });

  it('widens where bands held too little, narrows where they held too much, and hardly changes what was right', () => {
    const narrow = measureCorrection(pastsOf(0.5, 80), USUAL);
    const right = measureCorrection(pastsOf(1, 80), USUAL);
    const wide = measureCorrection(pastsOf(2, 80), USUAL);
    for (const end of ['inner', 'outer'] as const) {
      expect(narrow[end]).toBeGreaterThan(1.2 * USUAL[end]);
      expect(right[end]).toBeGreaterThan(0.85);
      expect(right[end]).toBeLessThan(1.15);
      expect(wide[end]).toBeLessThan(0.8 * USUAL[end]);
    }
  });

  it('believes many origins more than few', () => {
    const few = measureCorrection(pastsOf(0.5, 2), USUAL);
    const many = measureCorrection(pastsOf(0.5, 8), USUAL);
    expect(few.inner).toBeGreaterThan(USUAL.inner);
    expect(many.inner).toBeGreaterThan(few.inner);
  });

  it('does not depend on the unit', () => {
    const large = pastsOf(0.5).map(({ quantiles, actual }) => ({ quantiles: quantiles.map((value) => 1024 * value), actual: actual.map((value) => 1024 * value) }));
    expect(measureCorrection(large, USUAL)).toEqual(measureCorrection(pastsOf(0.5), USUAL));
  });

  it('is bounded by three either way, also where bands had no width or nothing erred', () => {
    const flat = { quantiles: new Float64Array(LEVELS * 3).fill(5), actual: Float64Array.of(5, 6, 7) };
    const exact = { quantiles: Float64Array.from(NORMAL), actual: Float64Array.of(0) };
    for (const [pasts, least, most] of [[Array<PastQuantiles>(2000).fill(flat), 2.5, 3], [Array<PastQuantiles>(2000).fill(exact), 1 / 3, 0.4]] as const) {
      const { inner, outer } = measureCorrection(pasts, USUAL);
      for (const factor of [inner, outer]) {
        expect(factor).toBeGreaterThanOrEqual(least);
        expect(factor).toBeLessThanOrEqual(most);
      }
    }
  });

  it('makes bands wider about their medians, the ends of the widest by a factor of their own', () => {
    const quantiles = Float64Array.from(NORMAL, (normal) => 5 + normal);
    correctBands(quantiles, { inner: 2, outer: 1.5 });
    quantiles.forEach((quantile, level) => {
      const isEnd = level === 0 || level === LEVELS - 1;
      expect(quantile).toBeCloseTo(5 + (isEnd ? 1.5 : 2) * NORMAL[level], 12);
    });
    expect(quantiles[MEDIAN]).toBe(5);
  });

  it('leaves quantiles ascending, whatever they were', () => {
    const row = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: LEVELS, maxLength: LEVELS }).map((list) => list.sort((a, b) => a - b));
    const factor = fc.double({ min: 1 / 3, max: 3, noNaN: true });
    fc.assert(
      fc.property(row, row, factor, factor, (one, other, inner, outer) => {
        const quantiles = Float64Array.from([...one, ...other]);
        correctBands(quantiles, { inner, outer });
        expect([quantiles[MEDIAN] === one[MEDIAN], quantiles[LEVELS + MEDIAN] === other[MEDIAN]]).toEqual([true, true]);
        for (const corrected of [quantiles.subarray(0, LEVELS), quantiles.subarray(LEVELS)]) {
          expect(corrected.every((value, level) => level === 0 || value >= corrected[level - 1])).toBe(true);
        }
      }),
    );
  });
});
