import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { forecast, type Forecast } from '../../../../src/core/forecast/forecast.ts';
import { CLASSICAL_NAMES, type ModelName } from '../../../../src/core/forecast/model-name.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../src/core/forecast/quantile-levels.ts';
import type { PretrainedNetwork } from '../../../../src/core/forecast/pretrained/pretrained-network.ts';
import { ARTICLE_SERIES } from '../../../../src/core/rnn/mini/article-series.ts';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { meanReverting, randomWalk, seasonal } from '../../../support/made-series.ts';
import { SHIPPED, shippedNetwork } from '../../../support/shipped-network.ts';

const MODELS: readonly ModelName[] = ['auto', 'pretrained', ...CLASSICAL_NAMES];
// Hundreds of forecasts take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LEVELS = QUANTILE_LEVELS.length;

interface Asked {
  readonly model?: ModelName;
  readonly horizon?: number;
  readonly periods?: readonly number[] | null;
  readonly pretrained?: PretrainedNetwork | null;
}

function forecastOf(values: ArrayLike<number>, { model = 'auto', horizon = 6, periods = null, pretrained = shippedNetwork }: Asked = {}): Forecast {
  return forecast(normalizeSeries(createSeries(values), 'auto'), { model, horizon, periods }, { pretrained });
}

const largest = (values: ArrayLike<number>): number => Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** What must hold of any forecast, whatever it is of. */
function expectSound(said: Forecast, horizon: number, isNeverNegative: boolean): void {
  const { values, units, bands, quantiles, shares } = said;
  expect(values).toHaveLength(horizon);
  const all = [values, units, ...bands.flatMap(({ low, high }) => [low, high]), ...(quantiles ? [quantiles.values] : [])];
  for (const list of all) expect(list.every(Number.isFinite)).toBe(true);
  for (let at = 0; quantiles && at < quantiles.values.length; at++) {
    if (at % LEVELS > 0 && !(quantiles.values[at] >= quantiles.values[at - 1])) throw new Error(`quantiles cross at ${at}`);
  }
  bands.forEach(({ low, high }, i) => {
    for (let step = 0; step < horizon; step++) {
      const outer = bands.at(i + 1);
      const isNested = low[step] <= values[step] && values[step] <= high[step] && (!outer || (outer.low[step] <= low[step] && high[step] <= outer.high[step]));
      if (!isNested) throw new Error(`band ${i} is not inside the next, or does not hold the forecast, at step ${step}`);
    }
  });
  if (isNeverNegative) for (const list of [values, ...bands.map(({ low }) => low)]) expect(list.every((value) => value >= 0)).toBe(true);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).sort((a, b) => b - a));
  if (said.scorecard.kind === 'scored') {
    const { error, noChange, ratio, bias, coverage } = said.scorecard;
    expect([error, noChange, ratio ?? 0, bias ?? 0, ...coverage.map(({ share }) => share)].every(Number.isFinite)).toBe(true);
  }
}

const extreme = fc.constantFrom(0, -0, 5e-324, -5e-324, 1e-310, Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, 1, 1e-20, NaN);
const positive = fc.constantFrom(5e-324, 1e-310, 1e-20, 1, 3, 1e20, Number.MAX_VALUE);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const anyPeriods = fc.constantFrom<readonly number[] | null>(null, [], [2], [3, 9], [4], [7, 14]);

