import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignValues } from '../../../../src/core/history/align-values.ts';

const align = (older: readonly number[], newer: readonly number[], error = 0): number | null => alignValues(Float64Array.from(older), Float64Array.from(newer), error);

const NINE = [3, 1, 4, 1, 5, 9, 2, 6, 5];

describe('a series without dates is found in a newer reading of it', () => {
  it.each<[string, readonly number[], readonly number[], number | null]>([
    ['that has grown', NINE, [...NINE, 7, 8], 8],
    ['that is no newer', NINE, NINE, 8],
    ['whose window has moved on', NINE, [...NINE.slice(1), 7], 7],
    ['that shows older values, too', NINE, [0, 0, ...NINE, 7], 10],
    ['of a short series, whole', [1, 2, 3], [1, 2, 3, 4], 2],
    ['with its gaps', [1, NaN, 3, 4], [1, NaN, 3, 4, 5], 3],
    ['not where the two share fewer than eight values', NINE, [...NINE.slice(2), 7], null],
    ['not where a value is another', NINE, [...NINE.slice(0, 4), 5, 5, ...NINE.slice(6), 7], null],
    ['not where a gap was filled', [1, NaN, 3, 4], [1, 2, 3, 4, 5], null],
    ['not of two values, which any series may hold', [1, 2], [1, 2, 3], null],
    ['not in one that fits at two places: a constant', [5, 5, 5, 5, 5, 5, 5, 5], [5, 5, 5, 5, 5, 5, 5, 5, 5], null],
    ['not in one that fits at two places: a period', [1, 2, 1, 2, 1, 2, 1, 2], [1, 2, 1, 2, 1, 2, 1, 2, 1, 2], null],
    ['not in nothing', NINE, [], null],
  ])('%s', (_case, older, newer, place) => {
    expect(align(older, newer)).toBe(place);
  });

  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 8, maxLength: 60 }).filter((all) => new Set(all).size === all.length);

  it('at its very place, however much the window has moved, while eight values are left of it', () => {
    fc.assert(
      fc.property(values, fc.array(fc.double({ min: 2e6, max: 3e6, noNaN: true }), { maxLength: 20 }), fc.nat(), (older, added, moved) => {
        const gone = moved % (older.length - 7);
        expect(align(older, [...older.slice(gone), ...added])).toBe(older.length - gone - 1);
      }),
    );
  });

  it('read with errors: at its place or not at all, never at another', () => {
    fc.assert(
      fc.property(values, fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 80, maxLength: 80 }), fc.integer({ min: 0, max: 1000 }), (older, noise, error) => {
        const off = (value: number, i: number): number => value + (noise[i % noise.length] / 100) * error;
        const place = align(older, [...older.map(off), 7e6], error);
        expect([null, older.length - 1]).toContain(place);
      }),
    );
  });
});

it('a hundred thousand equal values, but for one far back, take no time worth speaking of', () => {
  const newer = new Float64Array(100_000).fill(1);
  const older = new Float64Array(1000).fill(1);
  older[744] = 2;
  // What the processor works for it: the clock would count other programs, too.
  const before = process.cpuUsage();
  expect(alignValues(older, newer, 0)).toBeNull();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});
