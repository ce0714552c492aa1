import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../../../src/core/random.ts';
import { betaOne, chance, integer, laplace, logUniform, pick, poisson, studentT, uniform, weighted } from '../../../../../src/tools/pretrain/prior/draw.ts';
import { drawPeriod } from '../../../../../src/tools/pretrain/prior/draw-period.ts';
import { seasonShape } from '../../../../../src/tools/pretrain/prior/season-shape.ts';

const COUNT = 20_000;

function draws(of: (random: Random) => number, seed = 1): number[] {
  const random = createRandom(seed);
  return Array.from({ length: COUNT }, () => of(random));
}
const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
function variance(list: readonly number[]): number {
  const middle = mean(list);
  return mean(list.map((value) => (value - middle) ** 2));
}
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1];

describe('draws', () => {
  it.each<[string, (random: Random) => number, { mean: number; variance: number }]>([
    ['uniform in 2 .. 6', (random) => uniform(random, 2, 6), { mean: 4, variance: 16 / 12 }],
    ['whole numbers from 1 to 6', (random) => integer(random, 1, 6), { mean: 3.5, variance: 35 / 12 }],
    ['a chance of 0.3', (random) => (chance(random, 0.3) ? 1 : 0), { mean: 0.3, variance: 0.21 }],
    ['one of three', (random) => pick(random, [0, 3, 6]), { mean: 3, variance: 6 }],
    ['an index by weights', (random) => weighted(random, [1, 0, 3]), { mean: 1.5, variance: 0.75 }],
    ['Beta(1, 4)', (random) => betaOne(random, 4), { mean: 1 / 5, variance: 4 / 150 }],
    ["Student's t with 6", (random) => studentT(random, 6), { mean: 0, variance: 1.5 }],
    ["Laplace's", laplace, { mean: 0, variance: 1 }],
    ['counts of mean 3', (random) => poisson(random, 3), { mean: 3, variance: 3 }],
    ['counts of mean 100', (random) => poisson(random, 100), { mean: 100, variance: 100 }],
  ])('have the mean and the variance of their distribution: %s', (_, of, expected) => {
    const drawn = draws(of);
    const error = Math.sqrt(expected.variance / COUNT);
    expect(Math.abs(mean(drawn) - expected.mean)).toBeLessThan(4 * error + 1e-12);
    expect(Math.abs(variance(drawn) / expected.variance - 1)).toBeLessThan(0.12);
  });

  it('by factors have the geometric mean in their middle, and stay between their ends', () => {
    const drawn = draws((random) => logUniform(random, 0.1, 10));
    expect(Math.abs(Math.log(median(drawn)))).toBeLessThan(0.1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0.1);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(10);
  });

  it('of whole numbers take both ends', () => {
    expect([...new Set(draws((random) => integer(random, -1, 1)))].sort((a, b) => a - b)).toEqual([-1, 0, 1]);
  });

  it('by weights never take what has none', () => {
    expect(new Set(draws((random) => weighted(random, [0, 2, 0, 1, 0])))).toEqual(new Set([1, 3]));
  });
});

describe('periods', () => {
  it.each([5, 12, 60, 400])('are whole, 2 or more, and no longer than %i', (longest) => {
    const drawn = draws((random) => drawPeriod(random, longest));
    expect(drawn.every((period) => Number.isInteger(period) && period >= 2 && period <= longest)).toBe(true);
  });
});

describe('the shape of a season', () => {
  it.each([2, 3, 7, 12, 24, 365])('of %i steps has the mean 0 and the deviation 1, or is flat', (period) => {
    for (let seed = 0; seed < 200; seed++) {
      const shape = [...seasonShape(createRandom(seed), period)];
      expect(shape).toHaveLength(period);
      expect(mean(shape)).toBeCloseTo(0, 9);
      const size = variance(shape);
      if (size > 1e-12) expect(size, `seed ${seed}`).toBeCloseTo(1, 9);
    }
  });
});
