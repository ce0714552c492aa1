/** Values that differ by less than this share of the range are the same value, computed another way. */
const SAME = 1e-9;
/** Values that differ by less than this share of the mean step are the same value, measured again. */
const NEARLY_SAME = 0.15;

/**
 * The shortest period at which a series repeats itself, seen in at least two
 * whole cycles: exactly; else to within a seventh of its mean step, as in 1 9 1.1
 * 8.9; else exactly in its steps, as in 1 2 2 3 3 4 or a zig-zag along a line.
 *
 * @param values (n) finite
 * @param longest periods beyond it are not looked for
 * @returns the period in steps, 2 or more; null where nothing repeats, and for a constant and a line
 */
export function exactRepetition(values: Float64Array, longest: number): number | null {
  const scaled = toUnitRange(values);
  if (scaled === null) return null;
  const steps = scaled.subarray(1).map((value, t) => value - scaled[t]);
  const meanStep = steps.reduce((sum, step) => sum + Math.abs(step) / steps.length, 0);
  return shortestPeriod(scaled, longest, SAME) ?? shortestPeriod(scaled, longest, NEARLY_SAME * meanStep) ?? shortestPeriod(steps, longest, SAME);
}

function shortestPeriod(values: Float64Array, longest: number, tolerance: number): number | null {
  // A constant, which the steps of a line are, has period 1: no season.
  for (let period = 1; 2 * period <= values.length && period <= longest; period++) {
    let t = period;
    while (t < values.length && Math.abs(values[t] - values[t - period]) <= tolerance) t++;
    if (t === values.length) return period === 1 ? null : period;
  }
  return null;
}

/** (n) each value's place between the smallest, 0, and the largest, 1; null where they are one. */
export function toUnitRange(values: Float64Array): Float64Array | null {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(least < most)) return null;
  if (Number.isFinite(most - least)) return values.map((value) => (value - least) / (most - least));
  return values.map((value) => (value / 2 - least / 2) / (most / 2 - least / 2));
}
