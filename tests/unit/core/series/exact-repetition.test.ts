import { describe, expect, it } from 'vitest';
import { exactRepetition } from '../../../../src/core/series/exact-repetition.ts';

describe('exactRepetition', () => {
  it.each<[string, number[], number | null]>([
    ["the article's first zig-zag", [0, 1, 0, 1, 0], 2],
    ["the article's second zig-zag", [1, 0, 1, 0, 1], 2],
    ['two cycles, not one less', [1, 2, 5, 1, 2, 5], 3],
    ['one cycle and a half', [1, 2, 5, 1, 2], null],
    ['the shortest of several', [1, 2, 1, 2, 1, 2, 1, 2], 2],
    ['what differs by rounding', [0.1 + 0.2, 1, 0.3, 1], 2],
    ['what was measured again', [0.1, 0.9, 0.12, 0.88, 0.1, 0.9], 2],
    ['steps that repeat along a line', [1, 2, 2, 3, 3, 4], 2],
    ['a zig-zag along a line', [0, 3, 1, 4, 2, 5, 3], 2],
    ['a line', [1, 2, 3, 4, 5, 6], null],
    ['a constant', [3, 3, 3, 3], null],
    ['a wave that is slow, though neighbours are close', [0, 1, 2, 3, 4, 4, 4, 3, 2, 1, 0], null],
    ['the smallest doubles', [0, 5e-324, 0, 5e-324], 2],
    ['the largest doubles', [-1.7e308, 1.7e308, -1.7e308, 1.7e308], 2],
    ['a single value', [1], null],
    ['nothing', [], null],
  ])('%s', (_, values, period) => {
    expect(exactRepetition(Float64Array.from(values), 1000)).toBe(period);
  });

  it('looks for no period beyond the longest', () => {
    expect(exactRepetition(Float64Array.from([1, 2, 5, 1, 2, 5]), 2)).toBeNull();
  });
});
