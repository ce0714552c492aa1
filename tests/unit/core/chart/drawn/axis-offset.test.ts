import { describe, expect, it } from 'vitest';
import { findValueAxes } from '../../../../../src/core/chart/drawn/find-axes.ts';
import type { TextBox } from '../../../../../src/core/chart/drawn/text-box.ts';
import { drain } from '../../../../../src/core/drain.ts';

const text = (of: string, y: number, change: Partial<TextBox> = {}): TextBox => ({ text: of, left: 20, right: 40, top: y - 6, bottom: y + 6, anchor: null, color: 'black', size: 12, ...change });
const LABELS = ['2.8', '2.9', '3.0', '3.1', '3.2'].map((of, i) => text(of, 280 - 60 * i));

/** The values that the labels stand for beside another text. */
const ticksWith = (labels: readonly TextBox[], ...others: readonly TextBox[]): number[] =>
  drain(findValueAxes({ texts: [...others, ...labels], levels: [], uprights: [], language: 'en', today: 0, points: [] }))[0].ticks.map(({ value }) => value);

describe('findValueAxes', () => {
  it.each([
    ['1e6', [2_800_000, 2_900_000, 3_000_000, 3_100_000, 3_200_000]],
    ['1e−3', [0.0028, 0.0029, 0.003, 0.0031, 0.0032]],
    ['×10⁶', [2_800_000, 2_900_000, 3_000_000, 3_100_000, 3_200_000]],
    ['× 10^-2', [0.028, 0.029, 0.03, 0.031, 0.032]],
    ['+1e5', [100_002.8, 100_002.9, 100_003, 100_003.1, 100_003.2]],
    ['−1.5e1', [-12.2, -12.1, -12, -11.9, -11.8]],
    ['1e3+1.2345e4', [15_145, 15_245, 15_345, 15_445, 15_545]],
  ])('applies %s above its labels to all of them', (offset, values) => {
    expect(ticksWith(LABELS, text(offset, 14, { left: 44, right: 62 }))).toEqual(values.map((value) => expect.closeTo(value, 9) as number));
  });

  it.each([
    ['a number by itself', [text('1000', 14, { left: 44, right: 62 })]],
    ['a name of the axis', [text('CO2 1e6', 14, { left: 44, right: 62 })]],
    ['what stands elsewhere in the chart', [text('1e6', 14, { left: 300, right: 320 })]],
    ['what stands amid the labels', [text('1e6', 160, { left: 44, right: 62 })]],
    ['what stands far above', [text('1e6', -120, { left: 44, right: 62 })]],
    ['one of two', [text('1e6', 14, { left: 44, right: 62 }), text('+1e5', 14, { left: 64, right: 82 })]],
    ['what no number can hold', [text('1e999', 14, { left: 44, right: 62 })]],
  ])('leaves labels beside %s as they are', (_, others) => {
    expect(ticksWith(LABELS, ...others)).toEqual([2.8, 2.9, 3, 3.1, 3.2]);
  });

  it('leaves labels as they are that are written in the same way', () => {
    expect(ticksWith(['1e2', '2e2', '3e2'].map((of, i) => text(of, 280 - 60 * i)), text('1e6', 100, { left: 44, right: 62 }))).toEqual([100, 200, 300]);
  });
});
