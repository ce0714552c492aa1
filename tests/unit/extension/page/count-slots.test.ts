import { expect, test } from 'vitest';
import { valueToPixel } from '../../../../src/core/chart/axis-scale.ts';
import { countSlots } from '../../../../src/extension/page/count-slots.ts';

test.each([
  ['side by side', [10, 20, 30, 40], [0, 1, 2, 3]],
  ['with a slot left free', [10, 20, 40, 50], [-1, 0, 2, 3]],
  ['from right to left', [40, 30, 20, 10], [0, 1, 2, 3]],
])('points %s are counted in slots, the last as if all were side by side', (_, pixels, positions) => {
  const slots = countSlots(Float64Array.from(pixels));
  expect(slots && Array.from(slots.positions)).toEqual(positions);
  expect(slots && positions.map((position) => valueToPixel(slots.axis, position))).toEqual(pixels);
});

test.each([['one point', [10]], ['points on one place', [10, 10]], ['points without a place', [NaN, NaN]]])('%s do not say how wide a slot is', (_, pixels) => {
  expect(countSlots(Float64Array.from(pixels))).toBeNull();
});
