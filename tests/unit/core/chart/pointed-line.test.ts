import { describe, expect, it } from 'vitest';
import { linesOfPointedPlot, pointedLine } from '../../../../src/core/chart/pointed-line.ts';
import { chartOf, plotsOf } from '../../extension/background/charts-of.ts';

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

describe('a chart of several plots', () => {
  // Two plots 300 x 70, at (40, 10) and (40, 100): in the first a line at 0.1, in the second, whose axis is twice as long, one at 0.1 and a long one at 0.9.
  const level = (value: number, count: number): number[] => Array<number>(count).fill(value);
  const chart = { ...plotsOf(0, [level(0.1, 10)], [level(0.1, 10), level(0.9, 20)]), box: { left: 0, top: 0, width: 400, height: 200 } };
  const whole = chart.box;
  const at = (x: number, y: number) => ({ pointer: { x, y }, hovered: whole });
  const over = (left: number, top: number, width: number, height: number) => ({ pointer: null, hovered: { left, top, width, height } });

  it.each([
    ['beside a line of the first', at(100, 60), 0],
    ['beside a line of the second', at(100, 150), 1],
    ['where in the second no line has come to', at(300, 150), 2],
    ['beside a line, but beyond its plot', at(100, 90), null],
    ['a path in the second', over(40, 107, 300, 0), 2],
  ])('has the pointed line told by its own plot and axis: %s', (_where, pointing, index) => {
    expect(pointedLine(chart, pointing)).toBe(index);
  });

  it.each([
    ['the pointer in the second', at(390 - 60, 105), null, [1, 2]],
    ['the pointer in none', at(5, 5), null, [0]],
    ['what the library saw in the second', over(0, 0, 400, 200), { x: 50, y: 120 }, [1, 2]],
    ['an element in the second', over(40, 100, 300, 70), null, [1, 2]],
    ['an element that holds both', over(0, 0, 400, 200), null, [0]],
    ['nothing', { pointer: null, hovered: null }, { x: 50, y: 120 }, [0]],
  ])('tells which plot was meant: %s', (_by, pointing, pointer, lines) => {
    expect(linesOfPointedPlot({ ...chart, pointer }, pointing)).toEqual(lines);
  });
});
