import type { Random } from '../../../core/random.ts';

/** Uniform in low .. high. */
export function uniform(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}

/** Whole numbers from low to high, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random.uniform() * (high - low + 1));
}

/** Between low and high, both above 0, every factor as likely as any other. */
export function logUniform(random: Random, low: number, high: number): number {
  return low * (high / low) ** random.uniform();
}

export function chance(random: Random, share: number): boolean {
  return random.uniform() < share;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random.uniform() * items.length)];
}

/** An index, each as likely as its weight says. */
export function weighted(random: Random, weights: readonly number[]): number {
  let left = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  let index = 0;
  while (index < weights.length - 1 && left >= weights[index]) left -= weights[index++];
  return index;
}

/** From the Beta distribution with parameters 1 and b: small numbers, the larger b the smaller. */
export function betaOne(random: Random, b: number): number {
  return 1 - (1 - random.uniform()) ** (1 / b);
}

/** Student's t with so many degrees of freedom. R. W. Bailey, "Polar generation of random variates with the t-distribution" (1994). */
export function studentT(random: Random, freedom: number): number {
  const u = 1 - random.uniform();
  return Math.sqrt(freedom * (u ** (-2 / freedom) - 1)) * Math.cos(2 * Math.PI * random.uniform());
}

/** Laplace's distribution with variance 1. */
export function laplace(random: Random): number {
  const u = random.uniform() - 0.5;
  return (-Math.sign(u) * Math.log(Math.max(1e-300, 1 - 2 * Math.abs(u)))) / Math.SQRT2;
}

/** A count with the given mean; above 30 by the normal distribution. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  const least = Math.exp(-mean);
  let product = random.uniform();
  let count = 0;
  while (product > least) {
    product *= random.uniform();
    count++;
  }
  return count;
}