describe.each(MODELS)('a forecast by %s', (model) => {
  it('is sound for every finite input, with gaps or without', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.oneof(extreme, finite), { minLength: 1, maxLength: 40 }),
          fc.array(positive, { minLength: 1, maxLength: 40 }),
          fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 1, arbitrary: fc.constant(NaN) }), { minLength: 1, maxLength: 40 }),
        ),
        anyPeriods,
        fc.integer({ min: 1, max: 14 }),
        (values, periods, horizon) => {
          fc.pre(values.some((value) => !Number.isNaN(value)));
          expectSound(forecastOf(values, { model, periods, horizon }), horizon, !values.some((value) => value < 0));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is of a single value that value, without a band', () => {
    for (const value of [5, 0, -3, Number.MAX_VALUE, 5e-324]) {
      const said = forecastOf([NaN, value], { model, horizon: 3 });
      expect([...said.values]).toEqual([value, value, value]);
      expect(said).toMatchObject({ bands: [], quantiles: null, scorecard: { kind: 'too-short' } });
    }
  });

  it('is of a constant that constant, in a band without width', () => {
    const { values, quantiles } = forecastOf(Array(30).fill(42), { model });
    expect(values.every((value) => Math.abs(value - 42) < 1e-12)).toBe(true);
    expect(quantiles?.values.every((value) => Math.abs(value - 42) < 1e-12)).toBe(true);
  });

  it('has no record below eight values, and one from eight on', () => {
    const values = randomWalk(1, 8);
    expect(forecastOf(values.subarray(0, 7), { model }).scorecard).toEqual({ kind: 'too-short' });
    const { scorecard } = forecastOf(values, { model });
    expect(scorecard).toMatchObject({ kind: 'scored' });
  });

  it('follows a change of unit by a power of two to the bit', () => {
    const values = seasonal(5, 60, 4);
    const small = forecastOf(values, { model });
    const large = forecastOf(values.map((value) => value * 2 ** 40), { model });
    expect([...large.values]).toEqual([...small.values].map((value) => value * 2 ** 40));
    expect([...(large.quantiles?.values ?? [])]).toEqual([...(small.quantiles?.values ?? [])].map((value) => value * 2 ** 40));
  });

  it('uses the season that the user set, and says so', () => {
    const values = seasonal(6, 60, 7, 2);
    const given = forecastOf(values, { model, periods: [7], horizon: 7 });
    expect(given.season).toEqual({ periods: [7], source: 'user' });
    const none = forecastOf(values, { model, periods: [], horizon: 7 });
    expect(none.season).toEqual({ periods: [], source: 'user' });
    if (model !== 'no-change' && model !== 'drift') expect([...given.values]).not.toEqual([...none.values]);
  });

  it('works without a network, too', () => {
    const said = forecastOf(randomWalk(2, 60), { model, pretrained: null });
    expectSound(said, 6, false);
    expect(said.bands).toHaveLength(3);
  });
});

describe.each(CLASSICAL_NAMES)('a forecast by %s alone', (model) => {
  it('is made of nothing else', () => {
    expect(forecastOf(seasonal(7, 40, 4), { model }).shares).toEqual([{ model, share: 1 }]);
    expect(forecastOf([1, 3, 2], { model }).shares).toEqual([{ model, share: 1 }]);
  });
});

