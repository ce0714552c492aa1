import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, meanIntervalScore, msis } from '../../../../../src/core/forecast/metrics/interval-score.ts';
import { overallWeightedAverage } from '../../../../../src/core/forecast/metrics/overall-weighted-average.ts';
import { levelIndex, LOSS_LEVELS, pinballLoss, sumQuantileLoss, weightedQuantileLoss } from '../../../../../src/core/forecast/metrics/pinball-loss.ts';
import { mase, meanAbsoluteError, seasonalScale } from '../../../../../src/core/forecast/metrics/scaled-error.ts';
import { smape } from '../../../../../src/core/forecast/metrics/smape.ts';

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const series = fc.array(value, { minLength: 1, maxLength: 20 });
const level = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('smape', () => {
  it.each<[string, number[], number[], number]>([
    ['one value', [100], [110], 200 / 21],
    ['a mean over the steps', [1, 3], [1, 1], 50],
    ['both zero', [0], [0], 0],
    ['a value nobody knows', [NaN, 2], [7, 2], 0],
    ['opposite signs', [1], [-1], 200],
    ['the largest doubles', [Number.MAX_VALUE], [-Number.MAX_VALUE], 200],
  ])('of %s', (_, truth, forecast, expected) => {
    expect(smape(truth, forecast)).toBeCloseTo(expected, 12);
  });

  it('is not defined where nothing is known', () => {
    expect(smape([NaN], [1])).toBeNaN();
  });

  it('lies in 0..200, is the same with both exchanged and in any unit', () => {
    fc.assert(
      fc.property(series, series, (a, b) => {
        const steps = Math.min(a.length, b.length);
        const [truth, forecast] = [a.slice(0, steps), b.slice(0, steps)];
        const error = smape(truth, forecast);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(200 + 1e-9);
        expect(smape(forecast, truth)).toBeCloseTo(error, 9);
        expect(smape(truth.map((one) => one * 1024), forecast.map((one) => one * 1024))).toBeCloseTo(error, 9);
      }),
    );
  });
});

describe('scaled errors', () => {
  it('the mean absolute error leaves out what nobody knows', () => {
    expect(meanAbsoluteError([1, NaN, 5], [2, 9, 2])).toBe(2);
    expect(meanAbsoluteError([NaN], [2])).toBeNaN();
  });

  it.each([
    { period: 1, expected: 5 / 3 },
    { period: 2, expected: 1 },
    { period: 5, expected: NaN },
  ])('the scale at a period of $period is $expected', ({ period, expected }) => {
    expect(seasonalScale([0, 2, 1, 3, NaN], period)).toBe(expected);
  });

  it('the scale of a series that repeats itself is 0', () => {
    expect(seasonalScale([1, 5, 1, 5, 1], 2)).toBe(0);
  });

  it('MASE of seasonal "no change" is 1 where the test goes on as the training did', () => {
    // Each season lies 4 above the one before.
    const training = [10, 20, 14, 24, 18, 28];
    expect(mase([22, 32], [18, 28], seasonalScale(training, 2))).toBe(1);
  });
});

