import { describe, expect, it } from 'vitest';
import { layoutLossCurve } from '../../../../src/extension/ui/loss-curve-layout.ts';

const pointsOf = (path: string): number[][] => [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('layoutLossCurve', () => {
  it('falls by the same height for every tenth', () => {
    const losses = [1, 0.1, 0.01];
    const [first, second, third] = pointsOf(layoutLossCurve(losses, losses, 120, 44).trainingPath);
    expect(second[1] - first[1]).toBeCloseTo(third[1] - second[1], 1);
    expect(third[1]).toBeGreaterThan(first[1]);
  });

  it('has one scale for both, and stays inside', () => {
    const { trainingPath, heldBackPath } = layoutLossCurve([1, 0.001], [10, 5], 120, 44);
    expect(pointsOf(heldBackPath)[0][1]).toBe(2);
    expect(pointsOf(trainingPath)[1][1]).toBe(42);
  });

  it('fills the width from the left, and all of it once there are many epochs', () => {
    const right = (count: number): number => pointsOf(layoutLossCurve(Array.from({ length: count }, (_, i) => 1 / (i + 1)), [], 120, 44).trainingPath).at(-1)?.[0] ?? NaN;
    expect(right(2)).toBeLessThan(12);
    expect(right(24)).toBe(118);
    expect(right(3000)).toBe(118);
  });

  it('draws no more than a point a pixel, the last among them', () => {
    const losses = Array.from({ length: 3000 }, (_, i) => (i === 2999 ? 0.5 : 1));
    const points = pointsOf(layoutLossCurve(losses, [], 120, 44).trainingPath);
    expect(points.length).toBeLessThanOrEqual(120);
    expect(points.at(-1)?.[1]).toBe(42);
  });

  it.each([[[]], [[1]], [[0, 0]], [[NaN, 1]], [[Infinity, 1e-300]], [[2, 2, 2]]])('draws %j without a number that is not finite', (losses) => {
    expect(JSON.stringify(layoutLossCurve(losses, losses, 120, 44))).not.toMatch(/NaN|Infinity/);
  });
});
