import type { Random } from '../../../core/random.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, logUniform, pick, uniform } from './draw.ts';
import { autoregressiveNoise } from './noise.ts';
import { seasonShape } from './season-shape.ts';
import type { SyntheticSeries } from './synthetic-series.ts';
import { smoothCurve, trend } from './trend.ts';

/** Trend, one or two seasons and noise, added or multiplied. */
export function composed(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  const isSeasonal = chance(random, 0.68);
  const period = drawPeriod(random, longestPeriod);
  const seasons = isSeasonal ? tile(random, seasonShape(random, period), length) : new Float64Array(length);
  const longer = period * pick(random, [7, 4, 12, 5, 3, 30]);
  const secondPeriod = isSeasonal && longer <= length / 2 && chance(random, 0.4) ? longer : 1;
  if (secondPeriod > 1) addSecondSeason(random, seasons, period, secondPeriod);
  if (isSeasonal && chance(random, 0.3)) {
    const swell = smoothCurve(random, length);
    for (let t = 0; t < length; t++) seasons[t] *= Math.exp(0.6 * swell[t]);
  }
  const amplitude = logUniform(random, 0.1, 4);
  const trendSize = logUniform(random, 0.05, 4);
  const noiseSize = logUniform(random, 0.005, 1.5);
  const trends = trend(random, length);
  const errors = autoregressiveNoise(random, length, chance(random, 0.5) ? uniform(random, -0.3, 0.98) : 0);
  const isProduct = chance(random, 0.35);
  const values = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    const along = trendSize * trends[t];
    const around = amplitude * seasons[t];
    const error = noiseSize * errors[t];
    values[t] = isProduct
      ? 5 * Math.exp(within(0.35 * along, 4)) * (1 + Math.max(-0.95, Math.min(5, 0.3 * around))) * Math.exp(within(0.2 * error, 2))
      : along + around + error;
  }
  return { values, period: isSeasonal || chance(random, 0.3) ? period : 1, secondPeriod };
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** A shape over and over, from any place of it. (length) */
export function tile(random: Random, shape: Float64Array, length: number): Float64Array {
  const offset = Math.floor(random.uniform() * shape.length);
  return Float64Array.from({ length }, (_, t) => shape[(t + offset) % shape.length]);
}

/** The longer season: added, or as days that are stronger or weaker than others. */
function addSecondSeason(random: Random, seasons: Float64Array, period: number, secondPeriod: number): void {
  const size = logUniform(random, 0.15, 1.5);
  if (chance(random, 0.45)) {
    const second = tile(random, seasonShape(random, secondPeriod), seasons.length);
    for (let t = 0; t < seasons.length; t++) seasons[t] += size * second[t];
    return;
  }
  const days = seasonShape(random, secondPeriod / period);
  for (let t = 0; t < seasons.length; t++) {
    const day = days[Math.floor(t / period) % days.length];
    seasons[t] = seasons[t] * (1 + 0.4 * size * day) + 0.5 * size * day;
  }
}
