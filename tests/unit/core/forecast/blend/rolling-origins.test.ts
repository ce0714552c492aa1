import { describe, expect, it } from 'vitest';
import { rollingOrigins } from '../../../../../src/core/forecast/blend/rolling-origins.ts';

describe('rolling origins', () => {
  it.each([
    { length: 5, horizon: 1, period: 1, origins: [] },
    { length: 6, horizon: 1, period: 1, origins: [] },
    { length: 7, horizon: 1, period: 1, origins: [5] },
    { length: 12, horizon: 1, period: 1, origins: [5, 6, 7, 8, 9, 10] },
    { length: 100, horizon: 1, period: 1, origins: [91, 92, 93, 94, 95, 96, 97, 98] },
    { length: 101, horizon: 10, period: 1, origins: [20, 30, 40, 50, 60, 70, 80, 90] },
    // Two seasons and two values come before the first one.
    { length: 67, horizon: 12, period: 12, origins: [26, 31, 36, 41, 46, 51, 56, 61] },
    // There are not two seasons: half of the values do.
    { length: 25, horizon: 12, period: 12, origins: [13, 14, 16, 17, 18, 20, 21, 23] },
  ])('after $length values, $horizon steps ahead, of period $period, are $origins', ({ length, horizon, period, origins }) => {
    expect(rollingOrigins(length, horizon, period)).toEqual(origins);
  });

  it('ascend, are eight at most, lie before the last value and leave five values or more, whatever is asked', () => {
    const wrong: { length: number; horizon: number; period: number; origins: readonly number[] }[] = [];
    for (let length = 1; length <= 90; length++) {
      for (const horizon of [1, 2, 3, 7, 12, 24, 100, 1000]) {
        for (const period of [1, 2, 4, 7, 12, 24, 52, 365]) {
          const origins = rollingOrigins(length, horizon, period);
          const ascend = origins.every((origin, i) => i === 0 || origin > origins[i - 1]);
          const isInside = origins.every((origin) => Number.isInteger(origin) && origin + 1 >= 5 && origin < length - 1);
          const areSome = length < 8 || origins.length > 0;
          if (!ascend || !isInside || !areSome || origins.length > 8) wrong.push({ length, horizon, period, origins });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('leave two seasons before the first one where they are half of the series or less', () => {
    for (let length = 60; length <= 200; length++) expect(rollingOrigins(length, 24, 12)[0]).toBeGreaterThanOrEqual(24);
  });
});
