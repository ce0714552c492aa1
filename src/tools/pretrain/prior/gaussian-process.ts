import type { Random } from '../../../core/random.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, integer, logUniform, studentT, uniform } from './draw.ts';
import { noise } from './noise.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

const FEATURES = 40;

/**
 * A draw from a Gaussian process whose kernel is a random sum of smooth, rough,
 * periodic and linear ones, now and then multiplied.
 *
 * By random Fourier features: A. Rahimi and B. Recht, "Random features for
 * large-scale kernel machines" (2007); the periodic kernel by its harmonics.
 */
export function gaussianProcess(random: Random, length: number, longestPeriod: number): SyntheticSeries {
  const parts = integer(random, 1, 4);
  let period = 1;
  let values = new Float64Array(length);
  for (let part = 0; part < parts; part++) {
    const size = Math.exp(uniform(random, -1, 0.7));
    const kind = integer(random, 0, 5);
    let draw: Float64Array;
    if (kind === 0) draw = smooth(random, length, () => random.normal());
    else if (kind === 1) draw = ornsteinUhlenbeck(random, length);
    else if (kind === 2 || kind === 3) {
      const found = drawPeriod(random, longestPeriod);
      draw = periodic(random, length, found);
      if (period === 1) period = found;
    } else if (kind === 4) {
      const slope = 2 * random.normal();
      draw = Float64Array.from({ length }, (_, t) => slope * (t / length - 0.5));
    } else draw = smooth(random, length, () => studentT(random, 3));
    const isFactor = part > 0 && chance(random, 0.25);
    values = values.map((value, t) => (isFactor ? value * (1 + 0.5 * size * draw[t]) : value + size * draw[t]));
  }
  const errors = noise(random, length);
  const errorSize = logUniform(random, 0.01, 0.7);
  for (let t = 0; t < length; t++) values[t] += errorSize * errors[t];
  return { values, period, secondPeriod: 1 };
}

/** A stationary process whose spectrum the frequencies are drawn from, over a random time scale. */
function smooth(random: Random, length: number, frequency: () => number): Float64Array {
  const scale = logUniform(random, 2, Math.max(3, length));
  const values = new Float64Array(length);
  for (let feature = 0; feature < FEATURES; feature++) {
    addWave(values, frequency() / scale, uniform(random, 0, 2 * Math.PI), Math.sqrt(2 / FEATURES));
  }
  return values;
}

/** size * cos(frequency * t + phase), by rotation rather than by a cosine at each step. */
function addWave(values: Float64Array, frequency: number, phase: number, size: number): void {
  const turn = 2 * Math.cos(frequency);
  let before = size * Math.cos(phase - frequency);
  let now = size * Math.cos(phase);
  for (let t = 0; t < values.length; t++) {
    values[t] += now;
    const next = turn * now - before;
    before = now;
    now = next;
  }
}

function ornsteinUhlenbeck(random: Random, length: number): Float64Array {
  const persistence = Math.exp(-1 / logUniform(random, 2, Math.max(3, length)));
  const step = Math.sqrt(1 - persistence * persistence);
  const values = new Float64Array(length);
  let value = random.normal();
  for (let t = 0; t < length; t++) {
    values[t] = value;
    value = persistence * value + step * random.normal();
  }
  return values;
}

function periodic(random: Random, length: number, period: number): Float64Array {
  const values = new Float64Array(length);
  const decay = uniform(random, 0.3, 2);
  for (let k = 1; k <= 8 && 2 * k <= period; k++) {
    addWave(values, (2 * Math.PI * k) / period, uniform(random, 0, 2 * Math.PI), random.normal() * k ** -decay);
  }
  return values;
}
