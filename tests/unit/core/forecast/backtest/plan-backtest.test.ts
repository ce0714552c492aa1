import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKTEST_ORIGINS, planBacktest } from '../../../../../src/core/forecast/backtest/plan-backtest.ts';
import { fillGaps } from '../../../../../src/core/series/fill-gaps.ts';
import { createSeries } from '../../../../../src/core/series/series.ts';

const rising = (length: number) => createSeries(Float64Array.from({ length }, (_, t) => t));

describe('planBacktest', () => {
  it.each([
    { length: 7, horizon: 1, origins: [], why: 'too few values to score' },
    { length: 10, horizon: 1, origins: [5, 6, 7, 8], why: 'one step ahead from each place that keeps enough before it' },
    { length: 500, horizon: 1, origins: Array.from({ length: 40 }, (_, i) => 459 + i), why: 'the last forty places' },
  ])('$length values, $horizon ahead: $why', ({ length, horizon, origins }) => {
    expect(planBacktest(rising(length), horizon)).toEqual(origins);
  });

  it('keeps forecasts apart where the series is long enough for that', () => {
    const origins = planBacktest(rising(2000), 12);
    expect(origins).toHaveLength(BACKTEST_ORIGINS);
    expect(origins.slice(1).every((origin, i) => origin - origins[i] === 12)).toBe(true);
    expect(origins.at(-1)).toBe(2000 - 1 - 12);
  });

  it('starts from observations alone, ascending, with something after each, and no more often than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -9, max: 9 }) }, { weight: 1, arbitrary: fc.constant(NaN) }), { maxLength: 120 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (values, horizon, most) => {
          const series = createSeries(values);
          const origins = planBacktest(series, horizon, most);
          const { values: filled, start } = fillGaps(series);
          expect(origins.length).toBeLessThanOrEqual(most);
          origins.forEach((origin, i) => {
            expect(origin).toBeGreaterThan(origins[i - 1] ?? -1);
            expect(origin).toBeLessThan(filled.length - 1);
            expect(Number.isNaN(values[start + origin])).toBe(false);
          });
        },
      ),
    );
  });
});
