import { describe, expect, it } from 'vitest';
import { createClassical } from '../../../../../src/core/forecast/classical/classical-forecasts.ts';
import { forecastMembers, modelOf, type MemberName } from '../../../../../src/core/forecast/blend/members.ts';
import { BLENDED } from '../../../../../src/core/forecast/blend/blend-weights.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { NO_SEASON, type Season } from '../../../../../src/core/series/season.ts';
import { seasonal } from '../../../../support/made-series.ts';
import { shippedNetwork } from '../../../../support/shipped-network.ts';

const LEVELS = QUANTILE_LEVELS.length;
const WEEK: Season = { periods: [7], source: 'values' };
const VALUES = seasonal(1, 80, 7).map((value) => value / 64);

function namesOf(values: Float64Array, season: Season, names: readonly MemberName[] = BLENDED): MemberName[] {
  return forecastMembers(values, season, 5, names, shippedNetwork).map(({ name }) => name);
}

describe('the members of a blend', () => {
  it('are all there for what is above 0 and has a season', () => {
    expect(namesOf(VALUES, WEEK)).toEqual(BLENDED);
  });

  it.each<[string, Float64Array, Season, MemberName[]]>([
    ['a value of 0', VALUES.map((value, t) => (t === 3 ? 0 : value)), WEEK, ['logarithms']],
    ['a value below 0', VALUES.map((value) => -value), WEEK, ['logarithms']],
    ['no season', VALUES, NO_SEASON, ['adjusted']],
    ['less than two seasons', VALUES.slice(0, 13), WEEK, ['adjusted']],
  ])('leave out the views that do not fit: %s', (_, values, season, missing) => {
    expect(namesOf(values, season)).toEqual(BLENDED.filter((name) => !missing.includes(name)));
  });

  it.each([
    ['a place in the season is next to 0', VALUES.map((value, t) => (t % 7 === 2 ? 1e-6 : value))],
    ['a window holds next to nothing beside what has left it', VALUES.map((_, t) => (t === 20 ? 1 : 1e-20 * (1 + (t % 7))))],
  ])('say finite values where factors break down since %s', (_, values) => {
    for (const { name, points, quantiles } of forecastMembers(values, WEEK, 14, BLENDED, shippedNetwork)) {
      expect([...points, ...(quantiles ?? [])].every(Number.isFinite), name).toBe(true);
    }
  });

  it('are the classical ones alone where there is no network', () => {
    const members = forecastMembers(VALUES, WEEK, 5, BLENDED, null);
    expect(members.map(({ name }) => name)).toEqual(BLENDED.filter((name) => modelOf(name) !== 'pretrained'));
    expect(members.every(({ quantiles }) => quantiles === null)).toBe(true);
    const theta = members.find(({ name }) => name === 'theta');
    expect(theta?.points).toEqual(createClassical(VALUES, 7, 'partner').forecast('theta', 5));
  });

  it('say their medians, and views quantiles about them that ascend', () => {
    for (const { name, points, quantiles } of forecastMembers(VALUES, WEEK, 9, BLENDED, shippedNetwork)) {
      expect(points).toHaveLength(9);
      expect(quantiles === null).toBe(modelOf(name) !== 'pretrained');
      for (let step = 0; step < 9 && quantiles; step++) {
        const row = [...quantiles.subarray(step * LEVELS, (step + 1) * LEVELS)];
        expect(row[MEDIAN]).toBe(points[step]);
        expect(row).toEqual([...row].sort((a, b) => a - b));
      }
    }
  });

  it('look at a series that multiplies as at one that adds: the view of its logarithms is that of the logarithms', () => {
    const logarithms = VALUES.map(Math.log);
    const [{ points }] = forecastMembers(VALUES, NO_SEASON, 6, ['logarithms'], shippedNetwork);
    const [{ points: added }] = forecastMembers(logarithms, NO_SEASON, 6, ['as-is'], shippedNetwork);
    points.forEach((point, step) => expect(point).toBeCloseTo(Math.exp(added[step]), 12));
  });

  it('go no further in logarithms than a factor of e^12', () => {
    const values = Float64Array.from({ length: 40 }, (_, t) => Math.exp(8 * (t - 39)));
    const [{ quantiles }] = forecastMembers(values, NO_SEASON, 48, ['logarithms'], shippedNetwork);
    expect(Math.max(...(quantiles ?? []))).toBeLessThanOrEqual(Math.exp(12) * (1 + 1e-12));
  });

  it('put the season back that the network did not see', () => {
    const exact = Float64Array.from({ length: 56 }, (_, t) => 0.5 + 0.04 * (t % 7));
    const [{ points }] = forecastMembers(exact, WEEK, 14, ['adjusted'], shippedNetwork);
    points.forEach((point, step) => expect(point).toBeCloseTo(0.5 + 0.04 * ((56 + step) % 7), 6));
  });
});
