import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { detectPeriod } from '../../../../src/core/series/detect-period.ts';

const random = createRandom(5);
const wave = (period: number, count: number, noise = 0): Float64Array =>
  Float64Array.from({ length: count }, (_, t) => 10 + 0.02 * t + Math.sin((2 * Math.PI * t) / period) + noise * random.normal());

describe('detectPeriod', () => {
  it.each<[string, number[], number | null]>([
    ["the article's first zig-zag", [0, 1, 0, 1, 0], 2],
    ["the article's second zig-zag", [1, 0, 1, 0, 1], 2],
    ['three values over and over', [1, 2, 5, 1, 2, 5, 1], 3],
    ['a constant', [3, 3, 3, 3, 3, 3], null],
    ['a ramp', [1, 2, 3, 4, 5, 6], null],
    ['a single value', [1], null],
    ['nothing', [], null],
  ])('%s', (_, values, period) => {
    expect(detectPeriod(Float64Array.from(values))).toBe(period);
  });

  it.each<[string, (t: number) => number]>([
    ['a line', (t) => 100 + 0.1 * t],
    ['a steep line', (t) => t],
    ['a square', (t) => t * t],
    ['a cube', (t) => t ** 3],
    ['growth', (t) => 1.02 ** t],
    ['a logarithm', (t) => Math.log(1 + t)],
    ['half a wave', (t) => Math.sin(t / 80)],
  ])('finds none in %s', (_, of) => {
    for (const count of [20, 60, 200]) expect(detectPeriod(Float64Array.from({ length: count }, (_, t) => of(t)))).toBeNull();
  });

  it.each([4, 7, 12, 24, 52])('finds a noisy season of %i steps', (period) => {
    expect(detectPeriod(wave(period, 6 * period + 20, 0.05))).toBe(period);
  });

  it('takes the shortest of a season and its multiples', () => {
    expect(detectPeriod(wave(24, 24 * 40))).toBe(24);
  });

  it('finds none in most random walks', () => {
    let found = 0;
    for (let walk = 0; walk < 100; walk++) {
      let at = 0;
      if (detectPeriod(Float64Array.from({ length: 250 }, () => (at += random.normal()))) !== null) found++;
    }
    expect(found).toBeLessThan(25);
  });

  it('is null or a whole number of at least 2 that fits twice, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 80 }), (values) => {
        const period = detectPeriod(Float64Array.from(values));
        if (period !== null) expect(Number.isInteger(period) && period >= 2 && 2 * period <= values.length).toBe(true);
      }),
    );
  });
});
