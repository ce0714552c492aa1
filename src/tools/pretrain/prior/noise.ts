import type { Random } from '../../../core/random.ts';
import { chance, laplace, pick, studentT, uniform } from './draw.ts';

/** Independent errors of about unit size: normal, heavy-tailed, or with a volatility that comes and goes. (length) */
export function noise(random: Random, length: number): Float64Array {
  const values = new Float64Array(length);
  const kind = random.uniform();
  if (kind < 0.35) {
    const freedom = pick(random, [2.5, 3, 4, 6]);
    const scale = Math.sqrt(freedom / (freedom - 2));
    for (let t = 0; t < length; t++) values[t] = studentT(random, freedom) / scale;
  } else if (kind < 0.48) {
    for (let t = 0; t < length; t++) values[t] = laplace(random);
  } else {
    for (let t = 0; t < length; t++) values[t] = random.normal();
  }
  if (chance(random, 0.2)) addVolatility(random, values);
  return values;
}

/** Stochastic volatility: the logarithm of the size is a slow autoregression. */
function addVolatility(random: Random, values: Float64Array): void {
  const persistence = uniform(random, 0.85, 0.995);
  const step = uniform(random, 0.15, 1.2) * Math.sqrt(1 - persistence * persistence);
  let size = 0;
  for (let t = 0; t < values.length; t++) {
    size = persistence * size + step * random.normal();
    values[t] *= Math.exp(Math.max(-3, Math.min(2.5, size)));
  }
}

/** Errors that remember the one before, of about unit size. (length) */
export function autoregressiveNoise(random: Random, length: number, persistence: number): Float64Array {
  const values = noise(random, length);
  const scale = Math.sqrt(1 - persistence * persistence);
  let before = 0;
  for (let t = 0; t < length; t++) {
    before = persistence * before + values[t];
    values[t] = before * scale;
  }
  return values;
}
