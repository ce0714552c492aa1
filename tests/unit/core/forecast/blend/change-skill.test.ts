import { describe, expect, it, vi } from 'vitest';
import { changeSkill } from '../../../../../src/core/forecast/blend/change-skill.ts';
import type { PretrainedNetwork } from '../../../../../src/core/forecast/pretrained/pretrained-network.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { meanReverting, randomWalk } from '../../../../support/made-series.ts';
import { shippedNetwork } from '../../../../support/shipped-network.ts';

// Two hundred places of forty walks take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const NONE = { period: 1, secondPeriod: 1 };
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);
const observed = (values: Float64Array): Uint8Array => new Uint8Array(values.length).fill(1);

function skillOf(values: Float64Array, network: PretrainedNetwork = shippedNetwork): number {
  return changeSkill(values, observed(values), NONE, network) ?? NaN;
}

/** Says of each next change what a rule says, and notes what it was asked. */
function networkOf(rule: (values: Float64Array, origin: number) => number): PretrainedNetwork & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    forecast(values, _, origins) {
      asked.push(...origins);
      return origins.map((origin) => {
        const quantiles = new Float64Array(QUANTILE_LEVELS.length).fill(NaN);
        quantiles[MEDIAN] = values[origin] + rule(values, origin);
        return quantiles;
      });
    },
  };
}

describe('the skill at changes', () => {
  it('is 0 on random walks nearly always', () => {
    // One in forty is above luck by luck.
    const fooled = SEEDS.filter((seed) => skillOf(randomWalk(seed, 260)) > 0);
    expect(fooled.length, `seeds ${fooled.join(', ')}`).toBeLessThanOrEqual(4);
  });

  it('is 0 nearly always where volatility comes and goes, as that of prices does', () => {
    const prices = (seed: number): Float64Array => {
      const random = createRandom(seed);
      let [at, size] = [100, 1];
      return Float64Array.from({ length: 260 }, () => {
        size = Math.max(0.2, Math.min(5, size * Math.exp(0.2 * random.normal())));
        return (at += size * random.normal());
      });
    };
    const fooled = SEEDS.filter((seed) => skillOf(prices(seed)) > 0);
    expect(fooled.length, `seeds ${fooled.join(', ')}`).toBeLessThanOrEqual(4);
  });

  it('is high where values are pulled back to a level', () => {
    const missed = SEEDS.filter((seed) => !(skillOf(meanReverting(seed, 260)) > 0.8));
    expect(missed).toEqual([]);
  });

  it('is 1 of one who knows what comes, 0 of one who says the opposite, and 0 of one who says nothing', () => {
    const values = randomWalk(3, 200);
    const next = (series: Float64Array, origin: number): number => series[origin + 1] - series[origin];
    expect(skillOf(values, networkOf(next))).toBe(1);
    expect(skillOf(values, networkOf((series, origin) => -next(series, origin)))).toBe(0);
    expect(skillOf(values, networkOf(() => 0))).toBe(0);
  });

  it('is what James and Stein make of the t statistic, computed by hand', () => {
    // Changes are +2, -1, +2, -1 ..., and +1 is said each time: slope 0.5, so errors of 1.5 either way.
    const values = Float64Array.from({ length: 232 }, (_, t) => Math.ceil(t / 2) + (t % 2));
    const said = skillOf(values, networkOf(() => 1));
    // Two hundred pairs of equal size but for the slow decay of what a change is measured by.
    const t = (200 * 0.5) / Math.sqrt(200 * 1.5 ** 2);
    expect(said).toBeCloseTo(1 - (2 / t) ** 2, 1);
    expect(said).toBeGreaterThan(0.8);
  });

  it('is tried from two hundred places at most, from the thirtieth value on, up to the last but one', () => {
    const network = networkOf(() => 1);
    skillOf(randomWalk(1, 500), network);
    expect([network.asked.length, network.asked[0], network.asked.at(-1)]).toEqual([200, 299, 498]);
    const short = networkOf(() => 1);
    skillOf(randomWalk(1, 80), short);
    expect([short.asked[0], short.asked.at(-1)]).toEqual([30, 78]);
  });

  it.each([[2, null], [60, null], [61, 0]])('of %i values is %s: fewer do not tell', (length, skill) => {
    const values = randomWalk(5, length);
    expect(changeSkill(values, observed(values), NONE, networkOf(() => 0))).toBe(skill);
  });

  it('does not look at changes from or to a value that was filled in', () => {
    // Wherever it was observed the network is right; in between it is told nonsense.
    const values = randomWalk(8, 200);
    const isObserved = Uint8Array.from(values, (_, t) => (t % 10 === 0 ? 0 : 1));
    const liar = networkOf((series, origin) => (isObserved[origin] === 1 && isObserved[origin + 1] === 1 ? series[origin + 1] - series[origin] : 1e6));
    expect(changeSkill(values, isObserved, NONE, liar)).toBe(1);
  });

  it('is a share also where a series starts near nothing and ends near 1, or stands still', () => {
    const grown = randomWalk(2, 120).map((value, t) => (t < 60 ? 1e-310 : 1) * (value / 128));
    for (const values of [grown, grown.slice().reverse(), new Float64Array(100).fill(3), randomWalk(2, 120).map((value) => value * 1e-320)]) {
      const skill = skillOf(values);
      expect(skill).toBeGreaterThanOrEqual(0);
      expect(skill).toBeLessThanOrEqual(1);
    }
  });
});
