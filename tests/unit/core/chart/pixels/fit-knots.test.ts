import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitKnots } from '../../../../../src/core/chart/pixels/fit-knots.ts';

const START = 3.2;
const STEP = 12.7;

/** (n) places, and the polyline through the knots there. */
function polyline(knots: readonly number[]) {
  const x = Float64Array.from({ length: Math.floor((knots.length - 1) * STEP) }, (_, i) => START + i + 0.3);
  const y = x.map((at) => {
    const place = (at - START) / STEP;
    const before = Math.min(knots.length - 2, Math.floor(place));
    return knots[before] + (place - before) * (knots[before + 1] - knots[before]);
  });
  return { x, y };
}

const heights = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 3, maxLength: 30 });

describe('fitKnots', () => {
  it('gives back the knots of any polyline', () => {
    fc.assert(
      fc.property(heights, (knots) => {
        const { x, y } = polyline(knots);
        const { values, medianError } = fitKnots(x, y, new Float64Array(x.length).fill(1), START, STEP, knots.length);
        values.forEach((value, k) => {
          expect(value).toBeCloseTo(knots[k], 1);
        });
        expect(medianError).toBeLessThan(0.05);
      }),
    );
  });

  it('is not moved by a few columns that are far off, nor by those that are missing', () => {
    const knots = [10, 60, 20, 90, 40, 50];
    const { x, y } = polyline(knots);
    for (const column of [20, 21, 40]) y[column] += 30;
    for (const column of [5, 6, 33]) y[column] = NaN;
    const { values } = fitKnots(x, y, new Float64Array(x.length).fill(1), START, STEP, knots.length);
    values.forEach((value, k) => {
      expect(Math.abs(value - knots[k])).toBeLessThan(2);
    });
  });

  it('lays a knot that no column speaks for between its neighbours', () => {
    const knots = [0, 10, 20, 30, 40];
    const { x, y } = polyline(knots);
    const hidden = y.map((value, i) => (Math.abs(x[i] - START - 2 * STEP) < STEP ? NaN : value));
    const { values, support } = fitKnots(x, hidden, new Float64Array(x.length).fill(1), START, STEP, knots.length);
    expect(support[2]).toBe(0);
    expect(values[2]).toBeCloseTo(20, 3);
  });
});
