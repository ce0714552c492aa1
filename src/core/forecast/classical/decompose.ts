/** A series taken apart into a season that repeats and the rest. */
export interface Decomposition {
  /** `none` has one index that changes nothing. */
  readonly kind: 'none' | 'multiplicative' | 'additive';
  /** (period) the season from the first value on: factors with mean 1, or terms with mean 0. */
  readonly indices: Float64Array;
  /** (n) the series without its season. */
  readonly adjusted: Float64Array;
}

/** A factor below this would blow up what it divides: such a season is taken as terms instead. */
const SMALLEST_FACTOR = 1e-6;

/** The decomposition of a series that has no season. */
export function withoutSeason(values: Float64Array): Decomposition {
  return { kind: 'none', indices: new Float64Array(1), adjusted: values };
}

/**
 * Classical decomposition by moving averages: multiplicative where every value
 * is above 0, additive elsewhere.
 *
 * M. G. Kendall and A. Stuart, "The Advanced Theory of Statistics", volume 3
 * (1983), pages 410-414, as R's `decompose` computes it: the trend is the centred
 * moving average over one season, half weight at both ends where the period is
 * even; an index is the mean over the seasons of what is left, normalised.
 *
 * @param values (n) finite, at most about 1 in magnitude, n >= 2 * period
 * @param period 2 or more
 */
export function decompose(values: Float64Array, period: number): Decomposition {
  const trend = centredMovingAverage(values, period);
  if (values.every((value) => value > 0)) {
    const indices = seasonalMeans(values, trend, period, (value, level) => value / level);
    const mean = meanOf(indices);
    for (let i = 0; i < period; i++) indices[i] /= mean;
    if (indices.every((factor) => factor >= SMALLEST_FACTOR)) {
      return { kind: 'multiplicative', indices, adjusted: values.map((value, i) => value / indices[i % period]) };
    }
  }
  const indices = seasonalMeans(values, trend, period, (value, level) => value - level);
  const mean = meanOf(indices);
  for (let i = 0; i < period; i++) indices[i] -= mean;
  return { kind: 'additive', indices, adjusted: values.map((value, i) => value - indices[i % period]) };
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
