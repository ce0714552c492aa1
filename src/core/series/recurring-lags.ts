/** Multiples of a lag that are looked at, the lag itself among them. */
const MOST_MULTIPLES = 6;

/**
 * The lags at which changes recur, the clearest first: peaks of the
 * autocorrelation, by the mean of a lag and its first multiples, since a season
 * comes back where a slow wave's first steps do not.
 *
 * @param changes (n) mean 0
 * @param longest the longest lag
 * @param most how many to give
 */
export function recurringLags(changes: Float64Array, longest: number, most: number): readonly number[] {
  const correlations = autocorrelations(changes, longest + 1);
  const least = 1 / Math.sqrt(changes.length); // half of twice the standard error of white noise
  const lags: { readonly lag: number; readonly recurrence: number }[] = [];
  for (let lag = 2; lag <= longest; lag++) {
    const isPeak = (lag === 2 || correlations[lag] >= correlations[lag - 1]) && correlations[lag] >= correlations[lag + 1];
    const recurrence = isPeak ? meanOfMultiples(correlations, lag, longest) : 0;
    if (recurrence > least) lags.push({ lag, recurrence });
  }
  lags.sort((a, b) => b.recurrence - a.recurrence);
  return lags.slice(0, most).map(({ lag }) => lag);
}

function meanOfMultiples(correlations: Float64Array, lag: number, longest: number): number {
  let sum = 0;
  let count = 0;
  for (let at = lag; at <= longest && count < MOST_MULTIPLES; at += lag, count++) sum += correlations[at];
  return sum / count;
}

/** (longest + 1): at each lag, by the definition with the whole variance below. */
function autocorrelations(changes: Float64Array, longest: number): Float64Array {
  const correlations = new Float64Array(longest + 1);
  let variance = 0;
  for (const change of changes) variance += change * change;
  if (variance === 0) return correlations;
  for (let lag = 0; lag <= longest; lag++) {
    let sum = 0;
    for (let t = lag; t < changes.length; t++) sum += changes[t] * changes[t - lag];
    correlations[lag] = sum / variance;
  }
  return correlations;
}
