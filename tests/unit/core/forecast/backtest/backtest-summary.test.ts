import { describe, expect, it } from 'vitest';
import { summarizeBacktest } from '../../../../../src/core/forecast/backtest/backtest-summary.ts';
import type { PastForecast } from '../../../../../src/core/forecast/backtest/past-forecast.ts';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

/** Two forecasts of two steps: off by 1 and 2, then by 1 and, at a gap, by nobody knows what. */
const PASTS: readonly PastForecast[] = [
  {
    origin: 9,
    values: numbers(11, 12),
    bands: [{ level: 0.8, low: numbers(9, 11), high: numbers(13, 13) }],
    actual: numbers(10, 14),
    noChange: 10,
    others: [{ model: 'theta', values: numbers(10, 14) }],
  },
  {
    origin: 10,
    values: numbers(13, 15),
    bands: [{ level: 0.8, low: numbers(12, 14), high: numbers(14, 16) }],
    actual: numbers(14, NaN),
    noChange: 10,
    others: [{ model: 'theta', values: numbers(12, 20) }],
  },
];

describe('summarizeBacktest', () => {
  it('sums up errors by step, bias and coverage, and leaves gaps out', () => {
    const summary = summarizeBacktest('auto', PASTS);
    // Errors 1, 2, 1; of "no change" 0, 4, 4; of Theta 0, 0, 2.
    expect(summary).toMatchObject({ origins: 2, horizon: 2 });
    const records = summary ? [summary.own, ...summary.others] : [];
    expect(records.map(({ model, error, ratio }) => [model, error.toFixed(9), ratio?.toFixed(9)])).toEqual([
      ['auto', (4 / 3).toFixed(9), '0.500000000'],
      ['no-change', (8 / 3).toFixed(9), '1.000000000'],
      ['theta', (2 / 3).toFixed(9), '0.250000000'],
    ]);
    expect([...(summary?.own.errorByStep ?? [])].map((error) => error.toFixed(9))).toEqual(['1.000000000', '2.000000000']);
    // 1 - 2 - 1 over three; 10 lies in 9..13, 14 not in 11..13, 14 in 12..14.
    expect(summary?.bias).toBeCloseTo(-2 / 3, 12);
    expect(summary?.coverage).toEqual([{ level: 0.8, share: 2 / 3, count: 3 }]);
  });

  it('has no ratio where "no change" was never wrong', () => {
    const flat = PASTS.map((past) => ({ ...past, actual: past.actual.map(() => past.noChange) }));
    expect(summarizeBacktest('auto', flat)?.own.ratio).toBeNull();
  });

  it('says nothing of no forecasts, nor where nothing came', () => {
    expect(summarizeBacktest('auto', [])).toBeNull();
    expect(summarizeBacktest('auto', PASTS.map((past) => ({ ...past, actual: past.actual.map(() => NaN) })))).toBeNull();
  });

  it('stays finite at the edge of what a double can hold', () => {
    const huge = PASTS.map((past) => ({
      ...past,
      values: past.values.map(() => Number.MAX_VALUE),
      actual: past.actual.map(() => -Number.MAX_VALUE),
      noChange: Number.MAX_VALUE,
    }));
    const summary = summarizeBacktest('auto', huge);
    expect(Number.isFinite(summary?.own.error)).toBe(true);
    expect(Number.isFinite(summary?.bias)).toBe(true);
  });
});
