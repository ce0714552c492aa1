import { describe, expect, it } from 'vitest';
import { candlesOfBoxes } from '../../../../../src/core/chart/drawn/candles-of-boxes.ts';
import type { DrawnBox } from '../../../../../src/core/chart/drawn/drawn-line.ts';

/** Boxes 6 px wide, 10 px apart, from their tops and bottoms. */
function boxesOf(looks: string, spans: readonly (readonly [number, number])[]): DrawnBox[] {
  return spans.map(([top, bottom], i) => ({ left: 10 * i, right: 10 * i + 6, top, bottom, color: looks[i] === 'r' ? 'red' : 'green', ...(looks[i] === 'h' && { isHollow: true }) }));
}

describe('candlesOfBoxes', () => {
  it.each<readonly [string, string, readonly (readonly [number, number])[], readonly number[] | null]>([
    ['takes the color for rising with which each opens near the last close', 'grgrg', [[40, 50], [40, 45], [30, 45], [30, 42], [20, 42]], [40, 45, 30, 42, 20]],
    ['takes hollow ones for rising', 'hghgh', [[40, 50], [40, 45], [30, 45], [30, 42], [20, 42]], [40, 45, 30, 42, 20]],
    ['takes the middle of markers, which are of one look and height', 'ggggg', [[40, 46], [30, 36.4], [20, 26], [25, 31], [10, 16]], [43, 33.2, 23, 28, 13]],
    ['makes up no close where one look says nothing of it: a range', 'ggggg', [[40, 50], [40, 45], [30, 45], [30, 42], [20, 42]], null],
    ['wants more than four', 'grgr', [[40, 50], [40, 45], [30, 45], [30, 42]], null],
  ])('%s', (_, looks, spans, ys) => {
    const line = candlesOfBoxes(boxesOf(looks, spans));
    expect(line && line.ys).toEqual(ys);
  });
});
