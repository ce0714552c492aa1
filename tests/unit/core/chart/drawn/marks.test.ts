import { describe, expect, it } from 'vitest';
import { barsAndCandles } from '../../../../../src/core/chart/drawn/bars-and-candles.ts';
import { barsOfBoxes } from '../../../../../src/core/chart/drawn/bars-of-boxes.ts';
import { chainSegments } from '../../../../../src/core/chart/drawn/chain-segments.ts';
import { chooseLines } from '../../../../../src/core/chart/drawn/choose-lines.ts';
import { closesOfRules } from '../../../../../src/core/chart/drawn/closes-of-rules.ts';
import type { ColoredLine, DrawnBox } from '../../../../../src/core/chart/drawn/drawn-line.ts';
import { addPath, emptyDrawing } from '../../../../../src/core/chart/drawn/drawing.ts';
import { joinGroups } from '../../../../../src/core/chart/drawn/join-groups.ts';
import { readPath } from '../../../../../src/core/chart/drawn/read-path.ts';
import { snapBetween, snapToRules } from '../../../../../src/core/chart/drawn/snap-to-rules.ts';
import { withoutSums } from '../../../../../src/core/chart/drawn/without-sums.ts';

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

  it.each([
    ['of which each has a colour of its own', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['of which the last is in another colour', ['a', 'a', 'a', 'a', 'a', 'b']],
    ['of which few share their colours in turn', ['a', 'b', 'c', 'd', 'a', 'b']],
  ])('makes one line of bars in a row %s', (_, colors) => {
    expect(barsOfBoxes(colors.map((color, i) => bar(20 * i, 150 - 7 * i, 200, color))).map(({ ys }) => ys)).toEqual([[150, 143, 136, 129, 122, 115]]);
  });

  it('takes nothing from what is stacked on others', () => {
    expect(barsOfBoxes([bar(0, 100, 150), bar(20, 80, 120), bar(40, 90, 170), bar(60, 100, 140)])).toEqual([]);
  });
});

describe('joinGroups', () => {
  const bars = (xs: readonly number[], color: string): ColoredLine => line({ xs, ys: xs.map(() => 100), source: 'bars', color });
  const at = (...pixels: number[]) => pixels.map((pixel, value) => ({ pixel, value, label: '' }));
  const slots = [100, 140, 180, 220, 260, 300];
  const beside = (by: number, of = slots) => of.map((x) => x + by);

  it.each([
    ['of two', [beside(-7), beside(7)], slots, slots],
    ['of three that hardly leave a gap', [beside(-13), beside(0), beside(13)], slots, slots],
    ['without a gap, by the bar that is first', [beside(-10), beside(10)], slots, slots],
    ['of months, which are not as long as one another', [[93, 124, 152, 183], [107, 138, 166, 197]], [100, 131, 159, 190], [100, 131, 159, 190]],
    ['of which the first and some others are missing', [beside(-7, slots.slice(1)), beside(7)], slots, slots],
    ['of which only some have a label', [beside(-7), beside(7)], [140, 220], slots],
    ['that no label stands at', [beside(-7), beside(7)], [70, 170], slots],
  ])('moves bars to the middle of their groups: %s', (_, xs, ticks, middles) => {
    const joined = joinGroups(xs.map((of, i) => bars(of, String(i))), at(...ticks));
    joined.forEach((line, i) => expect(line.xs).toEqual(middles.slice(middles.length - xs[i].length)));
  });

  it.each([
    ['bars that have labels each', [bars(beside(-10), 'red'), bars(beside(10), 'blue')], [...beside(-10), ...beside(10)].sort((one, other) => one - other)],
    ['a line beside bars', [bars(slots, 'red'), line({ xs: beside(5), ys: slots })], slots],
    ['bars that stand at no common distance', [bars(slots, 'red'), bars([103, 149, 181, 235, 262, 331], 'blue')], slots],
    ['bars behind one another', [bars(slots, 'red'), bars(slots, 'blue')], slots],
  ])('leaves %s where they are', (_, lines, ticks) => {
    expect(joinGroups(lines, at(...ticks))).toEqual(lines);
  });
});

