import { describe, expect, it } from 'vitest';
import { pointedLine } from '../../../../src/core/chart/pointed-line.ts';
import { chartOf } from '../../extension/background/charts-of.ts';

describe('pointedLine', () => {
  // On a plot 300 x 160 at (40, 10), from 0 at the bottom to 1 at the top: one line at 0.1, one that rises from 0.4 to 0.6, one at 0.9.
  const level = (value: number): number[] => Array<number>(10).fill(value);
  const rising = Array.from({ length: 10 }, (_, index) => 0.4 + (0.2 * index) / 9);
  const chart = { ...chartOf(0, [level(0.1), rising, level(0.9)]), box: { left: 100, top: 1000, width: 800, height: 400 } };
  /** Twice as large on the screen as in the chart's own px. */
  const onScreen = (x: number, y: number) => ({ x: 100 + 2 * x, y: 1000 + 2 * y });
  const boxAround = (x: number, y: number, width: number, height: number) => ({ left: 100 + 2 * x, top: 1000 + 2 * y, width, height });
  const whole = boxAround(0, 0, 800, 400);

  it.each([
    ['the pointer itself', { pointer: onScreen(200, 30), hovered: whole }, null, 2],
    ['what the library saw', { pointer: null, hovered: whole }, { x: 200, y: 150 }, 0],
    ['the pointer before what the library saw', { pointer: onScreen(200, 30), hovered: whole }, { x: 200, y: 150 }, 2],
    ['a mark on a line', { pointer: null, hovered: boxAround(198, 88, 8, 8) }, null, 1],
    ['a mark, where the library last saw the pointer beside the plot', { pointer: null, hovered: boxAround(198, 88, 8, 8) }, { x: 0, y: 0 }, 1],
    ['the path of a line, as wide as its stroke', { pointer: null, hovered: boxAround(39, 73, 604, 68) }, null, 1],
    ['nothing but the chart', { pointer: null, hovered: whole }, null, null],
    ['nothing over the chart, whatever the library saw before', { pointer: null, hovered: null }, { x: 200, y: 150 }, null],
  ])('goes by %s', (_by, pointing, pointer, index) => {
    expect(pointedLine({ ...chart, pointer }, pointing)).toBe(index);
  });

  it('tells nothing where the same place is drawn by two lines', () => {
    const twice = { ...chart, series: [chart.series[1], chart.series[1]] };
    expect(pointedLine(twice, { pointer: null, hovered: boxAround(39, 73, 604, 68) })).toBeNull();
  });
});
