import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/core/random.ts';
import { exactPattern } from '../../../../../src/tools/pretrain/prior/exact-pattern.ts';
import { pattern } from '../../../../../src/tools/pretrain/prior/pattern.ts';
import { deviation } from '../../../../../src/tools/pretrain/prior/statistics.ts';

const LENGTH = 120;
const SEEDS = Array.from({ length: 400 }, (_, seed) => seed + 1);

/** How much the change over a season changes, beside how much the values do: 0 where the season is exact, on a slope or not. */
function inexactness(values: Float64Array, period: number): number {
  const bends = values.slice(2 * period).map((value, t) => value - 2 * values[t + period] + values[t]);
  return Math.sqrt(bends.reduce((sum, bend) => sum + bend * bend, 0) / bends.length) / (deviation(values) || 1);
}

describe('patterns', () => {
  const drawn = SEEDS.map((seed) => ({ seed, ...pattern(createRandom(seed), LENGTH) }));
  const seasonal = drawn.filter(({ period }) => period > 1);

  it('have the season that they tell of: exactly in about half of them, within their noise in the others', () => {
    expect(seasonal.length).toBeGreaterThan(100);
    const exact = seasonal.filter(({ values, period }) => inexactness(values, period) < 1e-9);
    expect(exact.length / seasonal.length).toBeGreaterThan(0.35);
    // Noise of 0.3 of the deviation bends by the square root of six times that.
    const without = seasonal.filter(({ values, period }) => inexactness(values, period) > Math.sqrt(6) * 0.3 * 1.15);
    expect(without.map(({ seed, period }) => `seed ${seed}, period ${period}`)).toEqual([]);
  });

  it('have no shorter season than they tell of, but where a cycle happens to repeat within', () => {
    const exact = seasonal.filter(({ values, period }) => period > 2 && inexactness(values, period) < 1e-9);
    const shorter = exact.filter(({ values, period }) => [...Array(period).keys()].slice(1).some((lag) => inexactness(values, lag) < 1e-9));
    expect(shorter.length).toBeLessThan(0.1 * exact.length);
  });

  it('at times leave a season untold, so that the network must see it for itself', () => {
    const untold = drawn.filter(({ values, period }) => period === 1 && inexactness(values, 2) > 0.1 && [2, 3, 4, 5, 6, 7, 8, 10, 12].some((lag) => inexactness(values, lag) < 1e-9));
    expect(untold.length).toBeGreaterThan(5);
  });
});

describe('exact patterns', () => {
  const KNOWN = [2, 3, 4, 5, 6, 7, 8, 9];

  it.each(KNOWN)('of %i values have the season that they tell of, to the bit, and have shown it', (known) => {
    for (const seed of SEEDS) {
      const { values, period } = exactPattern(createRandom(seed), known, known + 4);
      if (period === 1) continue;
      expect(2 * period, `seed ${seed}`).toBeLessThanOrEqual(known);
      values.slice(period).forEach((value, t) => expect(value, `seed ${seed}`).toBe(values[t]));
    }
  });

  it('go on by their rule where it shows: two values straight or without change', () => {
    for (const seed of SEEDS) {
      const { values } = exactPattern(createRandom(seed), 2, 6);
      const slope = values[1] - values[0];
      values.forEach((value, t) => expect(Math.abs(value - values[0] - t * slope)).toBeLessThan(1e-12));
    }
  });

  it('of three values go on by a second difference that stays, as the curves of the article do', () => {
    for (const seed of SEEDS) {
      const { values } = exactPattern(createRandom(seed), 3, 7);
      const bends = values.slice(2).map((value, t) => value - 2 * values[t + 1] + values[t]);
      bends.forEach((bend) => expect(bend).toBeCloseTo(bends[0], 9));
    }
  });
});
