import { describe, expect, it } from 'vitest';
import { walkQuantiles } from '../../../../../src/core/forecast/blend/walk-quantiles.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { randomWalk } from '../../../../support/made-series.ts';

const LEVELS = QUANTILE_LEVELS.length;
const LOW = QUANTILE_LEVELS.indexOf(0.1);
const HIGH = QUANTILE_LEVELS.indexOf(0.9);

/** Prices: the logarithm walks, and is large or small for weeks on end. */
function prices(seed: number, length: number): Float64Array {
  const random = createRandom(seed);
  let size = 0.01;
  let level = Math.log(80);
  return Float64Array.from({ length }, () => {
    size = Math.max(0.004, Math.min(0.03, size * Math.exp(0.1 * random.normal())));
    return Math.exp((level += size * random.normal()));
  });
}

describe("a random walk's quantiles", () => {
  it.each([
    ['about 0', randomWalk(1, 300, 0)],
    ['of prices', prices(2, 300)],
    ['of two values', Float64Array.of(3, 4)],
    ['that stands still', new Float64Array(30).fill(7)],
  ])('have the last value as their median at every step, and ascend: %s', (_, values) => {
    const quantiles = walkQuantiles(values, 20);
    for (let step = 0; step < 20; step++) {
      const row = [...quantiles.subarray(step * LEVELS, (step + 1) * LEVELS)];
      expect(row[MEDIAN]).toBe(values[values.length - 1]);
      expect(row).toEqual([...row].sort((a, b) => a - b));
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  it('grow in width as the square root of time', () => {
    // With twenty changes or fewer the shape is the normal one at every step.
    const values = randomWalk(3, 20, 0);
    const quantiles = walkQuantiles(values, 25);
    const width = (step: number, level: number): number => quantiles[step * LEVELS + level] - values[19];
    for (let step = 0; step < 25; step++) {
      for (const level of [0, LOW, HIGH, LEVELS - 1]) expect(width(step, level)).toBeCloseTo(Math.sqrt(step + 1) * width(0, level), 10);
    }
  });

  it('grow in width as the square root of time in logarithms, for what is above 0', () => {
    const values = prices(4, 20);
    const quantiles = walkQuantiles(values, 9);
    const width = (step: number): number => Math.log(quantiles[step * LEVELS + HIGH] / values[19]);
    expect(width(8)).toBeCloseTo(3 * width(0), 10);
    expect(Math.min(...walkQuantiles(values, 1000))).toBeGreaterThan(0);
  });

  it('become those of a normal distribution, whatever one step is like', () => {
    // Jumps of 1 either way: one step has hardly any middle.
    const random = createRandom(5);
    let at = 0;
    const values = Float64Array.from({ length: 700 }, () => (at += random.uniform() < 0.5 ? 1 : -1));
    const ratio = (step: number): number => {
      const row = walkQuantiles(values, 400).subarray(step * LEVELS);
      return (row[LEVELS - 1] - row[MEDIAN]) / (row[HIGH] - row[MEDIAN]);
    };
    expect(ratio(0)).toBeLessThan(1.15);
    expect(Math.abs(ratio(399) - 1.96 / 1.2816)).toBeLessThan(0.03);
  });

  it.each([
    ['a plain walk', (seed: number) => randomWalk(seed, 165, 0)],
    ['prices whose volatility changes', (seed: number) => prices(seed, 165)],
  ])('hold about as often as they say: %s', (_, make) => {
    const inside = { one: 0, five: 0, wide: 0 };
    const seeds = 400;
    for (let seed = 0; seed < seeds; seed++) {
      const values = make(1000 + seed);
      const quantiles = walkQuantiles(values.subarray(0, 160), 5);
      const holds = (step: number, low: number, high: number): number =>
        values[160 + step] >= quantiles[step * LEVELS + low] && values[160 + step] <= quantiles[step * LEVELS + high] ? 1 / seeds : 0;
      inside.one += holds(0, LOW, HIGH);
      inside.five += holds(4, LOW, HIGH);
      inside.wide += holds(0, 0, LEVELS - 1);
    }
    // Three deviations of a count of 400 are 0.06 and 0.033.
    expect(Math.abs(inside.one - 0.8), `one step ${inside.one}`).toBeLessThan(0.06);
    expect(Math.abs(inside.five - 0.8), `five steps ${inside.five}`).toBeLessThan(0.06);
    expect(Math.abs(inside.wide - 0.95), `the widest ${inside.wide}`).toBeLessThan(0.033);
  });

  it('go by the volatility now, not by that of long ago', () => {
    const random = createRandom(6);
    let at = 0;
    const values = Float64Array.from({ length: 400 }, (_, t) => (at += (t < 300 ? 1 : 0.1) * random.normal()));
    const quantiles = walkQuantiles(values, 1);
    expect(quantiles[HIGH] - quantiles[MEDIAN]).toBeLessThan(0.4);
  });

  it('follow a change of unit to the bit', () => {
    for (const values of [randomWalk(8, 100, 0), prices(8, 100)]) {
      expect([...walkQuantiles(values.map((value) => value * 64), 5)]).toEqual([...walkQuantiles(values, 5)].map((value) => value * 64));
    }
  });
});
