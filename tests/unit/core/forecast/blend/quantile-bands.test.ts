import { describe, expect, it } from 'vitest';
import { BAND_LEVELS } from '../../../../../src/core/forecast/band.ts';
import { bandsOf, inUserUnit, levelOf } from '../../../../../src/core/forecast/blend/quantile-bands.ts';
import { QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';

const LEVELS = QUANTILE_LEVELS.length;

describe('the bands of quantiles', () => {
  it.each(BAND_LEVELS)('of %d lie between the quantiles that leave as much on either side', (level) => {
    const { low, high } = levelOf(level);
    expect(QUANTILE_LEVELS[high] - QUANTILE_LEVELS[low]).toBeCloseTo(level, 12);
    expect(QUANTILE_LEVELS[low]).toBeCloseTo(1 - QUANTILE_LEVELS[high], 12);
  });

  it('are taken step by step', () => {
    const bands = bandsOf(Float64Array.from({ length: 2 * LEVELS }, (_, i) => 100 * Math.floor(i / LEVELS) + (i % LEVELS)));
    expect(bands.map(({ level, low, high }) => [level, ...low, ...high])).toEqual([
      [0.5, 3, 103, 9, 109],
      [0.8, 1, 101, 11, 111],
      [0.95, 0, 100, 12, 112],
    ]);
  });
});

describe("the user's unit", () => {
  it('is below 0 only where the series has been, and never beyond the largest double', () => {
    const quantiles = Float64Array.of(-0.5, 0.5, 1e9, -1e9);
    expect([...inUserUnit(quantiles, 8, true)]).toEqual([0, 4, 8e9, 0]);
    expect([...inUserUnit(quantiles, 2 ** 1000, false)]).toEqual([-0.5 * 2 ** 1000, 0.5 * 2 ** 1000, Number.MAX_VALUE, -Number.MAX_VALUE]);
  });
});
