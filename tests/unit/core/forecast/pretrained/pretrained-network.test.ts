import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LONGEST_SAID, LONGEST_WINDOW, type Periods } from '../../../../../src/core/forecast/pretrained/pretrained-network.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { meanReverting, randomWalk, seasonal } from '../../../../support/made-series.ts';
import { SHIPPED, shippedNetwork } from '../../../../support/shipped-network.ts';

// Passes of the whole network take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LEVELS = QUANTILE_LEVELS.length;
const NONE: Periods = { period: 1, secondPeriod: 1 };
const SERIES: readonly { name: string; values: Float64Array; periods: Periods }[] = [
  { name: 'two values', values: Float64Array.of(3, 5), periods: NONE },
  { name: 'a short zig-zag', values: Float64Array.of(0, 1, 0, 1, 0), periods: { period: 2, secondPeriod: 1 } },
  { name: 'a walk', values: randomWalk(1, 90), periods: NONE },
  { name: 'noise about a level', values: meanReverting(2, 120), periods: NONE },
  { name: 'a season', values: seasonal(3, 100, 12), periods: { period: 12, secondPeriod: 1 } },
  { name: 'two seasons, longer than the window', values: seasonal(4, LONGEST_WINDOW + 120, 24), periods: { period: 24, secondPeriod: 168 } },
];

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const rangeOf = (values: Float64Array): number => Math.max(...values) - Math.min(...values);
const scaledBy = (values: Float64Array, factor: number, shift: number): Float64Array => values.map((value) => factor * value + shift);
const rowsOf = (quantiles: Float64Array): number[][] =>
  Array.from({ length: quantiles.length / LEVELS }, (_, step) => [...quantiles.subarray(step * LEVELS, (step + 1) * LEVELS)]);

function farthest(one: Float64Array, other: Float64Array): number {
  expect(one).toHaveLength(other.length);
  return one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0);
}

