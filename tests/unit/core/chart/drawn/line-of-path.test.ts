import { describe, expect, it } from 'vitest';
import { lineOfPath } from '../../../../../src/core/chart/drawn/line-of-path.ts';
import { readPath } from '../../../../../src/core/chart/drawn/read-path.ts';

const lineOf = (data: string, isFilled = false) => lineOfPath(readPath(data), isFilled);

describe('lineOfPath', () => {
  it('takes the vertices of a line', () => {
    expect(lineOf('M0 5L10 7L20 3')).toEqual({ xs: [0, 10, 20], ys: [5, 7, 3], isArea: false });
  });

  it('turns one that is drawn from right to left', () => {
    expect(lineOf('M20 3L10 7L0 5')?.xs).toEqual([0, 10, 20]);
  });

  it('writes out the points that are missing in a gap', () => {
    const line = lineOf('M0 5L10 7L20 3M50 4L60 5');
    expect(line?.xs).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(line?.ys).toEqual([5, 7, 3, NaN, NaN, 4, 5]);
  });

  it('sees no gap where the pen is set down where it was lifted', () => {
    expect(lineOf('M0 5L10 7M10 7L20 3')?.ys).toEqual([5, 7, 3]);
  });

  it.each([
    ['forth over the values and back over the base', 'M0 5L10 7L20 3L20 90L10 90L0 90Z'],
    ['forth over the base and back over the values', 'M0 90L10 90L20 90L20 3L10 7L0 5Z'],
    ['from the base up and down again', 'M0 90L0 5L10 7L20 3L20 90Z'],
  ])('takes the edge of an area that goes %s', (_, data) => {
    expect(lineOf(data, true)).toEqual({ xs: [0, 10, 20], ys: [5, 7, 3], isArea: true });
  });

  it.each([
    ['a band between two lines', 'M0 5L10 7L20 3L20 40L10 45L0 42Z'],
    ['a shape that turns back', 'M0 0L50 50L20 80L70 90'],
    ['an axis with its ends', 'M-6 0H0V100H-6'],
    ['two points', 'M0 0L50 50'],
  ])('takes no line from %s', (_, data) => {
    expect(lineOf(data)).toBeNull();
  });

  it.each([
    ['after', 'M0 5H10V7H20V3H30V9H40', [0, 10, 20, 30], [5, 7, 3, 9]],
    ['before', 'M0 5V7H10V3H20V9H30V2H40', [0, 10, 20, 30, 40], [5, 7, 3, 9, 2]],
    ['around', 'M0 5H5V7H15V3H25V9H30', [0, 10, 20, 30], [5, 7, 3, 9]],
  ])('takes the values of steps that stand %s their points', (_, data, xs, ys) => {
    const line = lineOf(data);
    expect(line?.xs).toEqual(xs);
    expect(line?.ys).toEqual(ys);
  });
});