describe('a forecast by auto', () => {
  it('is the network alone where there are fewer than eight values', () => {
    for (const values of [[1, 2], [4, 1, 3], [1, 2, 4, 8, 16, 32, 64]]) expect(forecastOf(values).shares).toEqual([{ model: 'pretrained', share: 1 }]);
    expect(forecastOf([1, 2, 4, 8, 16, 32, 65, 129]).shares.length).toBeGreaterThan(1);
  });

  it('is made of classical methods alone where there is no network', () => {
    const { shares } = forecastOf(seasonal(8, 60, 12), { pretrained: null });
    expect(shares.map(({ model }) => model)).not.toContain('pretrained');
    expect(shares.length).toBeGreaterThan(1);
  });

  it('follows a change of unit by three', () => {
    for (const values of [seasonal(1, 80, 12), meanReverting(2, 90), randomWalk(3, 120), seasonal(4, 40, 7, 2), Float64Array.of(3, 5, 4, 8, 6)]) {
      const small = forecastOf(values, { horizon: 12 });
      const large = forecastOf(values.map((value) => 3 * value), { horizon: 12 });
      const size = 3 * largest(values);
      small.values.forEach((value, step) => expect(Math.abs(large.values[step] - 3 * value)).toBeLessThanOrEqual(1e-5 * size));
      small.quantiles?.values.forEach((value, at) => expect(Math.abs((large.quantiles?.values[at] ?? NaN) - 3 * value)).toBeLessThanOrEqual(1e-5 * size));
    }
  });

  it('is the same on either engine within 1e-4 of the scale', () => {
    for (const values of [seasonal(1, 80, 12), meanReverting(2, 90), Float64Array.of(3, 5, 4, 8, 6)]) {
      const [plain, wasm] = SHIPPED.map(({ network }) => forecastOf(values, { pretrained: network, horizon: 12 }).values);
      plain.forEach((value, step) => expect(Math.abs(wasm[step] - value)).toBeLessThanOrEqual(1e-4 * largest(values)));
    }
  });

  it('says "no change" one step ahead on random walks nearly always', () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
    const others = seeds.filter((seed) => {
      const values = randomWalk(seed, 250);
      return forecastOf(values, { horizon: 1 }).values[0] !== values[249];
    });
    expect(others.length, `seeds ${others.join(', ')}`).toBeLessThanOrEqual(6);
  });

  it('is surer of itself far ahead than of the next step where changes cannot be told', () => {
    const { shares } = forecastOf(randomWalk(1, 250), { horizon: 1 });
    expect(shares).toEqual([{ model: 'no-change', share: 1 }]);
    const far = forecastOf(randomWalk(3, 250), { horizon: 24 });
    expect(far.shares.find(({ model }) => model === 'no-change')?.share).toBeLessThan(0.5);
  });

  it('gives way to "no change" where that would have been better, and never says of itself on a walk that it is clearly worse', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { shares, scorecard, values } = forecastOf(randomWalk(seed, 250), { horizon: 24 });
      const ratio = scorecard.kind === 'scored' ? scorecard.ratio : null;
      expect(ratio, `seed ${seed}`).toBeLessThan(1.2);
      if (shares.length > 1) continue;
      expect([shares[0].model, ratio, new Set(values).size]).toEqual(['no-change', 1, 1]);
    }
  });

  it('goes on with a season: twice as near at least as "no change" was on the same values', () => {
    for (const [seed, period] of [[1, 4], [2, 7], [3, 12], [4, 24]]) {
      const values = seasonal(seed, 8 * period, period);
      const known = values.subarray(0, 7 * period);
      const said = forecastOf(known, { horizon: period });
      const errorOf = (of: (step: number) => number): number => said.values.reduce((sum, _, step) => sum + Math.abs(values[7 * period + step] - of(step)), 0);
      expect(errorOf((step) => said.values[step])).toBeLessThan(0.5 * errorOf(() => known[known.length - 1]));
    }
  });

  it('fills gaps, and says how many', () => {
    const values = seasonal(9, 70, 7);
    const holes = values.map((value, t) => (t % 11 === 5 || t >= 68 ? NaN : value));
    const said = forecastOf(holes, { horizon: 7 });
    expect(said.filled).toBe(6);
    expectSound(said, 7, true);
    expect(said.season.periods).toEqual([7]);
  });

  it('stays in the unit of the series where filling a gap by its season passes a power of two', () => {
    // 15.68 a season before and a rise since then fill the gap with more than 16.
    const values = Array.from({ length: 42 }, (_, t) => (t === 33 ? NaN : 7.6 + 0.08 * t + (t % 7 === 5 ? 6 : 0) + (t === 40 ? -4 : 0)));
    const filled = forecastOf(values, { model: 'no-change', periods: [7], horizon: 1 });
    expect(filled.values[0]).toBeCloseTo(values[41], 10);
  });

  it('takes of the seasons that the user set those that fit: whole, two at most, the shortest first', () => {
    const values = seasonal(3, 60, 12);
    const seasonFor = (periods: readonly number[]): readonly number[] => forecastOf(values, { periods }).season.periods;
    expect(seasonFor([24, 12, 12])).toEqual([12, 24]);
    expect(seasonFor([1, 0, -3, 2.5, 61, 5000])).toEqual([]);
    expect(seasonFor([30, 20, 10])).toEqual([10, 20]);
  });

  it('lies in the middle of its quantiles, and its units are where its values lie in 0..1', () => {
    const values = seasonal(2, 50, 4);
    const said = forecastOf(values);
    said.values.forEach((value, step) => expect(said.quantiles?.values[step * LEVELS + MEDIAN]).toBe(value));
    expect(said.quantiles?.levels).toEqual(QUANTILE_LEVELS);
    expect(said.reported).toBeNull();
  });

  const walk = randomWalk(4, 320).map((value) => value / 128);
  it.each([
    ['starts large and ends near nothing', walk.map((value, t) => (t < 40 ? 1e300 * value : 1e-300 * value))],
    ['starts near nothing and ends at a hundred', walk.map((value, t) => (t < 250 ? 1e-310 * value : 128 * value))],
    ['was 0 for long', walk.map((value, t) => (t < 250 ? 0 : value))],
    ['leaps between the smallest and the largest double', walk.map((value, t) => (t % 3 === 0 ? 5e-324 : 1e308 * value))],
    ['was large once', walk.map((value, t) => (t === 0 ? Number.MAX_VALUE : 1e-300 * value))],
    ['has a season next to nothing beside a single value', walk.map((_, t) => (t === 200 ? 1 : 1e-20 * (1 + (t % 7))))],
  ])('is sound where a long series %s', (_, values) => {
    for (const [periods, horizon] of [[null, 3], [[], 12], [[7], 110]] as const) expectSound(forecastOf(values, { periods, horizon }), horizon, true);
  });
});

describe("the article's series", () => {
  it.each(ARTICLE_SERIES)('$name goes on by auto as the article expects, within 0.05, and nobody says its period', ({ values, expected }) => {
    expect(Math.abs(forecastOf(values, { horizon: 1 }).values[0] - expected)).toBeLessThanOrEqual(0.05);
  });
});
