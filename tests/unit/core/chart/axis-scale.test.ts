import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelToValue, valueToPixel, type ChartPx } from '../../../../src/core/chart/axis-scale.ts';
import { axis } from './chart-fixtures.ts';

const px = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('valueToPixel', () => {
  it.each([
    ['a linear axis', axis('linear', [0, 300], [10, 100]), 5, 200],
    ['a linear axis beyond its points', axis('linear', [0, 300], [10, 100]), 20, -100],
    ['an axis that runs down', axis('linear', [10, 300], [0, 100]), 5, 200],
    ['a logarithmic axis', axis('logarithmic', [1, 300], [100, 100]), 10, 200],
    ['a category axis', axis('category', [0, 40], [4, 440]), 5, 540],
    ['a time axis', axis('time', [1.7e12, 0], [1.7e12 + 86_400_000, 24]), 1.7e12 + 3_600_000, 1],
  ])('puts a value on %s', (_, calibration, value, pixel) => {
    expect(valueToPixel(calibration, value)).toBeCloseTo(pixel, 6);
  });

  it.each([0, -3])('puts %d infinitely far below a logarithmic axis', (value) => {
    expect(valueToPixel(axis('logarithmic', [1, 300], [100, 100]), value)).toBe(Infinity);
  });

  it('stays a number where the range of the axis overflows a double', () => {
    const wide = axis('linear', [-1.7e308, 300], [1.7e308, 100]);
    expect(valueToPixel(wide, 0)).toBeCloseTo(200, 9);
  });

  it.each(['linear', 'logarithmic', 'time', 'category'] as const)('is undone by pixelToValue on a %s axis, whichever way it runs', (kind) => {
    fc.assert(
      fc.property(px(0.001, 1e6), fc.double({ min: 1.01, max: 1e4, noNaN: true }), px(-1000, 1000), px(1, 2000), fc.boolean(), px(-1, 2), (low, factor, start, length, reversed, share) => {
        const ends = [
          [low, reversed ? start + length : start],
          [low * factor, reversed ? start : start + length],
        ] as const;
        const calibration = axis(kind, ends[0], ends[1]);
        const pixel = (start + share * length) as ChartPx;
        expect(valueToPixel(calibration, pixelToValue(calibration, pixel))).toBeCloseTo(pixel, 4);
      }),
    );
  });
});
