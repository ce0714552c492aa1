import type { Random } from '../../../core/random.ts';
import { chance, integer, logUniform, pick, uniform } from './draw.ts';
import { autoregressiveNoise } from './noise.ts';
import { seasonShape } from './season-shape.ts';
import type { SyntheticSeries } from './synthetic-series.ts';
import { smoothCurve } from './trend.ts';

/**
 * What people do over days and weeks: each kind of day has a profile of its own,
 * the weather moves the level for days on end, and the whole may grow.
 */
export function activity(random: Random, length: number): SyntheticSeries {
  const day = pick(random, length > 300 ? [24, 24, 24, 48, 12, 96] : [24, 12, 7, 4, 5]);
  const week = chance(random, 0.85) ? 7 : integer(random, 2, 6);
  const kinds = Array.from({ length: 3 }, () => seasonShape(random, day));
  const likeness = uniform(random, 0.5, 1);
  const profiles = kinds.map((kind) => kind.map((value, i) => likeness * kinds[0][i] + (1 - likeness) * value));
  const kindOf = Array.from({ length: week }, (_, index) => (index < week - 2 ? 0 : index === week - 1 ? 2 : 1));
  const daySize = kindOf.map((kind) => (kind === 0 ? 1 : uniform(random, 0.4, 1.1)) * (1 + 0.03 * random.normal()));
  const dayLevel = kindOf.map((kind) => (kind === 0 ? 0 : random.normal() * logUniform(random, 0.05, 1.2)));
  const weather = autoregressiveNoise(random, length, 1 - 1 / (day * logUniform(random, 0.5, 6)));
  const weatherSize = logUniform(random, 0.02, 0.8);
  const errors = autoregressiveNoise(random, length, uniform(random, 0, 0.9));
  const errorSize = logUniform(random, 0.01, 0.4);
  const drift = smoothCurve(random, length);
  const driftSize = logUniform(random, 0.02, 1.5);
  const isProduct = chance(random, 0.5);
  const offset = integer(random, 0, day * week - 1);
  const base = logUniform(random, 1.5, 8);
  const values = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    const at = t + offset;
    const weekday = Math.floor(at / day) % week;
    const regular = daySize[weekday] * profiles[kindOf[weekday]][at % day] + dayLevel[weekday];
    const slow = weatherSize * weather[t] + driftSize * drift[t];
    values[t] = isProduct
      ? Math.max(0.02, base + regular) * Math.exp(Math.max(-2, Math.min(2, 0.4 * slow))) * (1 + 0.3 * errorSize * errors[t])
      : base + regular + slow + errorSize * errors[t];
  }
  const secondPeriod = day * week;
  return { values, period: day, secondPeriod: secondPeriod <= length / 2 && chance(random, 0.85) ? secondPeriod : 1 };
}