describe.each(SHIPPED)('the shipped network on the $name engine', ({ network }) => {
  const say = (values: Float64Array, periods: Periods, horizon: number, origins = [values.length - 1]): Float64Array[] =>
    network.forecast(values, periods, origins, horizon);

  it.each(SERIES)('says finite quantiles that never cross: $name', ({ values, periods }) => {
    const [quantiles] = say(values, periods, 24);
    expect(quantiles).toHaveLength(24 * LEVELS);
    expect(quantiles.every(Number.isFinite)).toBe(true);
    for (const row of rowsOf(quantiles)) expect(row).toEqual([...row].sort((a, b) => a - b));
  });

  // Promise 7 of docs/SAFETY: the largest shift that it speaks of, and others.
  it.each(SERIES)('follows a change of unit and of level: $name', ({ values, periods }) => {
    const [quantiles] = say(values, periods, 30);
    for (const [factor, share] of [[1, 1e3], [1, -1e3], [3.7, 0], [1e-9, 12.3], [2.5e8, -700], [2, 0]]) {
      const shift = share * factor * rangeOf(values);
      const moved = scaledBy(values, factor, shift);
      const [said] = say(moved, periods, 30);
      expect(farthest(said, scaledBy(quantiles, factor, shift)), `${factor}, ${shift}`).toBeLessThanOrEqual(1e-5 * largest(moved));
    }
  });

  it('follows a change of unit and of level, whatever the series', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 24 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (list, period, factor, share) => {
          const values = Float64Array.from(list);
          const shift = share * factor * rangeOf(values);
          const moved = scaledBy(values, factor, shift);
          const [said] = say(moved, { period, secondPeriod: 1 }, 8);
          const [expected] = say(values, { period, secondPeriod: 1 }, 8);
          expect(farthest(said, scaledBy(expected, factor, shift))).toBeLessThanOrEqual(1e-5 * largest(moved));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follows a change of unit by a power of two to the bit', () => {
    const { values, periods } = SERIES[4];
    const [quantiles] = say(values, periods, 12);
    const [large] = say(scaledBy(values, 2 ** 40, 0), periods, 12);
    expect([...large]).toEqual([...scaledBy(quantiles, 2 ** 40, 0)]);
  });

  it.each([0, 7, -1e300, 5e-324])('goes on with %d where there was nothing else', (value) => {
    const values = new Float64Array(20).fill(value);
    for (const said of say(values, { period: 4, secondPeriod: 1 }, 200, [10, 19])) expect([...said]).toEqual(Array(200 * LEVELS).fill(value));
  });

  it.each(SERIES.slice(2))('says of a step the same however many steps are asked for: $name', ({ values, periods }) => {
    const [few] = say(values, periods, 5);
    const [many] = say(values, periods, LONGEST_SAID);
    expect(farthest(few, many.subarray(0, few.length))).toBeLessThanOrEqual(1e-5 * largest(values));
  });

  it('reads nothing after the last origin', () => {
    const { values, periods } = SERIES[4];
    const changed = values.map((value, t) => (t > 60 ? 1e9 - value : value));
    expect(say(changed, periods, 12, [40, 60])).toEqual(say(values, periods, 12, [40, 60]));
    expect(say(values.slice(0, 61), periods, 12, [40, 60])).toEqual(say(values, periods, 12, [40, 60]));
  });

  it('says from an earlier origin the same whatever came between it and the later one', () => {
    for (const { values, periods } of SERIES.slice(2)) {
      const first = values.length - 30;
      const changed = values.map((value, t) => (t > first ? 3 * value - 50 : value));
      const origins = [first, values.length - 1];
      const [said, later] = say(values, periods, 12, origins);
      const [saidOfChanged, laterOfChanged] = say(changed, periods, 12, origins);
      expect(saidOfChanged).toEqual(said);
      expect(laterOfChanged).not.toEqual(later);
    }
  });

  it('gives one forecast an origin, in their order', () => {
    const { values, periods } = SERIES[2];
    const said = say(values, periods, 3, [50, 60, 89]);
    expect(said.map((quantiles) => quantiles.length)).toEqual([3 * LEVELS, 3 * LEVELS, 3 * LEVELS]);
    said.forEach((quantiles, i) => expect(Math.abs(quantiles[MEDIAN] - values[[50, 60, 89][i]])).toBeLessThan(6));
  });

  it.each(SERIES)('rolls on past what it says at once, finite, ascending, and never narrower than there: $name', ({ values, periods }) => {
    const horizon = 2 * LONGEST_SAID + 40;
    const [quantiles] = say(values, periods, horizon);
    expect(quantiles).toHaveLength(horizon * LEVELS);
    expect(quantiles.every(Number.isFinite)).toBe(true);
    const [said] = say(values, periods, LONGEST_SAID);
    expect([...quantiles.subarray(0, said.length)]).toEqual([...said]);
    const rows = rowsOf(quantiles);
    for (const row of rows) expect(row).toEqual([...row].sort((a, b) => a - b));
    const distances = (row: readonly number[]): number[] => row.map((quantile) => Math.abs(quantile - row[MEDIAN]));
    for (const [step, row] of rows.entries()) {
      if (step < LONGEST_SAID) continue;
      const least = distances(rows[Math.floor(step / LONGEST_SAID) * LONGEST_SAID - 1]);
      distances(row).forEach((distance, level) => expect(distance).toBeGreaterThanOrEqual(least[level] * (1 - 1e-9)));
    }
  });

  it('rolls on from each of several origins as from its medians', () => {
    const { values, periods } = SERIES[2];
    const origins = [70, 89];
    const near = say(values, periods, LONGEST_SAID, origins);
    const far = say(values, periods, LONGEST_SAID + 10, origins);
    far.forEach((quantiles, i) => expect([...quantiles.subarray(0, near[i].length)]).toEqual([...near[i]]));
    expect(farthest(far[0], far[1])).toBeGreaterThan(0);
  });
});

describe('the two engines', () => {
  it.each(SERIES)('say the same of $name within 1e-5 of the largest number in it and in what is said', ({ values, periods }) => {
    const [plain, wasm] = SHIPPED.map(({ network }) => network.forecast(values, periods, [values.length - 1], 48)[0]);
    expect(farthest(plain, wasm)).toBeLessThanOrEqual(1e-5 * Math.max(largest(values), largest(plain)));
  });
});

describe('a window', () => {
  it('ends the reading of the encoder, and what lies long before it is forgotten', () => {
    const values = randomWalk(7, LONGEST_WINDOW + 600);
    const changedBefore = (end: number): Float64Array => values.map((value, t) => (t < end ? 2 * value : value));
    const said = (series: Float64Array): Float64Array => shippedNetwork.forecast(series, NONE, [series.length - 1], 6)[0];
    // Sums over all values round differently.
    expect(farthest(said(changedBefore(150)), said(values))).toBeLessThan(1e-11 * largest(values));
    expect(farthest(said(changedBefore(650)), said(values))).toBeGreaterThan(1e-5 * largest(values));
  });
});