describe('quantile loss', () => {
  it.each([
    { outcome: 10, quantile: 7, at: 0.9, expected: 2.7 },
    { outcome: 7, quantile: 10, at: 0.9, expected: 0.3 },
    { outcome: 4, quantile: 4, at: 0.1, expected: 0 },
  ])('of a $at quantile of $quantile where $outcome came is $expected', ({ outcome, quantile, at, expected }) => {
    expect(pinballLoss(outcome, quantile, at)).toBeCloseTo(expected, 12);
  });

  it('is least, over a sample, at the quantile of the sample', () => {
    const sample = Array.from({ length: 100 }, (_, i) => i);
    const loss = (quantile: number, at: number): number => sample.reduce((sum, outcome) => sum + pinballLoss(outcome, quantile, at), 0);
    fc.assert(
      fc.property(fc.constantFrom(...LOSS_LEVELS), fc.double({ min: -20, max: 120, noNaN: true }), (at, other) => {
        expect(loss(100 * at - 0.5, at)).toBeLessThanOrEqual(loss(other, at) + 1e-9);
      }),
    );
  });

  it('sums over steps and levels, and leaves out what nobody knows', () => {
    // Both quantiles lie 4 from what came and cost 0.25 * 4 = 1; twice their mean is 2 a step.
    const quantiles = { levels: [0.25, 0.5, 0.75], values: [6, 10, 14, 0, 0, 0, -14, -10, -6] };
    const sums = sumQuantileLoss([10, NaN, -10], quantiles, [0.25, 0.75]);
    expect(sums).toEqual({ loss: 4, size: 20 });
    expect(weightedQuantileLoss([sums, { loss: 0, size: 20 }])).toBe(0.1);
  });

  it('of a point forecast is its absolute error as a share of what came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }), (pairs) => {
        const truth = pairs.map(([outcome]) => outcome);
        const points = pairs.flatMap(([, forecast]) => LOSS_LEVELS.map(() => forecast));
        const { loss, size } = sumQuantileLoss(truth, { levels: LOSS_LEVELS, values: points });
        const error = meanAbsoluteError(truth, pairs.map(([, forecast]) => forecast)) * truth.length;
        // Half of the smallest double is rounded to nothing, at each level of each step.
        expect(Math.abs(loss - error)).toBeLessThanOrEqual(1e-9 * error + points.length * Number.MIN_VALUE);
        expect(size).toBeCloseTo(truth.reduce((sum, outcome) => sum + Math.abs(outcome), 0), 3);
      }),
      { examples: [[[[0, Number.MIN_VALUE]]]] },
    );
  });

  it('is not defined where only zeros came', () => {
    expect(weightedQuantileLoss([{ loss: 3, size: 0 }])).toBeNaN();
  });

  it('finds a level however it was computed, and refuses one that is not there', () => {
    expect(levelIndex([0.1, 0.9], 1 - 0.9)).toBe(0);
    expect(() => levelIndex([0.1, 0.9], 0.5)).toThrow(RangeError);
  });
});

describe('intervals', () => {
  const bounds = { level: 0.95, low: [0, 0, 0], high: [10, 10, 10] };

  it('cost their width, and 40 times what an outcome lies outside of 95 %', () => {
    expect(meanIntervalScore([5], bounds)).toBe(10);
    expect(meanIntervalScore([5, 11, -2], bounds)).toBeCloseTo((10 + 50 + 90) / 3, 9);
    expect(msis([5], bounds, 4)).toBe(2.5);
  });

  it('cover the outcomes inside, bounds included, of those that are known', () => {
    expect(coverage([0, 10, 10.01], bounds)).toBeCloseTo(2 / 3, 12);
    expect(coverage([NaN, 3], bounds)).toBe(1);
    expect(coverage([NaN], bounds)).toBeNaN();
  });

  it('cost, of a level and its bounds, what the pinball losses of the two quantiles say', () => {
    // Gneiting and Raftery (2007), section 6.2: the sum of the two, over alpha / 2.
    fc.assert(
      fc.property(value, value, fc.double({ min: 0, max: 1e6, noNaN: true }), level, (outcome, low, width, at) => {
        const high = low + width;
        const alpha = 1 - at;
        const both = pinballLoss(outcome, low, alpha / 2) + pinballLoss(outcome, high, 1 - alpha / 2);
        const score = meanIntervalScore([outcome], { level: at, low: [low], high: [high] });
        expect(score / Math.max(1, score)).toBeCloseTo((2 * both) / alpha / Math.max(1, score), 6);
      }),
    );
  });
});

describe('overall weighted average', () => {
  it('is the mean of the two quotients', () => {
    // 10 / 20 and 3 / 4.
    expect(overallWeightedAverage({ smape: 10, mase: 3 }, { smape: 20, mase: 4 })).toBe(0.625);
  });

  it('is 1 for the reference itself, and not defined where that was never wrong', () => {
    expect(overallWeightedAverage({ smape: 7, mase: 2 }, { smape: 7, mase: 2 })).toBe(1);
    expect(overallWeightedAverage({ smape: 1, mase: 1 }, { smape: 0, mase: 0 })).toBeNaN();
  });
});
