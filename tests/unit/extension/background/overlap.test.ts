import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderPointer, overlap } from '../../../../src/extension/background/overlap.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

describe('overlap', () => {
  it.each([
    ['the same box', box(0, 0, 10, 10), box(0, 0, 10, 10), 1],
    ['one within the other', box(0, 0, 100, 100), box(5, 5, 10, 10), 1],
    ['half of the smaller', box(0, 0, 100, 100), box(95, 0, 10, 10), 0.5],
    ['boxes that touch', box(0, 0, 10, 10), box(10, 0, 10, 10), 0],
  ])('is the covered share of the smaller one: %s', (_case, a, b, share) => {
    expect(overlap(a, b)).toBeCloseTo(share);
  });

  it('is the same from both sides, and a share', () => {
    const any = fc.record({ left: fc.integer({ min: -100, max: 100 }), top: fc.integer({ min: -100, max: 100 }), width: fc.integer({ min: 1, max: 100 }), height: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
        expect(overlap(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('isUnderPointer', () => {
  const chart = box(100, 100, 400, 200);
  it.each([
    ['the chart itself', chart, true],
    ['a line within it', box(120, 150, 300, 80), true],
    ['a sheet over its plot', box(140, 110, 340, 160), true],
    ['the page around it', box(0, 0, 1200, 3000), false],
    ['a neighbour', box(600, 100, 400, 200), false],
    ['nothing', null, false],
  ])('%s', (_case, hovered, is) => {
    expect(isUnderPointer(hovered, chart)).toBe(is);
  });
});
