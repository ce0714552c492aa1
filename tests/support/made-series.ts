import { createRandom } from '../../src/core/random.ts';

/** A random walk with normal steps, the same for the same seed. (length) */
export function randomWalk(seed: number, length: number, start = 100): Float64Array {
  const random = createRandom(seed);
  let at = start;
  return Float64Array.from({ length }, () => (at += random.normal()));
}

/** Noise that is pulled back to a level: a value above it falls, one below rises. (length) */
export function meanReverting(seed: number, length: number, kept = 0.2, level = 50): Float64Array {
  const random = createRandom(seed);
  let at = 0;
  return Float64Array.from({ length }, () => level + (at = kept * at + random.normal()));
}

/** A season with a little noise on a slope. (length) */
export function seasonal(seed: number, length: number, period: number, noise = 0.3): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length }, (_, t) => 20 + 0.05 * t + 5 * Math.sin((2 * Math.PI * t) / period) + noise * random.normal());
}
