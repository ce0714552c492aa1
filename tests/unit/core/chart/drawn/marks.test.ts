import { describe, expect, it } from 'vitest';
import { barsOfBoxes } from '../../../../../src/core/chart/drawn/bars-of-boxes.ts';
import { candlesOfBoxes } from '../../../../../src/core/chart/drawn/candles-of-boxes.ts';
import { chooseLines } from '../../../../../src/core/chart/drawn/choose-lines.ts';
import type { ColoredLine, DrawnBox } from '../../../../../src/core/chart/drawn/drawn-line.ts';
import { snapToRules } from '../../../../../src/core/chart/drawn/snap-to-rules.ts';

const bar = (left: number, top: number, bottom = 200, color = 'red'): DrawnBox => ({ left, right: left + 10, top, bottom, color });
const line = (change: Partial<ColoredLine> = {}): ColoredLine => ({ xs: [0, 100, 200, 300], ys: [5, 9, 2, 7], source: 'line', color: 'red', name: '', ...change });

describe('barsOfBoxes', () => {
  it('takes the tops of what stands and the ends of what hangs', () => {
    const [bars] = barsOfBoxes([bar(0, 150), bar(20, 120), bar(40, 200, 230), bar(60, 180)]);
    expect(bars.xs).toEqual([5, 25, 45, 65]);
    expect(bars.ys).toEqual([150, 120, 230, 180]);
  });

  it('tells the bars of two colours side by side apart', () => {
    expect(barsOfBoxes([0, 40, 80].flatMap((x) => [bar(x, 150 + x / 10), bar(x + 10, 100, 200, 'blue')])).map(({ color }) => color)).toEqual(['red', 'blue']);
  });

  it('makes one line of gains and losses in their colours', () => {
    const rows = [bar(0, 150), bar(20, 120), bar(40, 200, 230, 'blue'), bar(60, 180), bar(80, 200, 215, 'blue'), bar(100, 200, 260, 'blue')];
    expect(barsOfBoxes(rows).map(({ ys }) => ys)).toEqual([[150, 120, 230, 180, 215, 260]]);
  });

  it('takes nothing from what is stacked on others', () => {
    expect(barsOfBoxes([bar(0, 100, 150), bar(20, 80, 120), bar(40, 90, 170), bar(60, 100, 140)])).toEqual([]);
  });
});

describe('candlesOfBoxes', () => {
  const days = [[150, 140], [140, 145], [146, 120], [121, 110], [110, 130], [129, 118]];

  it('finds the closes by which colour opens near the close before', () => {
    const boxes = days.map(([open, close], i): DrawnBox => bar(i * 20, Math.min(open, close), Math.max(open, close), close < open ? 'green' : 'red'));
    expect(candlesOfBoxes(boxes)?.ys).toEqual(days.map(([, close]) => close));
  });

  it('takes the middles where all have one colour', () => {
    expect(candlesOfBoxes(days.map(([open, close], i) => bar(i * 20, Math.min(open, close), Math.max(open, close))))?.ys[0]).toBe(145);
  });
});

describe('chooseLines', () => {
  it('leaves out the area, the dots and the double of a line', () => {
    const chosen = chooseLines([line({ source: 'area' }), line({ source: 'dots' }), line(), line({ color: 'blue' })]);
    expect(chosen.map(({ source, color }) => [source, color])).toEqual([['line', 'red']]);
  });

  it('leaves out rules and what is much shorter than the longest', () => {
    const rule = line({ ys: [4, 4, 4, 4] });
    const short = line({ xs: [0, 10, 20, 50] });
    expect(chooseLines([rule, short, line({ ys: [1, 2, 3, 4] })])).toHaveLength(1);
  });

  it('keeps a long line of one value: data can stand still', () => {
    const xs = Array.from({ length: 20 }, (_, i) => i * 20);
    expect(chooseLines([line({ xs, ys: xs.map(() => 4) })])).toHaveLength(1);
  });
});

describe('snapToRules', () => {
  const rules = [10, 60, 110, 160].map((at) => ({ at, from: 0, to: 5 }));

  it('moves labels to their ticks, also all from above their lines', () => {
    expect(snapToRules([10.4, 60.3, 110.4, 160.4], rules, 14)).toEqual({ pixels: [10, 60, 110, 160], isSnapped: true });
    expect(snapToRules([2, 52, 102, 152], rules, 14).pixels).toEqual([10, 60, 110, 160]);
  });

  it('lets one that was moved to have room find its tick', () => {
    expect(snapToRules([13, 60, 110, 160], rules, 14).pixels).toEqual([10, 60, 110, 160]);
  });

  it('leaves them where no rules are theirs', () => {
    expect(snapToRules([30, 85, 140], rules, 14)).toEqual({ pixels: [30, 85, 140], isSnapped: false });
  });
});
