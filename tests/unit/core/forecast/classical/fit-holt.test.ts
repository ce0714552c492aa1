import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHolt } from '../../../../../src/core/forecast/classical/fit-holt.ts';

/** Air passengers of Australian airlines, 1990-2016, millions: R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and Practice", 2nd edition, section 7.2. */
const PASSENGERS = [
  17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.57757, 33.4774, 39.02158, 41.38643, 41.59655, 44.65732, 46.95177,
  48.72884, 51.48843, 50.02697, 60.64091, 63.36031, 66.35527, 68.19795, 68.12324, 69.77935, 72.5977,
];

interface Weights {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

/** The squared error of given weights and first states, by the equations as they are printed. */
function squaredError(values: readonly number[], { alpha, beta, phi }: Weights, firstLevel: number, firstSlope: number): number {
  let level = firstLevel;
  let slope = firstSlope;
  let sum = 0;
  for (const value of values) {
    const error = value - (level + phi * slope);
    sum += error * error;
    level += phi * slope + alpha * error;
    slope = phi * slope + beta * error;
  }
  return sum;
}

describe('fitHolt', () => {
  it("is at least as close as R on Australia's air passengers, RMSE 2.182343, and forecasts as R: 74.60130, 76.70304 ...", () => {
    const { next, slope, squaredError: found, beta } = fitHolt(Float64Array.from(PASSENGERS), false);
    const rmse = Math.sqrt(found / PASSENGERS.length);
    expect(rmse).toBeLessThanOrEqual(2.182343);
    expect(rmse).toBeGreaterThan(2.17);
    expect(beta).toBeCloseTo(0.0001, 4);
    expect(Math.abs(next - 74.6013)).toBeLessThan(0.05);
    expect(Math.abs(next + 4 * slope - 83.00826)).toBeLessThan(0.1);
  });

  it('agrees with R about the error of the weights and first states that R prints', () => {
    const printed = { alpha: 0.830216559778346, beta: 0.000100014855685128, phi: 1 };
    expect(Math.sqrt(squaredError(PASSENGERS, printed, 15.5715222051655, 2.10171710376136) / 27)).toBeCloseTo(2.182343, 5);
  });

  it.each([false, true])('goes on with a straight line, damped: %s, as far as the damping lets it', (isDamped) => {
    const line = Float64Array.from({ length: 30 }, (_, i) => 0.1 + i / 50);
    const { next, slope, phi } = fitHolt(line, isDamped);
    expect(next).toBeCloseTo(0.7, isDamped ? 2 : 9);
    expect(slope).toBeCloseTo(0.02, isDamped ? 2 : 9);
    expect(phi).toBeCloseTo(isDamped ? 0.98 : 1, 3);
  });

  it.each([
    [8, false, 1],
    [9, true, 1],
  ])('with %i values, damped: %s, takes the first two values for the first states and does not damp, as R', (length, isDamped, phi) => {
    const values = Float64Array.from({ length }, (_, i) => i + 1);
    const fit = fitHolt(values, isDamped);
    expect(fit.phi).toBe(phi);
    // Level 1 and slope 1 before the first value are one step too high: every error is -1 or, with larger weights, less on.
    const states = squaredError([...values], fit, 1, 1);
    expect(fit.squaredError).toBeCloseTo(states, 9);
  });

  it('stays within the bounds and is at least as close as any weights and first states of a grid', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.boolean(), (list, isDamped) => {
        const { alpha, beta, phi, squaredError: found } = fitHolt(Float64Array.from(list), isDamped);
        expect(alpha >= 0.0001 && alpha <= 0.9999 && beta >= 0.0001 && beta <= alpha).toBe(true);
        expect(isDamped ? phi >= 0.8 && phi <= 0.98 : phi === 1).toBe(true);
        for (const gridAlpha of [0.001, 0.2, 0.5, 0.9]) {
          for (const share of [0.05, 0.5]) {
            const weights = { alpha: gridAlpha, beta: Math.max(0.0001, share * gridAlpha), phi: isDamped ? 0.9 : 1 };
            expect(found).toBeLessThanOrEqual(squaredError(list, weights, list[0], 0) * 1.001 + 1e-12);
          }
        }
      }),
    );
  });

  it('says the error that the recursion with the best first states has', () => {
    const { alpha, beta, phi, squaredError: found } = fitHolt(Float64Array.from(PASSENGERS), true);
    let least = Infinity;
    for (let level = 10; level < 22; level += 0.02) {
      for (let slope = 0; slope < 5; slope += 0.02) least = Math.min(least, squaredError(PASSENGERS, { alpha, beta, phi }, level, slope));
    }
    expect(found).toBeLessThanOrEqual(least);
    expect(found).toBeGreaterThan(least * 0.9999);
  });
});
