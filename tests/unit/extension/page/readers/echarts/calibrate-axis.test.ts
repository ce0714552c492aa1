import { expect, test } from 'vitest';
import { valueToPixel } from '../../../../../../src/core/chart/axis-scale.ts';
import { calibrateAxis } from '../../../../../../src/extension/page/readers/echarts/calibrate-axis.ts';
import type { Axis, Breaks } from '../../../../../../src/extension/page/readers/echarts/instance.ts';

/** An axis 100 px long, 20 px into the chart. */
function axis(type: string, extent: readonly [number, number], share: (value: number) => number, breaks: Breaks['breaks'] = []): Axis {
  return {
    dim: 'x',
    getExtent: () => [0, 100],
    dataToCoord: (value) => 100 * share(value),
    toGlobalCoord: (coordinate) => 20 + coordinate,
    scale: { type, getExtent: () => extent, getTicks: () => [], getLabel: () => '', brk: { breaks } },
  };
}

test.each([
  ['interval', 'linear'],
  ['log', 'logarithmic'],
  ['time', 'time'],
  ['ordinal', 'category'],
])('a scale of type %s is %s, by the ends of what is in view', (type, kind) => {
  expect(calibrateAxis(axis(type, [10, 20], (value) => (value - 10) / 10))).toEqual({ kind, points: [{ value: 10, pixel: 20 }, { value: 20, pixel: 120 }] });
});

test('the ends of breaks in view are points of the axis, others are not', () => {
  // 10 to 50 is drawn on a tenth of the axis.
  const share = (value: number): number => (value <= 10 ? value / 20 : value <= 50 ? 0.5 + (value - 10) / 400 : 0.6 + (value - 50) / 100);
  const broken = calibrateAxis(axis('interval', [0, 90], share, [{ vmin: 10, vmax: 50 }, { vmin: 200, vmax: 300 }]));
  expect(broken.points.map(({ value }) => value)).toEqual([0, 10, 50, 90]);
  for (const value of [0, 5, 10, 30, 50, 70, 90, 120]) expect(valueToPixel(broken, value)).toBeCloseTo(20 + 100 * share(value), 4);
});

test('the ends of a break that takes no room are two places nonetheless', () => {
  const share = (value: number): number => (value <= 10 ? value / 20 : value <= 50 ? 0.5 : 0.5 + (value - 50) / 20);
  const { points } = calibrateAxis(axis('interval', [0, 60], share, [{ vmin: 10, vmax: 50 }]));
  expect(points[2].pixel).toBeGreaterThan(points[1].pixel);
  expect(points[2].pixel).toBeCloseTo(70, 3);
});

test('an axis of one category gives the next as much room', () => {
  expect(calibrateAxis(axis('ordinal', [0, 0], () => 0.5))).toEqual({ kind: 'category', points: [{ value: 0, pixel: 70 }, { value: 1, pixel: 170 }] });
});
