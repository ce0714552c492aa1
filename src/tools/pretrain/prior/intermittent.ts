import type { Random } from '../../../core/random.ts';
import { tile } from './composed.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, poisson, uniform } from './draw.ts';
import { seasonShape } from './season-shape.ts';
import type { SyntheticSeries } from './synthetic-series.ts';
import { trend } from './trend.ts';

/** Counts: small ones, with seasons, and days on which nothing happens. */
export function intermittent(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  const period = drawPeriod(random, longestPeriod);
  const isSeasonal = chance(random, 0.55);
  const season = isSeasonal ? tile(random, seasonShape(random, period), length) : null;
  const level = uniform(random, -1, 5);
  const trends = trend(random, length);
  const occurrence = chance(random, 0.5) ? uniform(random, 0.05, 0.9) : 1;
  const isPoisson = chance(random, 0.6);
  const values = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    const mean = Math.exp(Math.max(-5, Math.min(7, level + 0.5 * (season?.[t] ?? 0) + 0.5 * trends[t])));
    const amount = isPoisson ? poisson(random, mean) : Math.round(mean * Math.exp(0.5 * random.normal()));
    values[t] = random.uniform() < occurrence ? amount : 0;
  }
  return { values, period: isSeasonal || chance(random, 0.3) ? period : 1, secondPeriod: 1 };
}
