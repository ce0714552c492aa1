import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLENDED, blendWeights as weightsBy, trustFor } from '../../../../../src/core/forecast/blend/blend-weights.ts';
import { modelOf } from '../../../../../src/core/forecast/blend/members.ts';
import type { PastErrors } from '../../../../../src/core/forecast/blend/past-errors.ts';
import { NO_SEASON } from '../../../../../src/core/series/season.ts';

/** @param rows the summed errors of each member, origin by origin */
function pastErrors(rows: readonly (readonly number[])[], counts: readonly number[] = rows.map(() => 1)): PastErrors {
  return { names: BLENDED, sums: Float64Array.from(rows.flat()), counts: Float64Array.from(counts) };
}

const TRUST = trustFor(200, NO_SEASON);
const blendWeights = (errors: PastErrors, left: number | null = null): Float64Array => weightsBy(errors, TRUST, left);
const equal = (error: number): number[] => BLENDED.map(() => error);
/** All err alike but one. */
const but = (name: (typeof BLENDED)[number], error: number): number[] => BLENDED.map((other) => (other === name ? error : 1));
const PRIOR = blendWeights(pastErrors([]));
const weightOf = (weights: Float64Array, name: (typeof BLENDED)[number]): number => weights[BLENDED.indexOf(name)];

describe('the weights of a blend', () => {
  it.each([
    { name: 'eight origins', rows: Array.from({ length: 8 }, () => equal(3)) },
    { name: 'one origin', rows: [equal(0.1)] },
    { name: 'no error at all', rows: [equal(0), equal(0)] },
  ])('are those of before where errors are equal: $name', ({ rows }) => {
    blendWeights(pastErrors(rows)).forEach((weight, at) => expect(weight).toBeCloseTo(PRIOR[at], 12));
  });

  it.each([
    { name: 'many values', length: 200, periods: [], first: 'pretrained' },
    { name: 'few values with a season', length: 30, periods: [4], first: 'pretrained' },
    { name: 'few values without a season', length: 30, periods: [], first: 'theta' },
  ])('trust $first most before anything is known of $name', ({ length, periods, first }) => {
    const weights = weightsBy(pastErrors([]), trustFor(length, { periods, source: 'values' }));
    expect(modelOf(BLENDED[weights.indexOf(Math.max(...weights))])).toBe(first);
  });

  it.each(BLENDED)('favour %s where it erred less, and more so the less it erred and the more often', (name) => {
    const weightAt = (error: number, origins: number): number => weightOf(blendWeights(pastErrors(Array.from({ length: origins }, () => but(name, error)))), name);
    const prior = weightOf(PRIOR, name);
    expect(weightAt(0.5, 1)).toBeGreaterThan(prior);
    expect(weightAt(0.5, 8)).toBeGreaterThan(weightAt(0.5, 1));
    expect(weightAt(0.25, 8)).toBeGreaterThan(weightAt(0.5, 8));
    expect(weightAt(2, 8)).toBeLessThan(prior);
  });

  it('do not depend on the unit of the errors', () => {
    const rows = [but('theta', 0.3), but('ses', 4)];
    const large = rows.map((row) => row.map((error) => error * 2 ** 30));
    expect([...blendWeights(pastErrors(large))]).toEqual([...blendWeights(pastErrors(rows))]);
  });

  it('ignore the origin that is left out, and no other', () => {
    const rows = [but('theta', 0.3), but('drift', 0.1), but('ses', 4)];
    const changed = [rows[0], but('as-is', 0.001), rows[2]];
    expect([...blendWeights(pastErrors(changed), 1)]).toEqual([...blendWeights(pastErrors(rows), 1)]);
    expect([...blendWeights(pastErrors([rows[0], rows[2]]))]).toEqual([...blendWeights(pastErrors(rows), 1)]);
    expect([...blendWeights(pastErrors(changed), 0)]).not.toEqual([...blendWeights(pastErrors(rows), 0)]);
    expect([...blendWeights(pastErrors([rows[0]]), 0)]).toEqual([...PRIOR]);
  });

  it('ignore an origin after which nothing was observed', () => {
    const rows = [but('theta', 0.3), equal(0)];
    expect([...blendWeights(pastErrors(rows, [1, 0]))]).toEqual([...blendWeights(pastErrors(rows.slice(0, 1)))]);
  });

  it('are shares that sum to 1, whatever the errors', () => {
    const error = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, 1e-300, 1e300));
    const row = fc.array(error, { minLength: BLENDED.length, maxLength: BLENDED.length });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (rows, left) => {
        const weights = blendWeights(pastErrors(rows), left === 8 ? null : left);
        expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
