import { expect, test } from 'vitest';
import { valueToPixel } from '../../../../../../src/core/chart/axis-scale.ts';
import type { AxisCalibration } from '../../../../../../src/core/chart/chart-reading.ts';
import { calibrateDates } from '../../../../../../src/extension/page/readers/amcharts/am-dates.ts';

const DAY = 86_400_000;

/** 10 px a day. */
const straight: AxisCalibration = { kind: 'linear', points: [{ value: 0, pixel: 0 }, { value: 100 * DAY, pixel: 1000 }] };

test('points in the middle of days shift the axis by half a day', () => {
  const dates = Float64Array.of(0, DAY, 3 * DAY);
  expect(calibrateDates(straight, dates, Float64Array.of(5, 15, 35))).toEqual({ kind: 'time', points: [{ value: 0, pixel: 5 }, { value: 100 * DAY, pixel: 1005 }] });
});

test('points in the middle of months are each where they stand, and what follows runs on as wide as the axis itself', () => {
  const starts = [0, 31, 59, 90];
  const middles = [15.5, 45, 74.5, 105];
  const axis = calibrateDates(straight, Float64Array.from(starts, (day) => day * DAY), Float64Array.from(middles, (day) => day * 10));
  expect(starts.map((day) => valueToPixel(axis, day * DAY))).toEqual(middles.map((day) => day * 10));
  expect(valueToPixel(axis, 300 * DAY)).toBeCloseTo(3150, 6);
});

test('two points on one date do not break the axis', () => {
  const axis = calibrateDates(straight, Float64Array.of(0, 31 * DAY, 31 * DAY), Float64Array.of(155, 450, 450));
  expect(axis.points.map(({ value }) => value)).toEqual([0, 31 * DAY, 131 * DAY]);
});
