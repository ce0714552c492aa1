import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blendQuantiles } from '../../../../../src/core/forecast/blend/blend-quantiles.ts';
import type { MemberForecast, MemberName } from '../../../../../src/core/forecast/blend/members.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';

const LEVELS = QUANTILE_LEVELS.length;
const NAMES: readonly MemberName[] = ['as-is', 'logarithms', 'theta', 'ses'];

/** Quantiles at equal distances about each point. */
function sure(name: MemberName, points: readonly number[], width: number): MemberForecast {
  const quantiles = points.flatMap((point) => QUANTILE_LEVELS.map((_, level) => point + width * (level - MEDIAN)));
  return { name, points: Float64Array.from(points), quantiles: Float64Array.from(quantiles) };
}
const unsure = (name: MemberName, ...points: number[]): MemberForecast => ({ name, points: Float64Array.from(points), quantiles: null });
const mediansOf = (quantiles: Float64Array): number[] => [...quantiles].filter((_, i) => i % LEVELS === MEDIAN);

describe('a blend of forecasts', () => {
  it('has the weighted mean of the medians, those of unsure members among them', () => {
    const blended = blendQuantiles(NAMES, Float64Array.of(0.5, 0.2, 0.2, 0.1), [sure('as-is', [1, 2], 1), sure('logarithms', [2, 3], 1), unsure('theta', 5, 6), unsure('ses', 10, 0)]);
    mediansOf(blended).forEach((median, step) => expect(median).toBeCloseTo([2.9, 2.8][step], 12));
  });

  it('is as wide as the sure ones say, each by its weight: the unsure have no word in it', () => {
    const weights = Float64Array.of(0.48, 0.08, 0.44, 0);
    const blended = blendQuantiles(NAMES, weights, [sure('as-is', [1], 1), sure('logarithms', [1], 7), unsure('theta', 3)]);
    // Each counts a fiftieth more: 0.5 and 0.1.
    blended.forEach((quantile, level) => expect(quantile - blended[MEDIAN]).toBeCloseTo(2 * (level - MEDIAN), 12));
  });

  it('leaves the weight of a missing member to the others', () => {
    const blended = blendQuantiles(NAMES, Float64Array.of(0.25, 0.5, 0.25, 0), [sure('as-is', [1], 1), unsure('theta', 3), unsure('ses', 99)]);
    expect(blended[MEDIAN]).toBeCloseTo(2, 12);
  });

  it('has a band where all the weight lies with an unsure one', () => {
    const blended = blendQuantiles(NAMES, Float64Array.of(0, 0, 1, 0), [sure('as-is', [1], 2), unsure('theta', 3)]);
    blended.forEach((quantile, level) => expect(quantile).toBeCloseTo(3 + 2 * (level - MEDIAN), 12));
  });

  it('of one alone is that one', () => {
    const one = sure('as-is', [1, 2, 4], 0.5);
    expect([...blendQuantiles(['as-is'], Float64Array.of(1), [one])].map((value) => value.toFixed(10))).toEqual([...(one.quantiles ?? [])].map((value) => value.toFixed(10)));
  });

  it('ascends along the levels, whatever it is made of', () => {
    const size = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const quantiles = fc.array(size, { minLength: 2 * LEVELS, maxLength: 2 * LEVELS }).map((list) => {
      const rows = [list.slice(0, LEVELS), list.slice(LEVELS)];
      return Float64Array.from(rows.flatMap((row) => row.sort((a, b) => a - b)));
    });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(quantiles, quantiles, size, fc.tuple(share, share, share, share), (one, other, point, weights) => {
        fc.pre(weights[0] + weights[1] + weights[2] > 1e-3);
        const members = [one, other].map((values, i): MemberForecast => ({ name: NAMES[i], points: Float64Array.of(values[MEDIAN], values[LEVELS + MEDIAN]), quantiles: values }));
        const blended = blendQuantiles(NAMES, Float64Array.from(weights), [...members, unsure('theta', point, -point)]);
        for (const row of [blended.subarray(0, LEVELS), blended.subarray(LEVELS)]) expect([...row]).toEqual([...row].sort((a, b) => a - b));
      }),
    );
  });
});
