import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { findSeason } from '../../../../src/core/series/find-season.ts';
import { NO_SEASON } from '../../../../src/core/series/season.ts';
import { readVegaColumn } from '../../../support/vega-column.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const random = createRandom(11);
const every = (step: number, count: number): Float64Array => Float64Array.from({ length: count }, (_, t) => Date.UTC(2012, 0, 1) + t * step);
const months = (count: number): Float64Array => Float64Array.from({ length: count }, (_, t) => Date.UTC(1958, 2 + t, 1));
const years = (count: number): Float64Array => Float64Array.from({ length: count }, (_, t) => Date.UTC(1880 + t, 0, 1));
const walk = (count: number): Float64Array => {
  let at = 0;
  return Float64Array.from({ length: count }, () => (at += random.normal()));
};
/** A season of random shape about a walk, one and a half times as large as its steps. */
const seasonal = (period: number, count: number): Float64Array => {
  const shape = Float64Array.from({ length: period }, () => 1.5 * random.normal());
  return walk(count).map((value, t) => value + shape[t % period]);
};
/** How many of 100 series have this as their first period. */
const foundOf100 = (period: number | undefined, make: () => Float64Array, times: Float64Array | null = null): number =>
  Array.from({ length: 100 }, () => findSeason(make(), times).periods[0]).filter((found) => found === period).length;

describe('findSeason', () => {
  it.each<[string, number[], number[]]>([
    ["the article's first zig-zag", [0, 1, 0, 1, 0], [2]],
    ["the article's second zig-zag", [1, 0, 1, 0, 1], [2]],
    ['a ramp', [0, 0.25, 0.5, 0.75, 1], []],
    ['a constant', [2, 2, 2, 2, 2, 2], []],
    ['four values', [1, 3, 2, 5], []],
    ['two values', [1, 3], []],
    ['one value', [1], []],
    ['nothing', [], []],
  ])('%s', (_, values, periods) => {
    const season = findSeason(Float64Array.from(values), null);
    expect(season).toEqual(periods.length === 0 ? NO_SEASON : { periods, source: 'repetition' });
  });

  describe('on real series', () => {
    it.each<[string, string, string, Float64Array | null, readonly number[]]>([
      ['carbon dioxide, months', 'co2-concentration.csv', 'CO2', months(741), [12]],
      ['jobs, seasonally adjusted, months', 'us-employment.csv', 'nonfarm', months(120), []],
      ['prices of shares, days', 'sp500-2000.csv', 'close', every(DAY, 5105), []],
      ['prices of shares, months', 'sp500.csv', 'price', null, []],
      ['highest temperature, days', 'seattle-weather.csv', 'temp_max', every(DAY, 1461), [365]],
      ['rain, days', 'seattle-weather.csv', 'precipitation', every(DAY, 1461), []],
      ['temperature, hours', 'seattle-weather-hourly-normals.csv', 'temperature', every(HOUR, 8759), [24]],
      ['temperature of the earth, years', 'global-temp.csv', 'temp', years(144), []],
    ])('%s', (_, file, column, times, periods) => {
      const values = readVegaColumn(file, column);
      expect(findSeason(values, null).periods).toEqual(periods);
      if (times) expect(findSeason(values, times)).toEqual({ periods, source: periods.length === 0 ? 'none' : 'dates' });
    });
  });

  it.each([
    [4, 32, 80],
    [12, 60, 80],
    [7, 70, 80],
    [24, 200, 90],
    [52, 300, 80],
  ])('finds a season of %i in most series of %i values', (period, count, least) => {
    expect(foundOf100(period, () => seasonal(period, count))).toBeGreaterThanOrEqual(least);
  });

  it.each([10, 20, 40, 60, 120, 250, 500])('finds none in most walks of %i values', (count) => {
    expect(foundOf100(undefined, () => walk(count))).toBeGreaterThanOrEqual(90);
  });

  it('knows of two years of months with dates what it cannot know without', () => {
    expect(foundOf100(12, () => seasonal(12, 24), months(24))).toBeGreaterThan(foundOf100(12, () => seasonal(12, 24)) + 15);
  });

  it('believes in no season of quarters where the dates are years', () => {
    const shaky = (): Float64Array => Float64Array.from({ length: 20 }, () => random.normal());
    expect(foundOf100(undefined, shaky, years(20))).toBeGreaterThanOrEqual(98);
  });

  it('finds the week about the day', () => {
    const load = Float64Array.from({ length: 24 * 7 * 6 }, (_, t) => 10 + Math.sin((2 * Math.PI * t) / 24) - (t % 168 >= 120 ? 0.5 : 0) + 0.1 * random.normal());
    expect(findSeason(load, null)).toEqual({ periods: [24, 168], source: 'values' });
    expect(findSeason(load, every(HOUR, load.length))).toEqual({ periods: [24, 168], source: 'dates' });
  });

  it('lets the values overrule the dates where they are clear', () => {
    const thirteen = Float64Array.from({ length: 200 }, (_, t) => (t % 13 === 0 ? 5 : 0) + 0.1 * random.normal());
    expect(findSeason(thirteen, months(200))).toEqual({ periods: [13], source: 'values' });
  });

  it('reads the dates of no other series', () => {
    expect(findSeason(seasonal(12, 120), years(20)).source).not.toBe('dates');
  });

  it('stays where one value in ten was filled by a straight line', () => {
    const gapped = (): Float64Array => seasonal(12, 120).map((value, t, all) => (t % 10 === 5 ? (all[t - 1] + all[t + 1]) / 2 : value));
    expect(foundOf100(12, gapped)).toBeGreaterThanOrEqual(80);
  });

  it('does not depend on the unit, the zero or the direction', () => {
    for (let i = 0; i < 40; i++) {
      const values = seasonal([4, 7, 12][i % 3], 30 + i);
      const season = findSeason(values, null);
      for (const scale of [-1, 2 ** -40, 2 ** 40]) expect(findSeason(values.map((value) => value * scale), null)).toEqual(season);
      expect(findSeason(values.map((value) => 3 * value + 17), null)).toEqual(season);
    }
  });

  it('does not depend on the unit even where doubles end', () => {
    const values = seasonal(12, 80).map(Math.round);
    const season = findSeason(values, null);
    expect(season.periods).toEqual([12]);
    expect(findSeason(values.map((value) => value * 5e-324), null)).toEqual(season);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(findSeason(values.map((value) => (value / largest) * Number.MAX_VALUE), null)).toEqual(season);
  });

  it('gives at most two ascending periods that fit twice, whatever the values and times', () => {
    const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 80 }), fc.constantFrom(null, HOUR, DAY, 30 * DAY, 91 * DAY, 365 * DAY), (array, step) => {
        const { periods, source } = findSeason(Float64Array.from(array), step === null ? null : every(step, array.length));
        expect(periods.length <= 2 && (periods.length === 0) === (source === 'none')).toBe(true);
        for (const period of periods) expect(Number.isInteger(period) && period >= 2 && 2 * period <= array.length).toBe(true);
        if (periods.length === 2) expect(periods[0]).toBeLessThan(periods[1]);
      }),
    );
  });
});
