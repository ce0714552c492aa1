import { describe, expect, it } from 'vitest';
import { addSeason, decompose } from '../../../../../src/core/forecast/classical/decompose.ts';

/** Monthly passengers of international airlines, 1949-1960, thousands: G. E. P. Box and G. M. Jenkins, "Time Series Analysis" (1976), series G; R's AirPassengers. */
const AIRLINE = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199,
  184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227,
  234, 264, 302, 293, 259, 229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306,
  315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548, 559,
  463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432,
];

describe('decompose', () => {
  it("finds the factors that R's decompose prints for the airline passengers", () => {
    const { kind, indices, adjusted } = decompose(Float64Array.from(AIRLINE), 12);
    expect(kind).toBe('multiplicative');
    [0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758, 1.2265555].forEach((factor, month) => {
      expect(indices[month]).toBeCloseTo(factor, 7);
    });
    expect(adjusted[12]).toBeCloseTo(115 / indices[0], 12);
  });

  it('takes the season of an odd period, by hand', () => {
    // Trend over three: every window of 3, 6, 0 around 3 is 3: terms 0, 3, -3.
    const values = Float64Array.from([3, 6, 0, 3, 6, 0, 3, 6, 0]);
    const { kind, indices, adjusted } = decompose(values, 3);
    expect(kind).toBe('additive');
    expect([...indices]).toEqual([0, 3, -3]);
    expect([...adjusted]).toEqual(new Array<number>(9).fill(3));
  });

  it('weights both ends of an even period by half, by hand', () => {
    // (1 + 2 * 3 + 1) / 4 = 2 and (3 + 2 * 1 + 3) / 4 = 2: factors 1/2 and 3/2.
    const { kind, indices } = decompose(Float64Array.from([1, 3, 1, 3, 1, 3]), 2);
    expect(kind).toBe('multiplicative');
    expect([...indices]).toEqual([0.5, 1.5]);
  });

  it.each<[string, (i: number) => number, 'multiplicative' | 'additive', 'multiplicative' | 'additive']>([
    ['growing swings', (i) => (i + 10) * (1 + 0.5 * Math.sin((i * Math.PI) / 2)), 'multiplicative', 'multiplicative'],
    ['swings of one size around a rising level', (i) => i + 10 + 5 * Math.sin((i * Math.PI) / 2), 'multiplicative', 'additive'],
    ['swings of one size, once down to 0', (i) => (i === 11 ? 0 : i + 10 + 5 * Math.sin((i * Math.PI) / 2)), 'multiplicative', 'additive'],
    ['growing swings, once down to 0', (i) => (i === 9 ? 0 : (i + 10) * (1 + 0.5 * Math.sin((i * Math.PI) / 2))), 'multiplicative', 'multiplicative'],
    ['growing swings with a value below 0', (i) => (i === 9 ? -1 : (i + 10) * (1 + 0.5 * Math.sin((i * Math.PI) / 2))), 'additive', 'additive'],
    ['a phase that is always 0', (i) => (i % 4 === 0 ? 0 : i + 10), 'additive', 'additive'],
  ])('%s: the competition and the closer take their side', (_, valueAt, competition, closer) => {
    const values = Float64Array.from({ length: 48 }, (_, i) => valueAt(i));
    expect(decompose(values, 4).kind).toBe(competition);
    expect(decompose(values, 4, 'closer').kind).toBe(closer);
  });

  it.each([2, 3, 4, 7])('joined again, the parts are the series, at period %i', (period) => {
    const values = Float64Array.from({ length: 30 }, (_, i) => 5 + Math.sin(i * 1.7) + i / 7);
    const decomposition = decompose(values, period);
    decomposition.adjusted.forEach((value, i) => {
      expect(addSeason(decomposition, value, i)).toBeCloseTo(values[i], 12);
    });
  });
});
