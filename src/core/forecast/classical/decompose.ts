/** A series taken apart into a season that repeats and the rest. */
export interface Decomposition {
  /** `none` has one index that changes nothing. */
  readonly kind: 'none' | 'multiplicative' | 'additive';
  /** (period) the season from the first value on: factors with mean 1, or terms with mean 0. */
  readonly indices: Float64Array;
  /** (n) the series without its season. */
  readonly adjusted: Float64Array;
}

/**
 * Whether a season is factors or terms. `competition`: factors, as in the M4
 * competition, wherever they do not break down, as they do below 0 and where a
 * factor is next to nothing; `closer`: whichever leaves less of the values
 * unexplained.
 */
export type SeasonRule = 'competition' | 'closer';

/** A factor below this would blow up what it divides, and such a season is terms; R's `ets` draws the line there, too. */
const SMALLEST_FACTOR = 0.01;

/** The decomposition of a series that has no season. */
export function withoutSeason(values: Float64Array): Decomposition {
  return { kind: 'none', indices: new Float64Array(1), adjusted: values };
}

/**
 * Classical decomposition by moving averages.
 *
 * M. G. Kendall and A. Stuart, "The Advanced Theory of Statistics", volume 3
 * (1983), pages 410-414, as R's `decompose` computes it: the trend is the centred
 * moving average over one season, half weight at both ends where the period is
 * even; an index is the mean over the seasons of what is left, normalised.
 *
 * @param values (n) finite, at most about 1 in magnitude, n >= 2 * period
 * @param period 2 or more
 */
export function decompose(values: Float64Array, period: number, rule: SeasonRule = 'competition'): Decomposition {
  const trend = centredMovingAverage(values, period);
  const terms = seasonalMeans(values, trend, period, (value, level) => value - level);
  const meanTerm = meanOf(terms);
  for (let i = 0; i < period; i++) terms[i] -= meanTerm;
  const factors = seasonalFactors(values, trend, period);
  const isFactors =
    factors !== null &&
    (rule === 'competition' ||
      unexplained(values, trend, factors, (level, factor) => level * factor) <= unexplained(values, trend, terms, (level, term) => level + term));
  return isFactors
    ? { kind: 'multiplicative', indices: factors, adjusted: values.map((value, i) => value / factors[i % period]) }
    : { kind: 'additive', indices: terms, adjusted: values.map((value, i) => value - terms[i % period]) };
}

/** (period) null where no factors describe the season. */
function seasonalFactors(values: Float64Array, trend: Float64Array, period: number): Float64Array | null {
  const isPossible = values.every((value) => value >= 0) && !trend.some((level) => level <= 0);
  if (!isPossible) return null;
  const factors = seasonalMeans(values, trend, period, (value, level) => value / level);
  const mean = meanOf(factors);
  for (let i = 0; i < period; i++) factors[i] /= mean;
  return factors.every((factor) => factor >= SMALLEST_FACTOR) ? factors : null;
}

/** The sum of what trend and season together miss, over the places that have a trend. */
function unexplained(values: Float64Array, trend: Float64Array, indices: Float64Array, join: (level: number, index: number) => number): number {
  const half = Math.floor(indices.length / 2);
  let sum = 0;
  for (let at = half; at < values.length - half; at++) sum += Math.abs(values[at] - join(trend[at], indices[at % indices.length]));
  return sum;
}

/** Gives a value without season the season of the place `at`, counted from the first value of the series. */
export function addSeason({ kind, indices }: Decomposition, value: number, at: number): number {
  if (kind === 'none') return value;
  const index = indices[at % indices.length];
  return kind === 'multiplicative' ? value * index : value + index;
}

/** (n) NaN within half a season of either end, where there is no whole season around. */
function centredMovingAverage(values: Float64Array, period: number): Float64Array {
  const { length } = values;
  const half = Math.floor(period / 2);
  const isEven = period % 2 === 0;
  const trend = new Float64Array(length).fill(NaN);
  for (let at = half; at < length - half; at++) {
    // Summed afresh at each place: a running sum would let a huge value spoil the small ones after it.
    let sum = isEven ? (values[at - half] + values[at + half]) / 2 : values[at - half] + values[at + half];
    for (let i = at - half + 1; i < at + half; i++) sum += values[i];
    trend[at] = sum / period;
  }
  return trend;
}

function seasonalMeans(
  values: Float64Array,
  trend: Float64Array,
  period: number,
  compare: (value: number, level: number) => number,
): Float64Array {
  const half = Math.floor(period / 2);
  const means = new Float64Array(period);
  for (let season = 0; season < period; season++) {
    let sum = 0;
    let count = 0;
    for (let at = season; at < values.length - half; at += period) {
      if (at < half) continue;
      sum += compare(values[at], trend[at]);
      count++;
    }
    means[season] = sum / count;
  }
  return means;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
