import { describe, expect, it } from 'vitest';
import type { ColoredLine } from '../../../../../src/core/chart/drawn/drawn-line.ts';
import { findValueAxes } from '../../../../../src/core/chart/drawn/find-axes.ts';
import { type AxisClues, type NamedLine, shareValueAxes } from '../../../../../src/core/chart/drawn/share-axes.ts';
import type { TextBox } from '../../../../../src/core/chart/drawn/text-box.ts';
import { drain } from '../../../../../src/core/drain.ts';

const text = (of: string, left: number, y: number, change: Partial<TextBox> = {}): TextBox => ({ text: of, left, right: left + 24, top: y - 6, bottom: y + 6, anchor: null, color: 'black', size: 12, ...change });
const column = (values: readonly number[], left: number, color = 'black'): TextBox[] => values.map((value, i) => text(String(value), left, 280 - (260 * i) / (values.length - 1), { color }));
const LEFT = column([0, 20, 40, 60, 80], 30);
const RIGHT = column([4000, 5500, 7000, 8500, 10_000], 618);
const named = (name = '', change: Partial<ColoredLine> = {}): NamedLine => ({ name, line: { xs: [80, 200, 400, 560], ys: [200, 60, 240, 100], source: 'line', color: 'red', name: '', ...change } });

/** Of each line the highest value of its axis; null for none. */
function highest(lines: readonly NamedLine[], labels: readonly TextBox[] = [...LEFT, ...RIGHT], clues: Partial<AxisClues> = {}): (number | null)[] {
  const axes = drain(findValueAxes({ texts: labels, levels: [], uprights: [], language: 'en', today: 0, points: [] }));
  return shareValueAxes(lines, axes, { texts: [], swatches: [], ...clues }).map((axis) => axis && Math.max(...axis.ticks.map(({ value }) => value)));
}

const title = (of: string, left: number, color = 'black'): TextBox => text(of, left, 150, { right: left + 12, top: 100, bottom: 200, color });
const ticks = (x: number, color: string): AxisClues['swatches'] => [280, 215, 150, 85, 20].map((y) => ({ left: x, right: x + 6, y, color }));

describe('shareValueAxes', () => {
  it.each<readonly [string, readonly NamedLine[], readonly TextBox[], Partial<AxisClues>]>([
    ['labels', [named('', { color: 'blue' }), named()], [...LEFT, ...column([4000, 5500, 7000, 8500, 10_000], 618, 'blue')], {}],
    ['ticks', [named('', { color: 'blue' }), named()], [...LEFT, ...RIGHT], { swatches: ticks(606, 'blue') }],
    ['title', [named('', { color: 'blue' }), named()], [...LEFT, ...RIGHT], { texts: [title('EUR', 660, 'blue')] }],
    ['name in its title', [named('Sales'), named()], [...LEFT, ...RIGHT], { texts: [title('Sales in EUR', 660), title('Temperature', 10)] }],
    ['place in a legend', [named('Sales (rhs)'), named('Temperature')], [...LEFT, ...RIGHT], {}],
    ['zero under bars', [named(), named('', { source: 'bars', base: 280 })], [...LEFT, ...RIGHT], {}],
  ])('tells by its %s which axis is whose, the other is for the other line', (_, lines, labels, clues) => {
    expect(highest(lines, labels, clues)).toEqual([10_000, 80]);
  });

  it('gives the left axis to the first of two lines that nothing is told of, for each axis is somebody\'s', () => {
    expect(highest([named(), named()])).toEqual([80, 10_000]);
  });

  it('leaves out lines of which nothing tells what they are', () => {
    expect(highest([named(), named(), named()])).toEqual([80, null, null]);
  });

  it('keeps all lines of an axis that is told', () => {
    expect(highest([named('a (right)'), named('b (left)'), named('c (right)')])).toEqual([10_000, 80, 10_000]);
  });

  it('takes the left axis for a line alone', () => {
    expect(highest([named()])).toEqual([80]);
  });

  it.each([
    ['the same axis on both sides', column([0, 20, 40, 60, 80], 618)],
    ['values at the ends of lines', [text('21', 618, 211.75), text('46', 618, 130.5), text('67', 618, 62.25)]],
    ['two numbers on the other side', [text('7', 618, 40), text('12', 618, 220)]],
    ['an axis far away, such as that of another plot', column([4000, 5500, 7000, 8500, 10_000], 900)],
  ])('keeps all lines with %s', (_, others) => {
    expect(highest([named(), named(), named()], [...LEFT, ...others])).toEqual([80, 80, 80]);
  });
});
