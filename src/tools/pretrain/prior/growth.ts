import type { Random } from '../../../core/random.ts';
import { tile } from './composed.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, logUniform, pick, uniform } from './draw.ts';
import { autoregressiveNoise, noise } from './noise.ts';
import { seasonShape } from './season-shape.ts';
import { rangeOf } from './statistics.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

/**
 * What economies and populations do: the logarithm grows at a rate that lasts,
 * with cycles around it, turns now and then, and a season on top.
 */
export function growth(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  return grow(random, length, longestPeriod, logUniform(random, 0.03, 2.5));
}

/** The same where the rate is large beside what goes on around it. */
export function steadyGrowth(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  return grow(random, length, longestPeriod, logUniform(random, 0.2, 4));
}

/** @param steadiness the rate over the size of the cycles */
function grow(random: Random, length: number, longestPeriod: number, steadiness: number): SyntheticSeries {
  const size = logUniform(random, 0.003, 0.15);
  const rate = size * steadiness * (chance(random, 0.8) ? 1 : -1);
  const cycles = autoregressiveNoise(random, length, chance(random, 0.4) ? 0 : uniform(random, -0.3, 0.97));
  const turns = pick(random, [0, 0.01, 0.03, 0.08]);
  const fading = Math.exp(-3 * pick(random, [0, 0, 0.02, 0.1]));
  const logarithm = new Float64Array(length);
  let turned = 0;
  let level = 0;
  for (let t = 0; t < length; t++) {
    if (random.uniform() < turns) turned += 0.7 * Math.abs(rate) * random.normal();
    level += rate + turned * fading + size * cycles[t];
    logarithm[t] = level;
  }
  // Whatever the rate, the whole grows by a plausible factor.
  const { low, high } = rangeOf(logarithm);
  const shrink = Math.min(1, uniform(random, 0.5, 7) / Math.max(1e-9, high - low));
  const errorSize = chance(random, 0.5) ? size * shrink * logUniform(random, 0.02, 3) : 0;
  const errors = errorSize > 0 ? noise(random, length) : null;
  const period = drawPeriod(random, longestPeriod);
  const isSeasonal = chance(random, 0.5);
  const season = isSeasonal ? tile(random, seasonShape(random, period), length) : null;
  const seasonSize = logUniform(random, 0.01, 0.45);
  let mean = 0;
  for (let t = 0; t < length; t++) {
    logarithm[t] = shrink * logarithm[t] + errorSize * (errors?.[t] ?? 0) + seasonSize * (season?.[t] ?? 0);
    mean += logarithm[t] / length;
  }
  const isLinear = chance(random, 0.35);
  const factor = pick(random, [1, 2, 4]);
  const values = logarithm.map((value) =>
    isLinear ? 10 + factor * (value - mean) : 100 * Math.exp(Math.max(-7, Math.min(7, value - mean))),
  );
  return { values, period: isSeasonal || chance(random, 0.2) ? period : 1, secondPeriod: 1 };
}
