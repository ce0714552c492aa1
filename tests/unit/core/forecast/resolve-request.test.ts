import { describe, expect, it } from 'vitest';
import { horizonByRule, resolveRequest } from '../../../../src/core/forecast/resolve-request.ts';
import { createSeries } from '../../../../src/core/series/series.ts';

const ramp = (count: number): number[] => Array.from({ length: count }, (_, t) => t);
const week = Array.from({ length: 70 }, (_, t) => t % 7);

describe('horizonByRule', () => {
  it.each([
    ['a season of seven', week, 7],
    ['a quarter of 40 values', ramp(40), 10],
    ['24 of many values', ramp(400), 24],
    ['one of very few', ramp(2), 1],
    ['a season with gaps at its ends', [NaN, NaN, ...week, NaN], 7],
  ])('is %s', (_name, values, steps) => expect(horizonByRule(createSeries(values), { model: 'auto', periods: null })).toBe(steps));

  it('is the shorter of the seasons that the user set, or a part of the length where there is none', () => {
    expect(horizonByRule(createSeries(week), { model: 'theta', periods: [5, 35] })).toBe(5);
    expect(horizonByRule(createSeries(week), { model: 'theta', periods: [] })).toBe(18);
  });

  it('is one step for MiniRnn, whose error grows with every further one', () => {
    expect(horizonByRule(createSeries(week), { model: 'mini', periods: null })).toBe(1);
  });
});

describe('resolveRequest', () => {
  it.each([[1, 1], [2, 1], [60, 21], [100_000, 1000]])('goes as far as there is room beside a chart of %i values: %i steps', (length, steps) => {
    expect(resolveRequest(createSeries(ramp(length)), { model: 'auto', horizon: 'span', periods: null }).horizon).toBe(steps);
  });

  it('leaves a chosen horizon alone', () => {
    expect(resolveRequest(createSeries(week), { model: 'mini', horizon: 3, periods: null })).toEqual({ model: 'mini', horizon: 3, periods: null });
  });
});
