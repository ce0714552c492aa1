import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipGradient } from '../../../../../src/core/rnn/training/clip-gradient.ts';

describe('clipping a gradient', () => {
  it.each([
    { gradient: [3, 4], longest: 1, clipped: [0.6, 0.8], norm: 5 },
    { gradient: [3, 4], longest: 4, clipped: [2.4, 3.2], norm: 5 },
    { gradient: [3, -4], longest: 5, clipped: [3, -4], norm: 5 },
    { gradient: [3, 4], longest: 6, clipped: [3, 4], norm: 5 },
    { gradient: [3, 4], longest: Infinity, clipped: [3, 4], norm: 5 },
    { gradient: [0, 0], longest: 1, clipped: [0, 0], norm: 0 },
  ])('of $gradient to $longest gives $clipped, and says that it was $norm long', ({ gradient, longest, clipped, norm }) => {
    const buffer = Float64Array.from(gradient);
    expect(clipGradient(buffer, longest)).toBe(norm);
    clipped.forEach((value, i) => expect(buffer[i]).toBeCloseTo(value, 12));
  });

  it('leaves the direction, and no gradient longer than it may be', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 1e-3, max: 10, noNaN: true }), (values, longest) => {
        const buffer = Float64Array.from(values);
        const norm = clipGradient(buffer, longest);
        expect(Math.hypot(...buffer)).toBeLessThanOrEqual(longest * (1 + 1e-12));
        const factor = Math.min(1, longest / norm);
        values.forEach((value, i) => expect(Math.abs(buffer[i] - value * factor)).toBeLessThanOrEqual(1e-12 * Math.abs(value)));
      }),
    );
  });

  it.each([NaN, Infinity])('says that a gradient with %d in it is not finite', (value) => {
    expect(Number.isFinite(clipGradient(Float64Array.of(1, value), 1))).toBe(false);
  });
});
