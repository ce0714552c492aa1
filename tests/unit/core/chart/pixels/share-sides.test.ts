import { describe, expect, it } from 'vitest';
import { isSecondAxis, shareSides, type SideAxis } from '../../../../../src/core/chart/pixels/share-sides.ts';

const BLUE = 0x1f77b4;
const RED = 0xd62728;
const GREEN = 0x2ca02c;
const BLACK = 0x101010;

/** From 0 at 200 px to a value at 0 px. */
const axis = (top: number, color: number | null = null, labels = 5): SideAxis => ({
  axis: { kind: 'linear', points: [{ value: 0, pixel: 200 }, { value: top, pixel: 0 }] },
  ticks: Array.from({ length: labels }, (_, i) => ({ value: (top * i) / (labels - 1), pixel: 200 - (200 * i) / (labels - 1), label: '' })),
  color,
});

describe('isSecondAxis', () => {
  it.each<[string, SideAxis, boolean]>([
    ['another scale', axis(12_500), true],
    ['the same scale again', axis(60), false],
    ['two labels, such as names', axis(12_500, null, 2), false],
    ['what makes no scale', { axis: null, ticks: [], color: null }, false],
  ])('of %s', (_, other, expected) => {
    expect(isSecondAxis(axis(60), other)).toBe(expected);
  });
});

describe('shareSides', () => {
  it.each<[string, number[], number | null, number | null, (number | null)[]]>([
    ['both axes are in the color of a line, as letters have it', [RED, BLUE], 0x3885bc, 0xda4344, [1, 0]],
    ['one is, and the other line has the axis that is left', [RED, BLUE], BLUE, BLACK, [1, 0]],
    ['one is, and of two others nothing tells', [RED, BLUE, GREEN], BLUE, BLACK, [null, 0, null]],
    ['both are black', [RED, BLUE], BLACK, BLACK, [null, null]],
    ['both are in one color', [RED, BLUE], BLUE, BLUE, [null, null]],
  ])('where %s', (_, lines, first, second, expected) => {
    expect(shareSides(lines, [axis(60, first), axis(12_500, second)])).toEqual(expected);
  });
});
