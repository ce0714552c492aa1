import { describe, expect, it } from 'vitest';
import type { JudgedPast } from '../../../../../src/core/forecast/blend/blend-forecast.ts';
import { scorePasts } from '../../../../../src/core/forecast/blend/score-pasts.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';

/** A forecast of `medians` whose quantiles lie one apart: bands of 6, 10 and 12. */
function past(last: number, medians: readonly number[], actual: readonly number[]): JudgedPast {
  const quantiles = medians.flatMap((median) => QUANTILE_LEVELS.map((_, level) => median + level - MEDIAN));
  return { last, quantiles: Float64Array.from(quantiles), actual: Float64Array.from(actual) };
}

describe('the record of a blend', () => {
  it('is computed by hand from what was said and what came', () => {
    const pasts = [past(10, [12, 14], [13, 10]), past(20, [16, 20], [21.5, 26])];
    // Off by 1, 4, 5.5, 6; "no change" by 3, 0, 1.5, 6.
    expect(scorePasts(pasts, 4)).toEqual({
      kind: 'scored',
      origins: 2,
      error: 16.5,
      noChange: 10.5,
      ratio: 16.5 / 10.5,
      steps: 2,
      coverage: [{ level: 0.5, share: 0.25 }, { level: 0.8, share: 0.5 }, { level: 0.95, share: 1 }],
      bias: -8.5 / 4 * 4,
    });
  });

  it('leaves out what was not observed, and origins after which nothing was', () => {
    const { origins, steps, error } = scorePasts([past(0, [1, 1], [3, NaN]), past(0, [1, 1], [NaN, NaN])], 1) as { origins: number; steps: number; error: number };
    expect([origins, steps, error]).toEqual([1, 1, 2]);
  });

  it('is too short where nothing came', () => {
    expect(scorePasts([], 1)).toEqual({ kind: 'too-short' });
    expect(scorePasts([past(0, [1], [NaN])], 1)).toEqual({ kind: 'too-short' });
  });

  it('has no ratio where "no change" was never wrong', () => {
    expect(scorePasts([past(5, [6], [5])], 1)).toMatchObject({ ratio: null, noChange: 0, error: 1, bias: 1 });
  });
});
