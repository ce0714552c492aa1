/**
 * The mean of a measure over the steps whose outcome is known.
 *
 * @param truth (steps) what came; NaN where nobody knows
 * @param of the measure at one step, given what came there
 * @returns NaN where nothing is known
 */
export function knownMean(truth: ArrayLike<number>, of: (outcome: number, step: number) => number): number {
  let sum = 0;
  let count = 0;
  for (let step = 0; step < truth.length; step++) {
    if (Number.isNaN(truth[step])) continue;
    sum += of(truth[step], step);
    count++;
  }
  return count === 0 ? NaN : sum / count;
}
