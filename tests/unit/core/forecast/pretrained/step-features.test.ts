import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_FEATURES, writeStepFeatures } from '../../../../../src/core/forecast/pretrained/step-features.ts';
import { createView, type ViewOptions } from '../../../../../src/core/forecast/pretrained/view.ts';

function featuresOf(values: ArrayLike<number>, options: Partial<ViewOptions> = {}): number[][] {
  const view = createView(Float64Array.from(values), { start: 0, scaleAt: values.length - 1, period: 1, secondPeriod: 1, ...options });
  const target = new Float64Array((values.length - view.start) * STEP_FEATURES).fill(NaN);
  writeStepFeatures(view, target);
  return Array.from({ length: values.length - view.start }, (_, step) => [...target.subarray(step * STEP_FEATURES, (step + 1) * STEP_FEATURES)]);
}

describe('the features of a step', () => {
  it('of a ramp are its distance from the end by the spread, its change, and nothing of a season', () => {
    const steps = featuresOf([0, 1, 2, 3, 4]);
    expect(steps[0].slice(0, 2)).toEqual([Math.asinh(-4 / 2.5), 0]);
    expect(steps[2].slice(0, 3)).toEqual([Math.asinh(-2 / 2.5), 0.7 * Math.asinh(1), 0]);
    expect(steps.map((features) => features[9])).toEqual([0, 0, 0, 0, 0]);
  });

  it('say of a value that it did not change', () => {
    expect(featuresOf([1, 1, 2, 2]).map((features) => features[6])).toEqual([1, 1, 0, 1]);
  });

  it('compare with the season before once there is one', () => {
    const steps = featuresOf([0, 5, 1, 5, 3, 5], { period: 2 });
    const { unit } = createView(Float64Array.of(0, 5, 1, 5, 3, 5), { start: 0, scaleAt: 5, period: 2, secondPeriod: 1 });
    [0, 0, 1, 0, 2, 0].forEach((change, t) => expect(steps[t][2]).toBeCloseTo(0.7 * Math.asinh(change / unit), 12));
  });

  it('say with every step that more has been seen', () => {
    const seen = featuresOf([3, 1, 4, 1, 5]).map((features) => features[12]);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });

  it('are finite and small, however far a value lies out', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (values, period) => {
        for (const features of featuresOf(values, { period, secondPeriod: 2 * period })) {
          expect(features.every((feature) => Math.abs(feature) <= 0.7 * Math.asinh(300))).toBe(true);
        }
      }),
    );
  });

  it('never look ahead: whatever comes after a step and after scaleAt changes nothing of it', () => {
    const numbers = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 4, maxLength: 40 }), fc.integer({ min: 1, max: 9 }), fc.nat(), fc.nat(), (list, period, scale, cut) => {
        const scaleAt = scale % list.length;
        const step = scaleAt + (cut % (list.length - scaleAt));
        const start = scale % 2 === 0 ? 0 : scaleAt >> 1;
        const later = list.map((value, t) => (t > step ? 11 - 2 * value : value));
        const options = { start, scaleAt, period, secondPeriod: period > 1 ? 2 * period : 1 };
        expect(featuresOf(later, options).slice(0, step - start + 1)).toEqual(featuresOf(list, options).slice(0, step - start + 1));
      }),
      { numRuns: 300 },
    );
  });

  it('of one sequence of a batch lie in its own column', () => {
    const view = createView(Float64Array.of(2, 7, 1), { start: 0, scaleAt: 2, period: 1, secondPeriod: 1 });
    const batch = new Float64Array(3 * STEP_FEATURES * 4).fill(NaN);
    writeStepFeatures(view, batch, 2, 4);
    const column = batch.filter((_, i) => i % 4 === 2);
    expect([...column]).toEqual(featuresOf([2, 7, 1]).flat());
    expect(batch.filter(Number.isNaN)).toHaveLength(3 * STEP_FEATURES * 3);
  });
});
