/**
 * A power of two near the largest size among some values: divided by it they
 * all lie within -2 .. 2, and no bit is lost but of what is 2^1022 times smaller
 * than the largest, or smaller still. Sums and differences of what is so divided
 * cannot overflow, and what is computed from it follows the unit of the series
 * exactly.
 *
 * @param values finite
 * @returns 1 where every value is 0
 */
export function magnitudeOf(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 1;
  // The logarithm of a power of two may come out a little low; one bit more or less does no harm.
  return 2 ** Math.min(1023, Math.max(-1074, Math.floor(Math.log2(largest))));
}
