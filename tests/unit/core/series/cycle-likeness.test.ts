import { describe, expect, it } from 'vitest';
import { cycleLikeness } from '../../../../src/core/series/cycle-likeness.ts';

describe('cycleLikeness', () => {
  it.each<[string, number[], number, number]>([
    ['is 1 where a cycle comes again', [1, -3, 2, 1, -3, 2], 3, 1],
    ['is 1 where it comes again larger', [1, -3, 2, 2, -6, 4], 3, 1],
    ['is -1 where it comes upside down', [1, -3, 2, -1, 3, -2], 3, -1],
    ['is 0 with nothing to compare', [1, 2], 3, 0],
    ['is 0 where one of the two does not change', [1, -3, 2, 0, 0, 0], 3, 0],
  ])('%s', (_, changes, period, likeness) => {
    expect(cycleLikeness(Float64Array.from(changes), period)).toBeCloseTo(likeness, 12);
  });

  it('is small for the two halves of a bend', () => {
    expect(cycleLikeness(Float64Array.from({ length: 24 }, (_, t) => t - 11.5), 12)).toBeLessThan(0);
  });
});