describe('candles and price bars', () => {
  const days = [[150, 140], [140, 145], [146, 120], [121, 110], [110, 130], [129, 118]];
  const closes = days.map(([, close]) => close);
  const look = (open: number, close: number, rising: string, falling: string): string => (close < open ? rising : falling);
  const drawn = (paths: readonly { data: string; color?: string; fill?: string }[]) => {
    const drawing = emptyDrawing();
    for (const { data, color = 'black', fill = '' } of paths) addPath(drawing, readPath(data), { color, name: '', isFilled: false, fill });
    return drawing;
  };
  const body = (x: number, open: number, close: number): string => `M${x - 5} ${open}H${x + 5}V${close}H${x - 5}Z`;
  const wicks = (x: number, open: number, close: number): string => `M${x} ${Math.min(open, close) - 9}V${Math.min(open, close)}M${x} ${Math.max(open, close)}V${Math.max(open, close) + 7}`;

  it.each([
    ['a box with its wicks behind it, filled in two colours', days.map(([open, close], i) => ({ data: body(20 * i, open, close) + wicks(20 * i, open, close), fill: look(open, close, 'white', 'black') }))],
    ['a box with its wicks before it, in outline where it rises', days.map(([open, close], i) => ({ data: wicks(20 * i, open, close) + body(20 * i, open, close), fill: look(open, close, '', 'black') }))],
    ['two colours, of which each is hollow where it rises', days.map(([open, close], i) => ({ data: wicks(20 * i, open, close) + body(20 * i, open, close), color: i % 2 ? 'red' : 'green', fill: look(open, close, '', i % 2 ? 'red' : 'green') }))],
  ])('reads the closes of candles that are a path each: %s', (_, paths) => {
    const { boxes, uprights } = drawn(paths);
    expect(barsAndCandles(boxes, uprights).map(({ ys }) => ys)).toEqual([closes]);
  });

  const candles = days.map(([open, close], i) => ({ data: wicks(20 * i, open, close) + body(20 * i, open, close), fill: look(open, close, 'green', 'red') }));
  const volume = days.map((_, i) => ({ data: `M${20 * i - 5} 250V${240 - 3 * i}H${20 * i + 5}V250Z` }));

  it.each([
    ['in a colour of its own', volume.map((path) => ({ ...path, fill: 'grey' }))],
    ['in the colours of the candles', volume.map((path, i) => ({ ...path, fill: candles[i].fill }))],
  ])('reads candles and the volume below them, %s', (_, below) => {
    const { boxes, uprights } = drawn([...candles, ...below]);
    expect(barsAndCandles(boxes, uprights).map(({ source, ys }) => [source, ys])).toEqual([['candles', closes], ['bars', days.map((__, i) => 240 - 3 * i)]]);
  });

  it('takes bars that stand on others for no candles, though strokes run through them', () => {
    const stacked = days.flatMap((_, i) => [bar(20 * i, 150 + i), bar(20 * i, 120 - i, 150 + i, 'blue')]);
    expect(barsAndCandles(stacked, []).map(({ source }) => source)).toEqual(['bars']);
  });

  it('takes the grid in its frame for no candle', () => {
    expect(drawn([{ data: 'M50 0V100M80 0V100M20 0H200V100H20Z' }]).boxes).toEqual([]);
  });

  const priceBar = (x: number, open: number, close: number): string => `M${x} ${Math.min(open, close) - 9}V${Math.max(open, close) + 7}M${x - 6} ${open}H${x}M${x} ${close}H${x + 6}`;

  it.each([
    ['a path each', days.map(([open, close], i) => ({ data: priceBar(20 * i, open, close), color: look(open, close, 'green', 'red') }))],
    ['all in one path', [{ data: days.map(([open, close], i) => priceBar(20 * i, open, close)).join('') }]],
    ['a path for each stroke', days.flatMap(([open, close], i) => priceBar(20 * i, open, close).split(/(?=M)/).map((data) => ({ data })))],
  ])('reads the closes of price bars: %s', (_, paths) => {
    const { levels, uprights } = drawn(paths);
    expect(closesOfRules(levels, uprights)).toMatchObject({ source: 'candles', xs: days.map((__, i) => 20 * i), ys: closes });
  });

  it.each([
    ['a grid', ['M0 0H200M0 50H200M0 100H200', 'M0 0V100M50 0V100M100 0V100M150 0V100M200 0V100']],
    ['bars of errors with caps', [0, 1, 2, 3, 4, 5].map((i) => `M${30 * i} 50V90M${30 * i - 4} 50H${30 * i + 4}M${30 * i - 4} 90H${30 * i + 4}`)],
    ['an axis with its ticks', ['M50 0V100', 'M44 0H50M44 20H50M44 40H50M44 60H50M44 80H50']],
    ['too few', [0, 1, 2].map((i) => priceBar(30 * i, 50, 60 + i))],
  ])('takes %s for no price bars', (_, paths) => {
    const { levels, uprights } = drawn(paths.map((data) => ({ data })));
    expect(closesOfRules(levels, uprights)).toBeNull();
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

  const dots = line({ source: 'dots', color: 'blue', ys: [50, 80, 20, 70] });

  it('takes dots that are on no line for data, before a line that was fitted to them', () => {
    expect(chooseLines([line({ ys: [60, 58, 56, 54] }), dots]).map(({ source }) => source)).toEqual(['dots', 'line']);
  });

  it.each([
    ['dots on a line, between its vertices, too', [line({ xs: [0, 60, 100, 230, 300], ys: [50, 68, 80, 5, 70] }), { ...dots, xs: [0, 30, 100, 300], ys: [50, 58.5, 81, 70] }]],
    ['a cloud of dots beside a line', [line({ ys: [60, 58, 56, 54] }), { ...dots, xs: [0, 3, 110, 112, 300], ys: [50, 80, 20, 70, 30] }]],
    ['a row of dots below a line', [line({ ys: [60, 58, 56, 54] }), { ...dots, xs: [0, 30, 60, 90, 120, 150, 300], ys: [90, 90, 90, 90, 90, 90, 90] }]],
    ['dots at the ends of bars', [line({ source: 'bars' }), line({ source: 'dots', color: 'blue' })]],
  ])('leaves out %s', (_, [kept, other]) => {
    expect(chooseLines([kept, other])).toEqual([kept]);
  });

  it('lets bars come before dots that are on none of them', () => {
    expect(chooseLines([line({ source: 'bars' }), dots]).map(({ source }) => source)).toEqual(['bars', 'dots']);
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

describe('withoutSums', () => {
  const LOWEST = 'M0 90L50 70L100 80L150 60';
  const SUM = 'M0 60L50 30L100 50L150 20';
  const back = 'L150 60L100 80L50 70L0 90Z';
  const area = `${LOWEST}L150 100L0 100Z`;
  const linesOf = (filled: readonly string[], stroked: readonly string[]): string[] => {
    const drawing = emptyDrawing();
    for (const data of filled) addPath(drawing, readPath(data), { color: 'grey', name: '', isFilled: true });
    for (const data of stroked) addPath(drawing, readPath(data), { color: 'blue', name: data, isFilled: false });
    return withoutSums(drawing.lines, drawing.bands).filter(({ source }) => source === 'line').map(({ name }) => name);
  };

  it('leaves out the line along the top of an area that stands on another', () => {
    expect(linesOf([area, SUM + back], [LOWEST, SUM])).toEqual([LOWEST]);
  });

  it('leaves out the line along the top of one that stands on one that stands on another', () => {
    const above = 'M0 40L50 10L100 20L150 5';
    expect(linesOf([area, SUM + back, `${above}L150 20L100 50L50 30L0 60Z`], [LOWEST, SUM, above])).toEqual([LOWEST]);
  });

  it.each([
    ['amid a band, such as what is expected', [`M0 40L50 20L100 30L150 10${back}`], [SUM]],
    ['along the edges of a band that stands on nothing', [SUM + back], [LOWEST, SUM]],
    ['over an area', [area], [SUM]],
  ])('keeps lines %s', (_, filled, stroked) => {
    expect(linesOf(filled, stroked)).toEqual(stroked);
  });
});

describe('snapBetween', () => {
  const rules = [10, 60, 110, 160].map((at) => ({ at, from: 0, to: 5 }));

  it('puts labels in the middle of the bands between rules', () => {
    expect(snapBetween([35.6, 84.4, 135.2], rules)).toEqual({ pixels: [35, 85, 135], isSnapped: true });
  });

  it.each([
    ['at rules', [10, 60, 110]],
    ['beside them', [25, 75, 125]],
    ['outside of all', [2, 170]],
  ])('leaves labels %s where they are', (_, pixels) => {
    expect(snapBetween(pixels, rules)).toEqual({ pixels, isSnapped: false });
  });
});

describe('addPath', () => {
  const boxesOf = (data: string, isFilled = true): readonly (readonly number[])[] => {
    const drawing = emptyDrawing();
    addPath(drawing, readPath(data), { color: 'red', name: '', isFilled });
    return drawing.boxes.map(({ left, right, top, bottom }) => [left, right, top, bottom]);
  };

  it.each([
    ['with rounded tops', 'M70,280V94q0,-4 4,-4h12q4,0 4,4V280Z', [70, 90, 90, 280]],
    ['with arcs for corners', 'M70,280V94a4,4 0 0 1 4,-4h12a4,4 0 0 1 4,4V280Z', [70, 90, 90, 280]],
    ['with corners of no radius', 'M70,280L70,90A0,0 0 0 1 70,90L90,90A0,0 0 0 1 90,90L90,280A0,0 0 0 1 90,280L70,280A0,0 0 0 1 70,280Z', [70, 90, 90, 280]],
    ['round at the top', 'M70,280V100a10,10 0 0 1 10,-10a10,10 0 0 1 10,10V280Z', [70, 90, 90, 280]],
    ['rounded all around', 'M74,90H86A4,4 0 0 1 90,94V276A4,4 0 0 1 86,280H74A4,4 0 0 1 70,276V94A4,4 0 0 1 74,90Z', [70, 90, 90, 280]],
    ['that return to their start', 'M70,280V90H90V280H70', [70, 90, 90, 280]],
    ['that are left open', 'M70,280V90H90V280', [70, 90, 90, 280]],
  ])('takes bars %s', (_, data, box) => {
    expect(boxesOf(data)).toEqual([box]);
  });

  it.each([
    ['a circle', 'M70,90a10,10 0 0 1 10,-10a10,10 0 0 1 10,10a10,10 0 0 1 -10,10a10,10 0 0 1 -10,-10Z'],
    ['a triangle', 'M70,280L80,190L90,280Z'],
    ['an area of three points', 'M70,280V120L120,90L170,150V280Z'],
    ['a slope', 'M70,280V120L170,90V280Z'],
  ])('takes no bar from %s', (_, data) => {
    expect(boxesOf(data)).toEqual([]);
  });

  it('takes no bar from an open path without a filling, such as an axis with its ends', () => {
    expect(boxesOf('M70,280V90H90V280', false)).toEqual([]);
  });

  it.each([
    ['a wide upright stroke for a bar', 20, 'M80,280V90', [[70, 90, 90, 280]]],
    ['a thin one for a rule', 2, 'M80,280V90', []],
    ['a wide level one for no bar', 20, 'M80,280H90', []],
  ])('takes %s', (_, strokeWidth, data, boxes) => {
    const drawing = emptyDrawing();
    addPath(drawing, readPath(data), { color: 'red', name: '', isFilled: false, strokeWidth });
    expect(drawing.boxes.map(({ left, right, top, bottom }) => [left, right, top, bottom])).toEqual(boxes);
  });
});

describe('chainSegments', () => {
  it('joins pieces that rise in one colour and fall in another', () => {
    const pieces = [[0, 50, 10, 40], [10, 40, 20, 60], [20, 60, 30, 20]].map((points, i) => ({ points, color: i === 1 ? 'red' : 'green' }));
    expect(chainSegments(pieces)).toEqual([{ points: [0, 50, 10, 40, 20, 60, 30, 20], color: 'green' }]);
  });
});
