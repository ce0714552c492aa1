import { describe, expect, it } from 'vitest';
import { isSeasonal } from '../../../../../src/core/forecast/classical/seasonality-test.ts';
import { createRandom } from '../../../../../src/core/random.ts';

describe('isSeasonal', () => {
  it.each<[string, readonly number[], number, boolean]>([
    // Centred -1, 1 ...: correlations -11/12 and 10/12; the limit is 1.645 * sqrt((1 + 2 * (11/12)^2) / 12) = 0.778.
    ['a zig-zag of 12 values at period 2', [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], 2, true],
    // Correlations -5/6 and 4/6; the limit is 1.645 * sqrt((1 + 2 * (5/6)^2) / 6) = 1.038.
    ['a zig-zag of 6 values at period 2: the limit is higher than 4/6', [0, 1, 0, 1, 0, 1], 2, false],
    ['fewer than three seasons', [0, 1, 5, 0, 1, 5, 0, 1], 3, false],
    ['a constant', new Array<number>(40).fill(3), 4, false],
    ['period 1', [0, 1, 0, 1, 0, 1, 0, 1], 1, false],
  ])('%s', (_, values, period, expected) => {
    expect(isSeasonal(Float64Array.from(values), period)).toBe(expected);
  });

  it('finds a season longer than the lags that R looks at by default', () => {
    const year = Float64Array.from({ length: 52 * 4 }, (_, week) => Math.sin((week / 52) * 2 * Math.PI) + 0.01 * (week % 3));
    expect(isSeasonal(year, 52)).toBe(true);
  });

  it('calls noise seasonal about once in ten', () => {
    const random = createRandom(7);
    let called = 0;
    for (let trial = 0; trial < 400; trial++) called += Number(isSeasonal(Float64Array.from({ length: 120 }, () => random.normal()), 7));
    expect(called / 400).toBeGreaterThan(0.05);
    expect(called / 400).toBeLessThan(0.13);
  });
});
