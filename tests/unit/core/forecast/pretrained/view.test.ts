import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createView, type View } from '../../../../../src/core/forecast/pretrained/view.ts';

/** A view that knows all values. */
function viewOf(values: readonly number[], options: Partial<{ start: number; scaleAt: number; period: number; secondPeriod: number }> = {}): View {
  return createView(Float64Array.from(values), { start: 0, scaleAt: values.length - 1, period: 1, secondPeriod: 1, ...options });
}

describe('a view of a series', () => {
  it.each([
    { name: 'a ramp', values: [0, 1, 2, 3, 4], period: 1, unit: 1, spread: 2.5 },
    { name: 'a ramp down, in another unit', values: [40, 30, 20, 10, 0], period: 1, unit: 10, spread: 2.5 },
    { name: 'changes of different size', values: [0, 3, 2, 2], period: 1, unit: 4 / 3, spread: 3 / 3 / (4 / 3) },
    // From season to season nothing changes: the unit is the smallest part of the spread that it may be.
    { name: 'a zig-zag with its season', values: [0, 1, 0, 1, 0, 1], period: 2, unit: 0.02 * 0.6, spread: 50 },
    { name: 'a zig-zag without', values: [0, 1, 0, 1, 0, 1], period: 1, unit: 1, spread: 0.6 },
    // One change from season to season is not enough to go by.
    { name: 'hardly more than a season', values: [0, 4, 1, 2], period: 3, unit: 8 / 3, spread: 5 / 3 / (8 / 3) },
    { name: 'seasons that change less than values', values: [0, 9, 1, 10, 2, 11], period: 2, unit: 1, spread: (11 + 2 + 10 + 1 + 9) / 5 },
    { name: 'a constant', values: [7, 7, 7], period: 1, unit: 1, spread: 0 },
    { name: 'a single value', values: [7], period: 1, unit: 1, spread: 0 },
  ])('measures $name in units of its typical change', ({ values, period, unit, spread }) => {
    const view = viewOf(values, { period });
    expect(view.unit).toBeCloseTo(unit, 12);
    expect(view.spread).toBeCloseTo(spread, 12);
    expect(view.anchor).toBe(values[values.length - 1]);
    expect([...view.values]).toEqual(values.map((value) => (value - view.anchor) / view.unit));
  });

  it('takes anchor and unit from the values up to scaleAt alone', () => {
    const known = viewOf([1, 3, 2, 5], { scaleAt: 3 });
    const more = viewOf([1, 3, 2, 5, 900, -900], { scaleAt: 3 });
    expect([more.unit, more.anchor, more.spread]).toEqual([known.unit, known.anchor, known.spread]);
  });

  it('takes the unit from the values that the encoder reads', () => {
    expect(viewOf([1000, 0, 1, 2, 3], { start: 2 }).unit).toBe(1);
  });

  it('has sums before each value and the mean of the last season up to it, or of the last eight', () => {
    const { sums, unit, anchor } = viewOf([1, 2, 4, 8, 16]);
    expect([...sums].map((sum, i) => sum * unit + i * anchor)).toEqual([0, 1, 3, 7, 15, 31]);
    const inSeries = (view: View): number[] => [...view.means].map((mean) => mean * view.unit + view.anchor);
    inSeries(viewOf([1, 2, 4, 8, 16], { period: 2 })).forEach((mean, t) => expect(mean).toBeCloseTo([1, 1.5, 3, 6, 12][t], 12));
    const ramp = Array.from({ length: 12 }, (_, t) => t);
    expect(inSeries(viewOf(ramp)).at(-1)).toBeCloseTo(7.5, 12);
    expect(inSeries(viewOf(ramp))[3]).toBeCloseTo(1.5, 12);
  });

  it('looks the same whatever the unit and the level of the series are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        (values, period, factor, shift) => {
          fc.pre(new Set(values).size > 1);
          const one = viewOf(values, { period });
          const other = viewOf(values.map((value) => factor * value + shift * factor), { period });
          const size = Math.max(...one.values.map(Math.abs), 1);
          one.values.forEach((value, t) => expect(Math.abs(other.values[t] - value)).toBeLessThan(1e-8 * size));
          expect(Math.abs(other.spread - one.spread)).toBeLessThan(1e-8 * size);
        },
      ),
    );
  });

  it('is never of unit 0', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (values, period) => {
        const { unit, spread } = viewOf(values, { period });
        expect(unit).toBeGreaterThan(0);
        expect(spread).toBeLessThanOrEqual(50 * (1 + 1e-9));
      }),
    );
  });
});
