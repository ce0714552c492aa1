import type { Random } from '../../../core/random.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, logUniform, uniform, weighted } from './draw.ts';
import { noise } from './noise.ts';
import { deviation } from './statistics.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

/** Autoregression of first or second order, real or oscillating roots, moving average, integrated up to twice. */
export function arima(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  let first = uniform(random, -0.6, 0.99);
  let second = 0;
  if (!chance(random, 0.4)) {
    if (chance(random, 0.4)) {
      const radius = uniform(random, 0.5, 0.995);
      first = 2 * radius * Math.cos((2 * Math.PI) / logUniform(random, 3, 60));
      second = -radius * radius;
    } else {
      const other = uniform(random, -0.8, 0.9);
      second = -first * other;
      first += other;
    }
  }
  const errors = noise(random, length);
  const moving = chance(random, 0.6) ? uniform(random, -0.9, 0.9) : 0;
  const values = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    values[t] = first * (values[t - 1] ?? 0) + second * (values[t - 2] ?? 0) + errors[t] + moving * (errors[t - 1] ?? 0);
  }
  const order = weighted(random, [0.4, 0.5, 0.1]);
  if (order === 1 && chance(random, 0.6)) {
    const drift = random.normal() * logUniform(random, 0.01, 1) * deviation(values);
    for (let t = 0; t < length; t++) values[t] += drift;
  }
  for (let times = 0; times < order; times++) for (let t = 1; t < length; t++) values[t] += values[t - 1];
  return { values, period: chance(random, 0.4) ? drawPeriod(random, longestPeriod) : 1, secondPeriod: 1 };
}
