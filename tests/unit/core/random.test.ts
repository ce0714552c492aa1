import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, restoreRandom, shuffle } from '../../../src/core/random.ts';

const COUNT = 100_000;
const drawn = (draw: () => number, count = COUNT): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The mean of (value - centre)^power. */
const moment = (values: readonly number[], power: number, centre = 0): number => mean(values.map((value) => (value - centre) ** power));

describe('the seeded generator', () => {
  it('gives the same numbers from the same seed, and others from another', () => {
    expect(drawn(createRandom(7).uniform, 100)).toEqual(drawn(createRandom(7).uniform, 100));
    expect(drawn(createRandom(7).uniform, 100)).not.toEqual(drawn(createRandom(8).uniform, 100));
  });

  it.each([
    { seed: 0, words: [1789933344, 44971166, 2521387044], normal: 1.0361578058632974 },
    { seed: 1, words: [393288148, 2174103013, 3814759091], normal: -0.43793005304649774 },
    { seed: 42, words: [660444221, 3652823732, 77672526], normal: 0.3410982991979371 },
  ])('gives these numbers, from version to version, as trainings must be repeatable: seed $seed', ({ seed, words, normal }) => {
    expect(drawn(createRandom(seed).uniform, 3).map((value) => value * 2 ** 32)).toEqual(words);
    expect(createRandom(seed).normal()).toBeCloseTo(normal, 14);
  });

  it('computes xoshiro128** as its authors do: from the state 1, 2, 3, 4', () => {
    // Blackman and Vigna's C program gives 11520, 0, 5927040, 70819200 as its first four words.
    expect(drawn(restoreRandom(Uint32Array.of(1, 2, 3, 4)).uniform, 4).map((value) => value * 2 ** 32)).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('counts the lower 32 bits of a seed', () => {
    expect(createRandom(5).state()).toEqual(createRandom(5 + 2 ** 32).state());
    expect(createRandom(-1).state()).toEqual(createRandom(2 ** 32 - 1).state());
  });

  it('starts somewhere else from each of a thousand seeds', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => createRandom(seed).uniform()));
    expect(firsts.size).toBe(1000);
  });

  it('goes on from a saved state as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(200), (seed, used) => {
        const random = createRandom(seed);
        for (let i = 0; i < used; i++) (i % 3 === 0 ? random.normal : random.uniform)();
        const restored = restoreRandom(structuredClone(random.state()));
        expect(drawn(restored.normal, 20)).toEqual(drawn(random.normal, 20));
        expect(restored.state()).toEqual(random.state());
      }),
    );
  });

  it('is uniform in 0 inclusive to 1 exclusive: mean 1/2, variance 1/12, every tenth as full', () => {
    const values = drawn(createRandom(11).uniform);
    expect(values.filter((value) => value >= 1 || value < 0)).toEqual([]);
    // Five standard errors each.
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / COUNT));
    expect(Math.abs(moment(values, 2, 0.5) - 1 / 12)).toBeLessThan(5 * Math.sqrt((1 / 80 - 1 / 144) / COUNT));
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / COUNT;
      expect(Math.abs(share - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / COUNT));
    }
  });

  it('is normal: mean 0, variance 1, skewness 0, fourth moment 3, and two sides of one height', () => {
    const values = drawn(createRandom(12).normal);
    expect(values.every(Number.isFinite)).toBe(true);
    // Five standard errors each: the variances of x, x^2, x^3 and x^4 are 1, 2, 15 and 96.
    expect(Math.abs(mean(values))).toBeLessThan(5 * Math.sqrt(1 / COUNT));
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(5 * Math.sqrt(2 / COUNT));
    expect(Math.abs(moment(values, 3))).toBeLessThan(5 * Math.sqrt(15 / COUNT));
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(5 * Math.sqrt(96 / COUNT));
    expect(Math.abs(values.filter((value) => value > 0).length / COUNT - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / COUNT));
    // 4.55 % of a normal distribution lie beyond two standard deviations.
    expect(Math.abs(values.filter((value) => Math.abs(value) > 2).length / COUNT - 0.0455)).toBeLessThan(5 * Math.sqrt(0.0434 / COUNT));
  });

  it('has no two neighbours that know of each other', () => {
    const values = drawn(createRandom(13).normal);
    expect(Math.abs(mean(values.slice(1).map((value, i) => value * values[i])))).toBeLessThan(5 * Math.sqrt(1 / COUNT));
  });
});

describe('shuffling', () => {
  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.integer(), (values, seed) => {
        const list = Uint32Array.from(values);
        shuffle(list, createRandom(seed));
        expect([...list].sort((a, b) => a - b)).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });

  it('gives each of the six orders of three as often', () => {
    const random = createRandom(14);
    const counts = new Map<string, number>();
    const rounds = 30_000;
    for (let i = 0; i < rounds; i++) {
      const list = Uint32Array.of(1, 2, 3);
      shuffle(list, random);
      counts.set(list.join(''), (counts.get(list.join('')) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
    for (const count of counts.values()) expect(Math.abs(count / rounds - 1 / 6)).toBeLessThan(5 * Math.sqrt(5 / 36 / rounds));
  });
});
