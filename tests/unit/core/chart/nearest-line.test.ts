import { describe, expect, it } from 'vitest';
import { nearestLine } from '../../../../src/core/chart/nearest-line.ts';
import { chartOf } from '../../extension/background/charts-of.ts';

describe('nearestLine', () => {
  // Two lines that cross: from 0 up to 0.9 and from 0.9 down to 0, on a plot 300 x 160 at (40, 10).
  const rising = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const chart = chartOf(0, [rising, [...rising].reverse()]);

  it.each([
    ['near the end of the first', 330, 30, 0],
    ['near the end of the second', 330, 165, 1],
    ['near the start of the first', 50, 165, 0],
    ['off the plot', 380, 30, null],
    ['far from every line', 190, 12, null],
  ])('%s', (_case, x, y, index) => {
    expect(nearestLine(chart, { x, y })).toBe(index);
  });

  it('measures on the screen where CSS stretches the chart', () => {
    // 50 px of the chart's own above the end of the first line.
    const place = { x: 330, y: 20 };
    expect(nearestLine(chart, place)).toBe(0);
    expect(nearestLine({ ...chart, box: { ...chart.box, height: 10 * chart.box.height } }, place)).toBeNull();
  });
});
