import type { Random } from '../../../core/random.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, logUniform, pick, studentT, uniform } from './draw.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

/** A random walk as prices make it: volatility in clusters, heavy tails, jumps, hardly a drift or momentum. */
export function priceWalk(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  const arch = uniform(random, 0.02, 0.2);
  const garch = (1 - arch) * uniform(random, 0.7, 0.995);
  const freedom = pick(random, [3, 4, 6, 30]);
  const tail = Math.sqrt(freedom / (freedom - 2));
  const drift = random.normal() * 0.06 + 0.02;
  const momentum = chance(random, 0.4) ? uniform(random, -0.2, 0.2) : 0;
  const jumps = chance(random, 0.5) ? 0 : uniform(random, 0.002, 0.02);
  const size = logUniform(random, 0.002, 0.06);
  const isLogarithmic = chance(random, 0.65);
  const values = new Float64Array(length);
  let variance = 1;
  let change = 0;
  let level = 0;
  for (let t = 0; t < length; t++) {
    const shock = Math.sqrt(variance) * (studentT(random, freedom) / tail);
    variance = (1 - arch - garch) + arch * Math.min(60, shock * shock) + garch * variance;
    change = momentum * change + shock;
    level += change + drift + (random.uniform() < jumps ? 8 * random.normal() : 0);
    values[t] = isLogarithmic ? 50 * Math.exp(Math.max(-5, Math.min(5, size * level))) : level;
  }
  return { values, period: chance(random, 0.5) ? drawPeriod(random, longestPeriod) : 1, secondPeriod: 1 };
}
