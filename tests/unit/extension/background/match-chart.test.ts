import { describe, expect, it } from 'vitest';
import { matchChart } from '../../../../src/extension/background/match-chart.ts';
import { chartOf } from './charts-of.ts';

describe('matchChart', () => {
  it.each([
    ['the same two values', [0, 0.5], [0, 0.5], true],
    ['the end of the pasted series', [1, 2, 3, 4, 5], [3, 4, 5], true],
    ['more than the pasted series, with the same end', [3, 4, 5], [1, 2, 3, 4, 5], true],
    ['gaps at other places', [1, NaN, 2, 3], [1, 2, NaN, 3], true],
    ['a rounding error more', [0.1 + 0.2, 1, 2], [0.3, 1, 2], true],
    ['only the last two values of a longer one', [8, 9, 4, 5], [4, 5], false],
    ['another last value', [1, 2, 3], [1, 2, 3.0001], false],
    ['one more value at the end', [1, 2, 3], [1, 2, 3, 4], false],
    ['nothing but gaps', [1, 2, 3], [NaN, NaN, NaN], false],
  ])('a chart that shows %s', (_case, values, shown, expected) => {
    const found = matchChart(Float64Array.from(values), [chartOf(0, [shown])]);
    expect(found !== null).toBe(expected);
  });

  it.each([
    [0, false],
    [0.01, true],
  ])('takes the chart for the same within what it may be off: %d of its range', (expectedError, expected) => {
    // Its axis runs from 0 to 1.
    const drawn = { ...chartOf(0, [[0.104, 0.497, 0.903]]), expectedError };
    expect(matchChart(Float64Array.of(0.1, 0.5, 0.9), [drawn]) !== null).toBe(expected);
  });
});
