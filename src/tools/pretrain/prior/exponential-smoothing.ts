import type { Random } from '../../../core/random.ts';
import { drawPeriod } from './draw-period.ts';
import { betaOne, chance, logUniform, uniform } from './draw.ts';
import { noise } from './noise.ts';
import { seasonShape } from './season-shape.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

/**
 * The state-space model behind exponential smoothing: level, damped slope and
 * season, all moved by one error. R. J. Hyndman et al., "Forecasting with
 * Exponential Smoothing" (2008), ch. 2, ETS(A, Ad, A) and its special cases.
 */
export function exponentialSmoothing(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  const period = drawPeriod(random, longestPeriod);
  const isSeasonal = chance(random, 0.5);
  const strength = isSeasonal ? logUniform(random, 0.2, 8) : 0;
  const season = seasonShape(random, period).map((value) => strength * value);
  const alpha = chance(random, 0.12) ? 0 : chance(random, 0.35) ? uniform(random, 0.7, 1.1) : betaOne(random, 1.6);
  const beta = chance(random, 0.5) ? 0 : alpha * betaOne(random, 4);
  const gamma = chance(random, 0.4) ? 0 : (1 - Math.min(alpha, 1)) * betaOne(random, 5);
  const damping = chance(random, 0.5) ? 1 : uniform(random, 0.8, 0.995);
  let slope = chance(random, 0.3) ? 0 : random.normal() * logUniform(random, 0.005, 2);
  if (chance(random, 0.3)) slope = Math.abs(slope);
  const drift = damping < 1 && chance(random, 0.5) ? 0.3 * slope : 0;
  const errors = noise(random, length);
  const offset = Math.floor(random.uniform() * period);
  const values = new Float64Array(length);
  let level = 0;
  for (let t = 0; t < length; t++) {
    const place = (t + offset) % period;
    const expected = level + damping * slope + drift;
    values[t] = expected + season[place] + errors[t];
    level = expected + alpha * errors[t];
    slope = damping * slope + beta * errors[t];
    season[place] += gamma * errors[t];
  }
  // Some have a season told that is not there: the network must doubt it.
  return { values, period: isSeasonal || chance(random, 0.35) ? period : 1, secondPeriod: 1 };
}
