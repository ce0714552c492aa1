/**
 * For each of some times the index of the reading nearest to it.
 *
 * @param wanted (n) ms, ascending
 * @param times (m) ms, strictly ascending
 * @param tolerance a reading so far off or farther is of another time
 * @returns (n) indices into `times`, -1 where there is none
 */
export function matchTimes(wanted: Float64Array, times: Float64Array, tolerance: number): Int32Array {
  const indices = new Int32Array(wanted.length).fill(-1);
  let next = 0;
  for (let i = 0; i < wanted.length; i++) {
    while (next < times.length && times[next] < wanted[i]) next++;
    const before = next > 0 ? wanted[i] - times[next - 1] : Infinity;
    const after = next < times.length ? times[next] - wanted[i] : Infinity;
    if (Math.min(before, after) < tolerance) indices[i] = before < after ? next - 1 : next;
  }
  return indices;
}

/** The step between two times that most are apart: the median; infinite for fewer than two. */
export function medianStep(times: Float64Array): number {
  if (times.length < 2) return Infinity;
  const steps = times.subarray(1).map((time, i) => time - times[i]);
  return steps.sort()[steps.length >> 1];
}
