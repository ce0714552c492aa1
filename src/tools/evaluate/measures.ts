/** How far forecasts are off, per series; null in the truth is a value nobody knows. */

/** The mean of 200 |y - f| / (|y| + |f|), in per cent; 0 where both are 0. M4's definition. */
export function smape(truth: readonly (number | null)[], forecast: ArrayLike<number>): number {
  return meanOver(truth, (y, step) => {
    const size = Math.abs(y) + Math.abs(forecast[step]);
    return size === 0 ? 0 : (200 * Math.abs(y - forecast[step])) / size;
  });
}

/** The mean of |y - f|. */
export function meanAbsoluteError(truth: readonly (number | null)[], forecast: ArrayLike<number>): number {
  return meanOver(truth, (y, step) => Math.abs(y - forecast[step]));
}

/**
 * What MASE is scaled by: the mean of |x_t - x_(t-m)| over the training values.
 * R. Hyndman and A. Koehler, "Another look at measures of forecast accuracy" (2006).
 *
 * @returns 0 for a series that repeats itself, where MASE is not defined
 */
export function seasonalScale(training: readonly (number | null)[], season: number): number {
  let sum = 0;
  let count = 0;
  for (let t = season; t < training.length; t++) {
    const now = training[t];
    const before = training[t - season];
    if (now === null || before === null) continue;
    sum += Math.abs(now - before);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function meanOver(truth: readonly (number | null)[], of: (y: number, step: number) => number): number {
  let sum = 0;
  let count = 0;
  truth.forEach((y, step) => {
    if (y === null) return;
    sum += of(y, step);
    count++;
  });
  return count === 0 ? 0 : sum / count;
}
