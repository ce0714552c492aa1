import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { seasonStrength, secondSeasonStrength } from '../../../../src/core/series/season-strength.ts';

/** How often a season scores above `least` among 400 series that have none. */
function falsePositives(period: number, count: number, least: number, phi: number): number {
  const random = createRandom(period * count);
  let found = 0;
  for (let i = 0; i < 400; i++) {
    let at = 0;
    const level = Float64Array.from({ length: count }, () => (at = phi * at + random.normal()) / 10);
    if ((seasonStrength(level, period)?.score ?? 0) > least) found++;
  }
  return found / 400;
}

describe('seasonStrength', () => {
  it.each([
    [4, 16],
    [4, 80],
    [7, 35],
    [12, 48],
    [12, 240],
    [52, 200],
  ])('finds a season of %i in few of the series of %i values that have none, however alike neighbours are', (period, count) => {
    // Beyond 2 lies 0.023 of a normal distribution; the test is a little bolder where it estimates much from little.
    for (const phi of [0, 0.7, 1]) expect(falsePositives(period, count, 2, phi)).toBeLessThan(0.09);
    for (const phi of [0, 0.7, 1]) expect(falsePositives(period, count, 3, phi)).toBeLessThan(0.03);
  });

  it('says how much of the variance a season leaves', () => {
    const random = createRandom(2);
    // A season of variance 1/2 about noise of variance 1/8.
    const level = Float64Array.from({ length: 1200 }, (_, t) => Math.sin((2 * Math.PI * t) / 12) + Math.sqrt(1 / 8) * random.normal());
    const strength = seasonStrength(level, 12);
    expect(strength?.score).toBeGreaterThan(10);
    expect(strength?.left).toBeGreaterThan(0.08);
    expect(strength?.left).toBeLessThan(0.25);
  });

  it('leaves more variance than there was where there is no season', () => {
    const random = createRandom(3);
    expect(seasonStrength(Float64Array.from({ length: 60 }, () => random.normal()), 12)?.left).toBeGreaterThan(0.9);
  });

  it('cannot tell from too few values', () => {
    expect(seasonStrength(Float64Array.from([1, 3, 2, 5, 1, 3, 2, 5]), 4)).toBeNull();
  });

  it('sees nothing in what rounding leaves of a line', () => {
    const strength = seasonStrength(Float64Array.from({ length: 60 }, (_, t) => t / 59), 4);
    expect(strength?.score).toBe(-Infinity);
  });
});

describe('secondSeasonStrength', () => {
  const random = createRandom(4);
  const week = (depth: number): Float64Array =>
    Float64Array.from({ length: 24 * 7 * 5 }, (_, t) => Math.sin((2 * Math.PI * t) / 24) - (t % 168 >= 120 ? depth : 0) + 0.1 * random.normal());

  it('sees the weekend beside the hours of the day', () => {
    expect(secondSeasonStrength(week(0.3), 24, 168)?.score).toBeGreaterThan(4);
  });

  it('does not take the hours of the day, seven times, for a week', () => {
    expect(secondSeasonStrength(week(0), 24, 168)?.score).toBeLessThan(2);
  });

  it('does not take a day that changed long ago for a week', () => {
    const level = Float64Array.from({ length: 4096 }, (_, t) => (t < 1500 ? 2 : 1) * Math.sin((2 * Math.PI * t) / 24) + 0.01 * random.normal());
    expect(secondSeasonStrength(level, 24, 168)?.score).toBeLessThan(2);
  });
});
