import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimizeInBox } from '../../../../../src/core/forecast/classical/minimize-in-box.ts';
import { minimizeInInterval } from '../../../../../src/core/forecast/classical/minimize-in-interval.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('minimizeInInterval', () => {
  it('finds the floor of a valley', () => {
    fc.assert(
      fc.property(unit, (floor) => {
        expect(Math.abs(minimizeInInterval((place) => (place - floor) ** 2, [0, 0.3, 0.7, 1], 1e-4) - floor)).toBeLessThan(1e-4);
      }),
    );
  });

  it('takes the deeper of two valleys, which the places tried tell apart', () => {
    const twoValleys = (place: number): number => Math.min((place - 0.1) ** 2, (place - 0.8) ** 2 - 0.01);
    expect(minimizeInInterval(twoValleys, [0, 0.2, 0.4, 0.6, 0.8, 1], 1e-4)).toBeCloseTo(0.8, 3);
  });

  it('stays at a boundary to the last digit', () => {
    expect(minimizeInInterval((place) => place, [0.0001, 0.5, 1], 1e-3)).toBe(0.0001);
  });
});

describe('minimizeInBox', () => {
  it('finds the floor of a bowl in the cube, or the boundary nearest to it', () => {
    const floor = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(floor, floor), fc.tuple(unit, unit), (at, start) => {
        const bowl = (point: Float64Array): number => 1 + (point[0] - at[0]) ** 2 + 3 * (point[1] - at[1]) ** 2;
        const found = minimizeInBox(bowl, Float64Array.from(start), { step: 0.2, tolerance: 1e-10, most: 400 });
        const nearest = Float64Array.from(at, (place) => Math.min(1, Math.max(0, place)));
        expect(found.every((place) => place >= 0 && place <= 1)).toBe(true);
        expect(bowl(found)).toBeLessThan(bowl(nearest) * 1.02);
      }),
    );
  });

  it('evaluates no more often than it may, but for the last step', () => {
    let evaluations = 0;
    minimizeInBox(
      (point) => {
        evaluations++;
        return 1e6 + Math.sin(37 * point[0]) + Math.cos(23 * point[1]) + point[2];
      },
      Float64Array.from([0.5, 0.5, 0.5]),
      { step: 0.15, tolerance: 0, most: 50 },
    );
    expect(evaluations).toBeLessThanOrEqual(50 + 4);
  });
});
