/** Origins that weigh the members of a blend against each other. */
const MOST_ORIGINS = 8;
/** Values that the earliest origin keeps before it. */
const SHORTEST_PAST = 5;

/**
 * The places, the earliest first, from which members are tried on what came
 * after: spread evenly over as many horizons as there are origins, or over what
 * the series has.
 *
 * @param length n, the values in all
 * @param period 1 for no season; two seasons stay before the first origin where they can
 * @returns indices of the last known value, all below n - 1
 */
export function rollingOrigins(length: number, horizon: number, period: number): number[] {
  const wanted = period > 1 ? 2 * period + 2 : SHORTEST_PAST;
  const least = Math.max(SHORTEST_PAST, Math.min(wanted, Math.ceil(length / 2)));
  const span = Math.min(MOST_ORIGINS * horizon, length - 1 - least);
  const origins = new Set<number>();
  for (let k = 1; k <= MOST_ORIGINS && span > 0; k++) {
    const offset = Math.round((k * span) / MOST_ORIGINS);
    if (offset > 0) origins.add(length - 1 - offset);
  }
  return [...origins].sort((a, b) => a - b);
}
