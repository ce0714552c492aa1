/**
 * How alike a cycle and the next one are: the correlation of the changes with
 * those one period later, -1..1, about 0 or about their own means, whichever is
 * less: two halves of a bend are alike about their means, and two flat parts that
 * fall short of the mean change are alike about 0.
 *
 * @param changes (n) mean 0
 * @returns 0 where there is nothing to compare, or nothing changes
 */
export function cycleLikeness(changes: Float64Array, period: number): number {
  const count = changes.length - period;
  if (count < 2) return 0;
  const earlier = changes.subarray(0, count);
  const later = changes.subarray(period);
  return Math.min(correlation(earlier, later), correlation(centred(earlier), centred(later)));
}

function correlation(a: Float64Array, b: Float64Array): number {
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size > 0 ? product(a, b) / size : 0;
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, t) => sum + value * b[t], 0);
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return values.map((value) => value - mean);
}
