import { describe, expect, it } from 'vitest';
import { roundToTenth } from '../../../../../src/core/rnn/mini/round-to-tenth.ts';
import python from '../../../../reference/python-round.json';

describe('roundToTenth', () => {
  it.each([
    [0.25, 0.2],
    [-0.25, -0.2],
    [1.25, 1.2],
    [0.75, 0.8],
    [0.35, 0.3],
    [2.675, 2.7],
    [-0.04, -0],
    [1e21, 1e21],
  ])('rounds %d to %d', (value, rounded) => {
    expect(roundToTenth(value)).toBe(rounded);
  });

  it.each(python.rounds)('agrees with Python on %s', (value, rounded) => {
    expect(roundToTenth(Number(value))).toBe(Number(rounded));
  });
});
