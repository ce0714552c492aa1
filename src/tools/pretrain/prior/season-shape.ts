import type { Random } from '../../../core/random.ts';
import { chance, integer, pick, uniform } from './draw.ts';

const HARMONICS = 6;

/** One season of about unit deviation and mean 0: waves, an arbitrary profile, spikes, on and off, saw teeth, or weekends. (period) */
export function seasonShape(random: Random, period: number): Float64Array {
  const shape = new Float64Array(period);
  const kind = random.uniform();
  const phase = random.uniform();
  if (kind < 0.27) {
    for (let i = 0; i < period; i++) shape[i] = random.normal();
  } else if (kind < 0.36) {
    const width = uniform(random, 0.03, 0.2);
    const sign = pick(random, [-1, 1]);
    for (let i = 0; i < period; i++) shape[i] = sign * Math.exp(-(((distance(i / period, phase) / width) ** 2) / 2));
  } else if (kind < 0.43) {
    const share = uniform(random, 0.15, 0.85);
    for (let i = 0; i < period; i++) shape[i] = (i / period + phase) % 1 < share ? 1 : 0;
  } else if (kind < 0.49) {
    const peak = uniform(random, 0.05, 0.95);
    for (let i = 0; i < period; i++) {
      const at = (i / period + phase) % 1;
      shape[i] = at < peak ? at / peak : (1 - at) / (1 - peak);
    }
  } else if (kind < 0.56 && period >= 5) {
    // Working days alike, the others lower: a week, or a day with its night.
    const off = Math.max(1, Math.round(period * uniform(random, 0.2, 0.4)));
    const start = integer(random, 0, period - 1);
    for (let i = 0; i < period; i++) shape[(start + i) % period] = i < off ? -2 - 0.5 * random.normal() : 0.25 * random.normal();
  } else {
    addWaves(random, shape);
    // Two peaks with a lull between, as demand has them.
    if (chance(random, 0.2)) for (let i = 0; i < period; i++) shape[i] = Math.exp(0.7 * shape[i]);
  }
  return standardize(shape);
}

function addWaves(random: Random, shape: Float64Array): void {
  const decay = uniform(random, 0.3, 2.5);
  const period = shape.length;
  for (let k = 1; k <= HARMONICS && 2 * k <= period; k++) {
    const cosine = random.normal() * k ** -decay;
    const sine = random.normal() * k ** -decay;
    for (let i = 0; i < period; i++) {
      const angle = (2 * Math.PI * k * i) / period;
      shape[i] += cosine * Math.cos(angle) + sine * Math.sin(angle);
    }
  }
}

/** Around the season, at most half of it. */
function distance(a: number, b: number): number {
  return Math.abs(((a - b + 1.5) % 1) - 0.5);
}

function standardize(shape: Float64Array): Float64Array {
  let mean = 0;
  for (const value of shape) mean += value / shape.length;
  let variance = 0;
  for (const value of shape) variance += (value - mean) ** 2 / shape.length;
  const scale = Math.sqrt(variance) || 1;
  return shape.map((value) => (value - mean) / scale);
}
