import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../../../../../../src/extension/page/lower-bound.ts';
import { placePoints } from '../../../../../../src/extension/page/readers/chart-js/place-points.ts';
import type { Scale } from '../../../../../../src/extension/page/readers/chart-js/chart.ts';

const seed = 20261125;
const DAYS = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14];

/** A `timeseries` axis that gives each time in its window 10 px. */
function scale(min: number, max: number, times: unknown = DAYS): Scale {
  const shown = DAYS.filter((time) => time >= min && time <= max);
  return { type: 'timeseries', min, max, isHorizontal: () => true, getPixelForValue: (time) => (shown.includes(time) ? 10 * shown.indexOf(time) : time - min), _cache: { all: times } };
}

test('the times of a timeseries axis have places of equal width, counted over all the data', () => {
  const places = placePoints(scale(3, 11));
  expect(places.axis).toEqual({ kind: 'category', points: [{ value: 2, pixel: 0 }, { value: 8, pixel: 60 }] });
  expect(DAYS.map((time) => places.placeOf(time))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(places.countsTimes).toBe(true);
});

test('a time that is not in the data has no place', () => {
  expect(placePoints(scale(1, 14)).placeOf(5)).toBeNaN();
});

test.each([
  ['shows fewer than two times', scale(5, 7)],
  ['tells no times', scale(1, 14, null)],
])('a timeseries axis that %s is one of time', (_, found) => {
  const places = placePoints(found);
  expect(places.axis.kind).toBe('time');
  expect(places.countsTimes).toBe(false);
  expect(places.placeOf(7)).toBe(7);
});

test('as many numbers are below a limit as counting says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, limit) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      expect(lowerBound(sorted.length, (index) => sorted[index], limit)).toBe(numbers.filter((number) => number < limit).length);
      expect(lowerBound(sorted.length, (index) => sorted[index], limit, true)).toBe(numbers.filter((number) => number <= limit).length);
    }),
    { seed },
  );
});
