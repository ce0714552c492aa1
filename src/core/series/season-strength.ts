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
  const known = recent(level, period);
  // Degrees of freedom. The moving mean takes about one a cycle but the first; the autoregression two values and two coefficients.
  const freedomOfTotal = known.length - known.length / period - 2;
  const freedom = freedomOfTotal - period - 1;
  if (freedom < FEWEST_DEGREES) return null;
  const detrended = withoutMovingMean(known, period);
  const white = whitened(detrended, lessMeans(detrended, seasonalMeans(detrended, period)));
  const noise = lessMeans(white, seasonalMeans(white, period));
  const total = variation(white);
  if (!(total > SMALLEST_VARIANCE * white.length)) return NO_STRENGTH;
  const within = Math.max(variation(noise), 1e-9 * total);
  const variance = within / freedom;
  const between = (total - within) / (period - 1);
  return {
    score: normalScore(between / variance, period - 1, freedom),
    // The means themselves are known to within a variance / cycles.
    left: (variance * (1 + period / known.length)) / (total / freedomOfTotal),
  };
}

/**
 * Tests for a second season in what the first leaves.
 *
 * @param first the shorter period, which may go into the longer a whole number of times
 */
export function secondSeasonStrength(level: Float64Array, first: number, second: number): SeasonStrength | null {
  // The first is taken from the very values in which the second is looked for: what it was before would look like a season.
  const known = recent(level, second);
  return seasonStrength(lessMeans(known, seasonalMeans(withoutMovingMean(known, first), first)), second);
}

function recent(level: Float64Array, period: number): Float64Array {
  return level.subarray(-Math.max(FEWEST_VALUES, MOST_CYCLES * period));
}

/** (period) */
function seasonalMeans(values: Float64Array, period: number): Float64Array {
  const means = new Float64Array(period);
  for (let start = 0; start < values.length; start += period) {
    const end = Math.min(period, values.length - start);
    for (let phase = 0; phase < end; phase++) means[phase] += values[start + phase];
  }
  const rest = values.length % period;
  const cycles = (values.length - rest) / period;
  for (let phase = 0; phase < period; phase++) means[phase] /= phase < rest ? cycles + 1 : cycles;
  return means;
}

/** (n) */
function lessMeans(values: Float64Array, means: Float64Array): Float64Array {
  const rest = new Float64Array(values.length);
  for (let t = 0, phase = 0; t < values.length; t++) {
    rest[t] = values[t] - means[phase];
    if (++phase === means.length) phase = 0;
  }
  return rest;
}

/** The sum of squares about the mean. */
function variation(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return squares;
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
  for (let t = 0; t < values.length; t++) means[t] = values[t] - means[t];
  return means;
}

/** (n - 2): each value less what the two before it say, by the Yule-Walker equations of `noise` (n). */
function whitened(values: Float64Array, noise: Float64Array): Float64Array {
  let [zero, one, two] = [0, 0, 0];
  let [before, earlier] = [0, 0];
  for (const value of noise) {
    zero += value * value;
    one += value * before;
    two += value * earlier;
    earlier = before;
    before = value;
  }
  const determinant = zero * zero - one * one;
  const first = determinant > 0 ? (one * (zero - two)) / determinant : 0;
  const second = determinant > 0 ? (zero * two - one * one) / determinant : 0;
  const white = new Float64Array(values.length - 2);
  for (let t = 0; t < white.length; t++) white[t] = values[t + 2] - first * values[t + 1] - second * values[t];
  return white;
}

/** The standard normal quantile that an F statistic stands at. */
function normalScore(ratio: number, upper: number, lower: number): number {
  const a = 2 / (9 * upper);
  const b = 2 / (9 * lower);
  const root = Math.cbrt(Math.max(0, ratio));
  return ((1 - b) * root - (1 - a)) / Math.sqrt(a + b * root * root);
}
