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
});
