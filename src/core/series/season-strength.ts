/** How clearly a series has a season of some period. */
export interface SeasonStrength {
  /** How far beyond chance the seasonal means lie apart, in standard deviations of a standard normal. */
  readonly score: number;
  /**
   * The variance to expect about the seasonal means of the next cycle, over the
   * variance without a season: 0 for one that repeats exactly, 1 and more for one
   * that helps nobody.
   */
  readonly left: number;
}

const NO_STRENGTH: SeasonStrength = { score: -Infinity, left: Infinity };
/** Cycles looked at, or the values if that is more: seasons drift, and a year is not quite 52 weeks. */
const MOST_CYCLES = 15;
const FEWEST_VALUES = 500;
/** With fewer degrees of freedom the variance about the means is a guess. */
const FEWEST_DEGREES = 2;
/** Of the range squared: a smaller variance is what rounding left of a smooth curve. */
const SMALLEST_VARIANCE = 1e-20;

/**
 * Tests the means of the phases of a season for being different.
 *
 * The trend is taken out by a centred moving mean over one period, and what one
 * value says about the next by an autoregression of order 2 that is fitted beside
 * the seasonal means (Cochrane and Orcutt 1949): in a random walk neighbouring
 * values are alike, and their means over few cycles differ by much. What is left
 * is analysed by variance, the F statistic brought to the normal scale as by
 * Wilson and Hilferty (1931), so that periods can be compared.
 *
 * @param level (n) finite, of range about 1
 * @param period 2 or more
 * @returns null where there are too few values to tell
 */
export function seasonStrength(level: Float64Array, period: number): SeasonStrength | null {
  const known = level.subarray(-Math.max(FEWEST_VALUES, MOST_CYCLES * period));
  // Degrees of freedom: the moving mean takes about one a cycle, the autoregression two values and, beside the means, two more.
  const freedomOfTotal = known.length - known.length / period - 2;
  const freedom = freedomOfTotal - period - 1;
  if (freedom < FEWEST_DEGREES) return null;
  const detrended = withoutMovingMean(known, period);
  const means = seasonalMeans(detrended, period);
  const white = whitened(detrended, detrended.map((value, t) => value - means[t % period]));
  const whiteMeans = seasonalMeans(white, period);
  const mean = white.reduce((sum, value) => sum + value / white.length, 0);
  let total = 0;
  let within = 0;
  for (let t = 0; t < white.length; t++) {
    total += (white[t] - mean) ** 2;
    within += (white[t] - whiteMeans[t % period]) ** 2;
  }
  if (!(total > SMALLEST_VARIANCE * white.length)) return NO_STRENGTH;
  within = Math.max(within, 1e-9 * total);
  const variance = within / freedom;
  const between = (total - within) / (period - 1);
  return {
    score: normalScore(between / variance, period - 1, freedom),
    // The means themselves are known to within a variance / cycles.
    left: (variance * (1 + period / known.length)) / (total / freedomOfTotal),
  };
}

/** (n) less the seasonal means about the moving mean: what a longer season is looked for in. */
export function withoutSeason(level: Float64Array, period: number): Float64Array {
  const means = seasonalMeans(withoutMovingMean(level, period), period);
  return level.map((value, t) => value - means[t % period]);
}

/** (period) */
function seasonalMeans(values: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  for (let t = 0; t < values.length; t++) sums[t % period] += values[t];
  return sums.map((sum, phase) => sum / Math.max(1, Math.ceil((values.length - phase) / period)));
}

/** (n) less the centred moving mean over one period; towards the ends that goes on in the direction it had. */
function withoutMovingMean(values: Float64Array, period: number): Float64Array {
  const half = period >> 1;
  const first = half;
  const last = values.length - half - 1;
  const sums = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t++) sums[t + 1] = sums[t] + values[t];
  const means = new Float64Array(values.length);
  for (let t = first; t <= last; t++) {
    const upTo = sums[t + half + 1] - sums[t - half];
    // An even period has no middle: half of the value at either end.
    means[t] = period % 2 === 1 ? upTo / period : (upTo - (values[t - half] + values[t + half]) / 2) / period;
  }
  const reach = Math.max(1, Math.min(half, last - first));
  const slopeBefore = (means[Math.min(last, first + reach)] - means[first]) / reach;
  const slopeAfter = (means[last] - means[Math.max(first, last - reach)]) / reach;
  for (let t = 0; t < first; t++) means[t] = means[first] + slopeBefore * (t - first);
  for (let t = last + 1; t < values.length; t++) means[t] = means[last] + slopeAfter * (t - last);
  return values.map((value, t) => value - means[t]);
}

/** (n - 2): each value less what the two before it say, by the Yule-Walker equations of `noise` (n). */
function whitened(values: Float64Array, noise: Float64Array): Float64Array {
  let [zero, one, two] = [0, 0, 0];
  for (let t = 0; t < noise.length; t++) {
    zero += noise[t] * noise[t];
    if (t > 0) one += noise[t] * noise[t - 1];
    if (t > 1) two += noise[t] * noise[t - 2];
  }
  const determinant = zero * zero - one * one;
  const first = determinant > 0 ? (one * (zero - two)) / determinant : 0;
  const second = determinant > 0 ? (zero * two - one * one) / determinant : 0;
  return values.subarray(2).map((value, t) => value - first * values[t + 1] - second * values[t]);
}

/** The standard normal quantile that an F statistic stands at. */
function normalScore(ratio: number, upper: number, lower: number): number {
  const a = 2 / (9 * upper);
  const b = 2 / (9 * lower);
  const root = Math.cbrt(Math.max(0, ratio));
  return ((1 - b) * root - (1 - a)) / Math.sqrt(a + b * root * root);
}
