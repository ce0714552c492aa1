import { expect, test } from 'vitest';
import { drawnAxis, drawnPoints } from '../../../../../../src/extension/page/readers/apexcharts/drawn-axis.ts';
import type { AxisCalibration } from '../../../../../../src/core/chart/chart-reading.ts';

const axis: AxisCalibration = { kind: 'linear', points: [{ value: 0, pixel: 300 }, { value: 100, pixel: 0 }] };

test.each([
  ['nothing was drawn', [], axis],
  ['points stand where the ends say', [{ value: 10, pixel: 270 }, { value: 50, pixel: 150.2 }], axis],
  ['points stand along another', [{ value: 50, pixel: 140 }, { value: 10, pixel: 260 }, { value: 30, pixel: 200 }], { kind: 'linear', points: [{ value: 10, pixel: 260 }, { value: 50, pixel: 140 }] }],
  ['points stand along none, as upon another series', [{ value: 10, pixel: 260 }, { value: 30, pixel: 150 }, { value: 50, pixel: 140 }], null],
  ['all are as high, elsewhere', [{ value: 10, pixel: 200 }, { value: 10, pixel: 200 }], null],
] as const)('where %s, the axis is the one that agrees with it', (_, drawn, expected) => {
  expect(drawnAxis(axis, drawn)).toEqual(expected);
});

test('of many points, some from the first to the last are looked at, and none without a value or a place', () => {
  const pixels = Array.from({ length: 1000 }, (_, index) => (index === 999 ? null : index));
  const points = drawnPoints(1000, pixels, 5, (index) => 2 * index);
  expect(points).toHaveLength(63);
  expect(points[0]).toEqual({ value: 0, pixel: 5 });
  expect(points.every(({ value, pixel }) => value === 2 * (pixel - 5))).toBe(true);
  expect(drawnPoints(1000, pixels.slice(1), 5, (index) => index)).toEqual([]);
  expect(drawnPoints(1, [7], 5, () => NaN)).toEqual([]);
});
