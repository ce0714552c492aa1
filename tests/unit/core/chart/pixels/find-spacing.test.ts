import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpacing } from '../../../../../src/core/chart/pixels/find-spacing.ts';

const events = (places: readonly number[]) => places.map((at) => ({ at, weight: 1 }));

describe('findSpacing', () => {
  it('finds the step and the phase of regular events, some of them missing and none of them exact', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.array(fc.record({ there: fc.integer({ min: 0, max: 3 }), jitter: fc.double({ min: -0.4, max: 0.4, noNaN: true }) }), { minLength: 16, maxLength: 60 }),
        (step, start, marks) => {
          const places = marks.flatMap(({ there, jitter }, i) => (there > 0 ? [start + i * step + jitter] : []));
          // All even or all odd is the same as a step twice as long.
          fc.pre(marks.some(({ there }, i) => there > 0 && (marks[i + 1]?.there ?? 0) > 0));
          fc.pre(places.length >= 10);
          const found = findSpacing(events(places), 3, 300);
          expect(found).not.toBeNull();
          if (!found || found.step > 1.2 * step) return;
          expect(found.step).toBeCloseTo(step, 0);
          expect(found.agreement).toBeGreaterThan(0.8);
        },
      ),
    );
  });

  it('takes the longest step that explains the events, not a part of it', () => {
    const found = findSpacing(events([0, 20, 40, 60, 80, 120, 140]), 3, 70);
    expect(found?.step).toBeCloseTo(20, 3);
    expect(found?.agreement).toBeCloseTo(1, 3);
    expect(((found?.phase ?? NaN) + 0.5) % 20).toBeCloseTo(0.5, 2);
  });

  it('says by a low agreement that events are not regular', () => {
    const found = findSpacing(events([3, 11, 30, 34, 59, 71, 73, 98, 117, 121, 140, 163]), 12, 80);
    expect(found?.agreement ?? 0).toBeLessThan(0.7);
  });

  it('finds none for three events', () => {
    expect(findSpacing(events([0, 10, 20]), 3, 20)).toBeNull();
  });
});
