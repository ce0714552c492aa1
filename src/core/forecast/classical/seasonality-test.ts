/** The 90 % point of the standard normal distribution, two-sided. */
const CRITICAL = 1.645;
/** Fewer seasons than this prove nothing. */
const FEWEST_SEASONS = 3;

/**
 * Whether a series is seasonal: its autocorrelation one season apart is beyond
 * what M. S. Bartlett's formula (1946) allows by chance in 90 % of cases, given
 * the autocorrelations at the shorter lags.
 *
 * The test of the M4 competition (S. Makridakis, E. Spiliotis and V. Assimakopoulos,
 * "The M4 Competition: 100,000 time series and 61 forecasting methods", 2020, the
 * function SeasonalityTest of its published code). There R's default keeps lags
 * beyond 10 log10(n) from being seen, so that a longer season is never found; here
 * it is looked for.
 *
 * Time is n * period.
 *
 * @param values (n) finite, at most about 1 in magnitude
 * @param period steps of the season; below 2 nothing is seasonal, nor are fewer than three seasons
 */
export function isSeasonal(values: Float64Array, period: number): boolean {
  const { length } = values;
  if (period < 2 || length < FEWEST_SEASONS * period) return false;
  // From the first value, so that rounding leaves no pattern in a constant.
  const [first] = values;
  let mean = 0;
  for (let i = 0; i < length; i++) mean += (values[i] - first) / length;
  const centred = values.map((value) => value - first - mean);
  const variance = sumOfProducts(centred, 0);
  if (variance === 0) return false;
  let shorter = 1;
  for (let lag = 1; lag < period; lag++) shorter += 2 * (sumOfProducts(centred, lag) / variance) ** 2;
  const limit = CRITICAL * Math.sqrt(shorter / length);
  return Math.abs(sumOfProducts(centred, period) / variance) > limit;
}

function sumOfProducts(centred: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < centred.length; i++) sum += centred[i] * centred[i - lag];
  return sum;
}
