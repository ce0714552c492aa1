import { describe, expect, it } from 'vitest';
import { plainEngine } from '../../../src/core/rnn/plain-engine.ts';
import { evaluateSet } from '../../../src/tools/evaluate/evaluate-set.ts';
import { meanAbsoluteError, seasonalScale, smape } from '../../../src/tools/evaluate/measures.ts';

describe('the measures', () => {
  it.each<[string, (number | null)[], number[], number]>([
    ['one value', [100], [110], 200 / 21],
    ['a mean over the steps', [1, 3], [1, 1], 50],
    ['both zero', [0], [0], 0],
    ['a value nobody knows', [null, 2], [7, 2], 0],
    ['opposite signs', [1], [-1], 200],
  ])('sMAPE of %s', (_, truth, forecast, expected) => {
    expect(smape(truth, forecast)).toBeCloseTo(expected, 12);
  });

  it('the mean absolute error leaves out what nobody knows', () => {
    expect(meanAbsoluteError([1, null, 5], [2, 9, 2])).toBe(2);
  });

  it.each([
    [1, 2],
    [2, 1],
    [5, 0],
  ])('the scale of MASE at a season of %i', (season, expected) => {
    expect(seasonalScale([0, 2, 1, 3, null], season)).toBe(season === 1 ? 5 / 3 : expected);
  });
});

describe('evaluateSet', () => {
  const season = [10, 20, 30, 40];
  const set = { name: 'seasons', series: [{ id: 'a', m: 4, train: [...season, ...season, ...season.map((value) => value + 4)], test: season }] };

  it('tells seasonal "no change" the season, and measures it against what came', () => {
    // Each forecast is 4 above what came; in training the last season alone differs, by 4 in 4 of 8 places.
    expect(evaluateSet(set, 'seasonal-no-change', plainEngine)).toMatchObject({ mase: 2, n: 1 });
  });

  it('rolls one step ahead through the prices of a set', () => {
    const prices = { name: 'prices', series: [{ id: 'p', m: 1, freq: 'B', train: [1, 2, 3], test: [5, 4, null, 6] }] };
    // Errors of 2, 1 and 2 at the three known days.
    expect(evaluateSet(prices, 'no-change', plainEngine)).toMatchObject({ mase: 5 / 3, vsNoChange: 1 });
  });
});
