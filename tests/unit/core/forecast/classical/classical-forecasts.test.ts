import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClassical, forecastClassical } from '../../../../../src/core/forecast/classical/classical-forecasts.ts';
import { CLASSICAL_NAMES, type ClassicalName } from '../../../../../src/core/forecast/model-name.ts';
import { createRandom } from '../../../../../src/core/random.ts';

const aims = fc.constantFrom('yardstick', 'partner');
const names = fc.constantFrom(...CLASSICAL_NAMES);
const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });
const extreme = fc.constantFrom(5e-324, -5e-324, 2.3e-308, 1e-300, 1, -1, 0, 1e300, Number.MAX_VALUE, -Number.MAX_VALUE);
const positive = fc.oneof(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), fc.constantFrom(5e-324, 1e-300, 1, 1e300, Number.MAX_VALUE));
const series = fc.oneof(
  fc.array(anyFinite, { minLength: 1, maxLength: 60 }),
  fc.array(extreme, { minLength: 1, maxLength: 60 }),
  fc.array(positive, { minLength: 1, maxLength: 60 }),
  fc.tuple(fc.array(fc.oneof(positive, extreme), { minLength: 2, maxLength: 6 }), fc.integer({ min: 3, max: 8 })).map(([cycle, times]) => Array.from({ length: times }, () => cycle).flat()),
);

describe('createClassical', () => {
  it('forecasts as many finite values as asked for, whatever the finite values before', () => {
    fc.assert(
      fc.property(series, names, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 40 }), aims, (values, name, period, horizon, aim) => {
        const forecast = createClassical(Float64Array.from(values), period, aim).forecast(name, horizon);
        expect(forecast).toHaveLength(horizon);
        expect(forecast.every((value) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(CLASSICAL_NAMES)('%s continues one value, or the same value all along, by itself', (name: ClassicalName) => {
    for (const values of [[7], [7, 7], new Array<number>(40).fill(7)]) {
      expect([...forecastClassical(name, Float64Array.from(values), 4, 3)]).toEqual([7, 7, 7]);
    }
  });

  it('forecasts nothing from nothing', () => {
    expect(() => createClassical(new Float64Array(0), 1)).toThrow(RangeError);
  });

  it.each<[ClassicalName, readonly number[], number, readonly number[]]>([
    ['no-change', [1, 5, 3], 1, [3, 3]],
    ['seasonal-no-change', [9, 1, 2, 3], 3, [1, 2, 3, 1]],
    ['seasonal-no-change', [1, 2], 3, [2, 2]],
    ['drift', [1, 9, 5], 1, [7, 9]],
    // Factors 1/2 and 3/2; without them the last value is 2 and every further one.
    ['naive2', [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], 2, [1, 3, 1]],
    // Below 0 there are no factors: "no change" of the season.
    ['naive2', [-2, 3, -2, 3, -2, 3, -2, 3, -2, 3, -2, 3], 2, [-2, 3, -2]],
    // Six values are too few for the test at this period: no season.
    ['naive2', [1, 3, 1, 3, 1, 3], 2, [3, 3]],
    // The line falls by 1 a step, and its doubled curvature is the line: level 0, and never below 0.
    ['theta', [2, 1, 0], 1, [0, 0]],
  ])('%s continues %j at period %i by %j', (name, values, period, expected) => {
    const forecast = forecastClassical(name, Float64Array.from(values), period, expected.length);
    expected.forEach((value, k) => {
      expect(forecast[k]).toBeCloseTo(value, 9);
    });
  });

  it.each(CLASSICAL_NAMES)('%s finds a season and a trend of its kind again', (name: ClassicalName) => {
    const values = Float64Array.from({ length: 60 }, (_, i) => 100 * [0.8, 1, 1.3, 0.9][i % 4]);
    const forecast = forecastClassical(name, values, 4, 8);
    if (name === 'no-change' || name === 'drift') return;
    forecast.forEach((value, k) => {
      expect(value).toBeCloseTo(100 * [0.8, 1, 1.3, 0.9][k % 4], 6);
    });
  });

  it('forecasts a series of another unit alike: to the bit where the factor is a power of two, else but for rounding', () => {
    const random = createRandom(3);
    for (let trial = 0; trial < 40; trial++) {
      const length = 4 + Math.floor(random.uniform() * 80);
      const values = Float64Array.from({ length }, (_, i) => 20 + i * random.normal() * 0.2 + 5 * Math.sin((i * Math.PI) / 3) + random.normal());
      for (const name of CLASSICAL_NAMES) {
        const plain = forecastClassical(name, values, 6, 8);
        const doubled = forecastClassical(name, values.map((value) => value * 2 ** 40), 6, 8);
        expect([...doubled]).toEqual([...plain.map((value) => value * 2 ** 40)]);
        const thirds = forecastClassical(name, values.map((value) => value * 1e-7 * 3.3), 6, 8);
        thirds.forEach((value, k) => {
          expect(Math.abs(value / 3.3e-7 - plain[k])).toBeLessThan(1e-6 * Math.max(...values.map(Math.abs)));
        });
      }
    }
  });

  it('is the same however often and in which order it is asked', () => {
    const values = Float64Array.from({ length: 30 }, (_, i) => Math.cos(i) + (i % 5));
    const prepared = createClassical(values, 5);
    for (const name of [...CLASSICAL_NAMES, ...CLASSICAL_NAMES].reverse()) {
      expect([...prepared.forecast(name, 7)]).toEqual([...forecastClassical(name, values, 5, 7)]);
      expect([...prepared.forecast(name, 3)]).toEqual([...forecastClassical(name, values, 5, 3)]);
    }
  });

  it('smooths no more than the last thousand values: what is before them changes no level', () => {
    const recent = Array.from({ length: 1000 }, (_, i) => Math.sin(i) + 3);
    for (const name of ['ses', 'holt', 'damped'] as const) {
      const alone = forecastClassical(name, Float64Array.from(recent), 1, 5);
      const after = forecastClassical(name, Float64Array.from([...new Array<number>(500).fill(2), ...recent]), 1, 5);
      expect([...after]).toEqual([...alone]);
    }
  });

  it('as a partner takes out the season as terms where they explain more, and lets slopes learn slowly', () => {
    const steady = Float64Array.from({ length: 48 }, (_, i) => 10 + i + [0, 6, -6, 0][i % 4]);
    const partner = createClassical(steady, 4, 'partner').forecast('holt', 4);
    partner.forEach((value, k) => {
      expect(value).toBeCloseTo(58 + k + [0, 6, -6, 0][k], 6);
    });
    const turning = Float64Array.from({ length: 40 }, (_, i) => (i < 30 ? i : 60 - i));
    const [yardstickStep, partnerStep] = (['yardstick', 'partner'] as const).map((aim) => {
      const forecast = createClassical(turning, 1, aim).forecast('holt', 2);
      return forecast[1] - forecast[0];
    });
    expect(yardstickStep).toBeLessThan(-0.9);
    expect(partnerStep).toBeGreaterThan(yardstickStep);
  });
});
