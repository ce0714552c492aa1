import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATE_FLAGS, CANDIDATES, writeCandidates } from '../../../../../src/core/forecast/pretrained/candidates.ts';
import { createView, type ViewOptions } from '../../../../../src/core/forecast/pretrained/view.ts';

interface Said {
  readonly candidates: number[];
  readonly flags: number[];
  /** The candidates in the series' own unit, as values rather than distances. */
  readonly values: number[];
}

function saidOf(series: ArrayLike<number>, horizon: number, options: Partial<ViewOptions> & { origin?: number } = {}): Said {
  const { origin = series.length - 1, ...rest } = options;
  const view = createView(Float64Array.from(series), { start: 0, scaleAt: origin, period: 1, secondPeriod: 1, ...rest });
  const candidates = new Float64Array(CANDIDATES).fill(NaN);
  const flags = new Float64Array(CANDIDATE_FLAGS).fill(NaN);
  writeCandidates(view, origin, horizon, candidates, flags);
  return {
    candidates: [...candidates],
    flags: [...flags],
    values: [...candidates].map((candidate) => (view.values[origin] + candidate) * view.unit + view.anchor),
  };
}

const CYCLE = [3, 1, 4, 1.5];
const cycles = (count: number): number[] => Array.from({ length: count }, (_, t) => CYCLE[t % 4]);

describe('the candidates', () => {
  it.each([1, 2, 3, 4, 5, 8, 11])('of an exact season all know what comes %i steps ahead', (horizon) => {
    const { values } = saidOf(cycles(22), horizon, { period: 4 });
    const next = CYCLE[(21 + horizon) % 4];
    for (const candidate of [0, 1, 11, 13]) expect(values[candidate]).toBeCloseTo(next, 10);
    // Changes over a season, from the origin's value; the index of the step less that of the origin's.
    for (const candidate of [2, 3]) expect(values[candidate]).toBeCloseTo(next, 10);
  });

  it.each([1, 2, 7, 48])('of a ramp know its slope %i steps ahead', (horizon) => {
    const { values } = saidOf(Array.from({ length: 30 }, (_, t) => 5 + 2 * t), horizon);
    for (const slope of [9, 10]) expect(values[slope]).toBeCloseTo(63 + 2 * horizon, 10);
  });

  it('know the recent mean and the mean of all', () => {
    const { values } = saidOf([...Array<number>(8).fill(0), ...Array<number>(8).fill(10)], 3);
    expect(values[7]).toBeCloseTo(10, 12);
    expect(values[8]).toBeCloseTo(5, 12);
  });

  it('know the value a longer season before, and the mean of three of those', () => {
    const series = Array.from({ length: 26 }, (_, t) => (t % 6) + (t < 12 ? 0 : 3));
    const { values, flags } = saidOf(series, 2, { period: 2, secondPeriod: 6 });
    expect(values[5]).toBeCloseTo(series[21], 10);
    expect(values[15]).toBeCloseTo((series[21] + series[15] + series[9]) / 3, 10);
    expect(flags[4]).toBe(1);
  });

  it('say nothing of a season where none is given, or none has been seen', () => {
    expect(saidOf(cycles(12), 1).candidates.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(saidOf(cycles(12), 1).flags.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    const { candidates, flags } = saidOf(cycles(3), 1, { period: 12 });
    expect(candidates.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(flags.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(candidates.slice(11, 15)).toEqual([0, 0, 0, 0]);
  });

  it('are finite, and no further out than 1,500 units', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-300)), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 96 }),
        (series, period, horizon) => {
          const { candidates, flags } = saidOf(series, horizon, { period, secondPeriod: period > 1 ? 3 * period : 1 });
          expect(candidates.every((candidate) => Math.abs(candidate) <= 1500)).toBe(true);
          expect(flags.every((flag) => Math.abs(flag) <= 3)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never look ahead: whatever comes after the origin changes nothing', () => {
    const numbers = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 4, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        fc.nat(),
        (series, period, horizon, scale, cut) => {
          const scaleAt = scale % series.length;
          const origin = scaleAt + (cut % (series.length - scaleAt));
          const later = series.map((value, t) => (t > origin ? 11 - 2 * value : value));
          const options = { origin, start: scaleAt >> 1, scaleAt, period, secondPeriod: period > 1 ? 2 * period : 1 };
          expect(saidOf(later, horizon, options)).toEqual(saidOf(series, horizon, options));
        },
      ),
      { numRuns: 500 },
    );
  });
});
