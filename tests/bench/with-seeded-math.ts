import type { Random } from '../../src/core/random.ts';

/** Runs something of a peer that draws from Math.random, so that it draws from a seed. */
export function withSeededMath<Result>(random: Random, run: () => Result): Result {
  const original = Math.random;
  Math.random = () => random.uniform();
  try {
    return run();
  } finally {
    Math.random = original;
  }
}
