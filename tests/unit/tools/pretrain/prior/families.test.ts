import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../../../src/core/random.ts';
import { drawSeries, PRIORS, type Prior } from '../../../../../src/tools/pretrain/prior/draw-series.ts';
import { exactPattern } from '../../../../../src/tools/pretrain/prior/exact-pattern.ts';
import type { SyntheticSeries } from '../../../../../src/tools/pretrain/prior/synthetic-series.ts';

const SEEDS = 120;
const LENGTHS = [5, 6, 24, 97, 400];
const priors: readonly (readonly [string, Prior])[] = Object.entries(PRIORS);
const families = priors.flatMap(([prior, members]) => Object.entries(members).map(([name, { family }]) => ({ prior, name, family })));

/** What is wrong with a series, in words; null where nothing is. */
function faultOf({ values, period, secondPeriod }: SyntheticSeries, length: number): string | null {
  if (values.length !== length) return `${values.length} values`;
  if (!values.every(Number.isFinite)) return 'a value that is no number';
  if (!Number.isInteger(period) || period < 1) return `a period of ${period}`;
  if (!Number.isInteger(secondPeriod) || secondPeriod < 1) return `a second period of ${secondPeriod}`;
  if (secondPeriod > 1 && secondPeriod <= period) return `periods ${period} and ${secondPeriod}`;
  return null;
}

function faults(make: (random: Random, length: number) => SyntheticSeries): string[] {
  return LENGTHS.flatMap((length) =>
    Array.from({ length: SEEDS }, (_, seed) => {
      const fault = faultOf(make(createRandom(1000 * length + seed), length), length);
      return fault === null ? [] : [`seed ${1000 * length + seed}, ${length} values: ${fault}`];
    }).flat(),
  );
}

describe('a family of synthetic series', () => {
  it.each(families)('gives finite values of the length asked for, and whole seasons: $name of $prior', ({ family }) => {
    expect(faults((random, length) => family(random, length, length))).toEqual([]);
  });

  it('gives them of exact patterns, too', () => {
    expect(faults((random, length) => exactPattern(random, Math.min(length, 9), length))).toEqual([]);
  });

  it.each(families)('gives the same for the same seed, and not always the same: $name of $prior', ({ family }) => {
    expect(family(createRandom(5), 60, 60)).toEqual(family(createRandom(5), 60, 60));
    expect(family(createRandom(5), 60, 60)).not.toEqual(family(createRandom(6), 60, 60));
  });
});

describe.each(priors)('the prior %s', (_, prior) => {
  it('gives finite values of the length asked for, none beyond ten million, and whole seasons', () => {
    expect(faults((random, length) => drawSeries(random, prior, length, Math.min(length, 30)))).toEqual([]);
    const large = Array.from({ length: SEEDS }, (__, seed) => Math.max(...drawSeries(createRandom(seed), prior, 200, 200).values.map(Math.abs)));
    expect(large.every((value) => value < 1e7)).toBe(true);
  });

  it('has weights above 0 that sum to 1 but for rounding, for long and for short series', () => {
    const sum = (weights: number[]): number => weights.reduce((total, weight) => total + weight, 0);
    const members = Object.values(prior);
    expect(members.every(({ weight, shortWeight = weight }) => weight > 0 && shortWeight > 0)).toBe(true);
    expect(sum(members.map(({ weight }) => weight))).toBeCloseTo(1, 1);
    expect(sum(members.map(({ weight, shortWeight = weight }) => shortWeight))).toBeCloseTo(1, 1);
  });

  it('has series with a season and without, that rise and that fall, and that are below 0', () => {
    const drawn = Array.from({ length: 200 }, (__, seed) => drawSeries(createRandom(seed), prior, 120, 100));
    const share = (is: (series: SyntheticSeries) => boolean): number => drawn.filter(is).length / drawn.length;
    expect(share(({ period }) => period > 1)).toBeGreaterThan(0.3);
    expect(share(({ period }) => period === 1)).toBeGreaterThan(0.1);
    expect(share(({ values }) => values[119] > values[0])).toBeGreaterThan(0.3);
    expect(share(({ values }) => values[119] < values[0])).toBeGreaterThan(0.2);
    expect(share(({ values }) => values.some((value) => value < 0))).toBeGreaterThan(0.05);
  });
});
