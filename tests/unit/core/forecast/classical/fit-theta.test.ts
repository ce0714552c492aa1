import { describe, expect, it } from 'vitest';
import { fitTheta, thetaAt } from '../../../../../src/core/forecast/classical/fit-theta.ts';

describe('fitTheta', () => {
  it('is the mean of the line and of the level of the doubled curvature', () => {
    // Regression of 1, 3, 2 on 0, 1, 2: 1.5 + i / 2. Doubled: 0.5, 4, 1.5, whose errors with the first value for the first
    // level are 0, 3.5 and 1 - 3.5 alpha: least at 2 / 7, where the level ends at 1.5.
    const fit = fitTheta(Float64Array.from([1, 3, 2]), 1000);
    expect(fit.intercept).toBeCloseTo(1.5, 12);
    expect(fit.slope).toBeCloseTo(0.5, 12);
    expect(fit.level).toBeCloseTo(1.5, 3);
    expect(thetaAt(fit, 3)).toBeCloseTo((3 + 1.5) / 2, 3);
    expect(thetaAt(fit, 4)).toBeCloseTo((3.5 + 1.5) / 2, 3);
  });

  it('draws the line through all values and smooths the last ones only', () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 5 : i % 2));
    const all = fitTheta(values, 40);
    const recent = fitTheta(values, 10);
    expect(recent.slope).toBe(all.slope);
    expect(recent.level).not.toBe(all.level);
  });

  it('is the value itself where there is one', () => {
    expect(thetaAt(fitTheta(Float64Array.from([0.7]), 1000), 5)).toBe(0.7);
  });
});
