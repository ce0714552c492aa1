import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptForecast } from '../../../../src/core/history/kept-forecast.ts';
import { runningRecord } from '../../../../src/core/history/running-record.ts';
import { scoreForecast, scoreStep } from '../../../../src/core/history/score-forecast.ts';
import { kept } from './kept.ts';

const scored = (predicted: readonly number[], outcomes: readonly number[], last: number, band?: number): KeptForecast => ({
  ...kept({ values: [0, 1, last], predicted, ...(band === undefined ? {} : { band }) }),
  outcomes: Float64Array.from(outcomes),
});

describe('a score', () => {
  it('sets the error at each step that has come against that of "no change"', () => {
    expect(scoreForecast(scored([10, 20, 30], [11, 18, NaN], 10))).toEqual({ steps: 2, error: 3, noChange: 9, banded: 0, inside: 0 });
  });

  it('counts the edge of the band as inside', () => {
    expect(scoreForecast(scored([10, 20, 30], [12, 17.9, 30], 10, 2))).toMatchObject({ banded: 3, inside: 2 });
  });

  it('is none where nothing has come', () => {
    expect(scoreStep(scored([10], [NaN], 10), 0)).toBeNull();
    expect(scoreForecast(scored([10], [NaN], 10))).toMatchObject({ steps: 0 });
  });

  it('stays finite at the ends of what a number can be', () => {
    const { error, noChange } = scoreForecast(scored([1.7e308, 1.7e308], [-1.7e308, -1.7e308], 1.7e308));
    expect([error, noChange]).toEqual([Number.MAX_VALUE, Number.MAX_VALUE]);
  });
});

describe('the record of a source', () => {
  it('is none where nothing has come of any forecast', () => {
    expect(runningRecord([scored([10], [NaN], 10)], 'auto')).toBeNull();
    expect(runningRecord([], 'auto')).toBeNull();
  });

  it('counts the forecasts that something has come of', () => {
    expect(runningRecord([scored([10], [NaN], 10), scored([10], [12], 10, 1), scored([11], [12], 10, 1)], 'auto')).toEqual({
      forecasts: 2, steps: 2, error: 3, noChange: 4, banded: 2, inside: 1, ratio: 0.75,
    });
  });

  it('has no ratio where "no change" was never wrong', () => {
    expect(runningRecord([scored([11], [10], 10)], 'auto')).toMatchObject({ ratio: null, error: 1 });
  });

  const number = fc.double({ min: -1e300, max: 1e300, noNaN: true });

  it('of forecasts that say "no change" is that of "no change": the ratio is 1', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 10 }), (all) => {
        const record = runningRecord(all.map(([last, outcome]) => scored([last], [outcome], last)), 'auto');
        expect([1, null]).toContain(record?.ratio);
      }),
    );
  });

  it('is finite and never counts more inside than came', () => {
    const forecast = fc.tuple(fc.array(number, { minLength: 3, maxLength: 3 }), fc.array(fc.oneof(number, fc.constant(NaN)), { minLength: 3, maxLength: 3 }), number);
    fc.assert(
      fc.property(fc.array(forecast, { maxLength: 8 }), (all) => {
        const record = runningRecord(all.map(([predicted, outcomes, last]) => scored(predicted, outcomes, last, 5)), 'auto');
        if (!record) return;
        expect(Object.values(record).every((value) => value === null || Number.isFinite(value))).toBe(true);
        expect(record.inside).toBeLessThanOrEqual(record.banded);
        expect(record.banded).toBe(record.steps);
      }),
    );
  });
});
