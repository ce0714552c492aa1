import type { Example } from '../../rnn/training/batch.ts';
import type { FitScale } from './fitted-model.ts';

/** How a series is turned into what a network sees and is to say; taken from the training part alone. */
export interface FitScaling {
  readonly scale: FitScale;
  /** The season in steps; null for none. */
  readonly period: number | null;
  /** Mean of the training values. */
  readonly level: number;
  /** Typical distance from the mean, above 0. */
  readonly spread: number;
  /** Typical size of the steps that the network's outputs are counted in, above 0. */
  readonly unit: number;
}

/** Values that make a level where there is no season. */
const LEVEL_WINDOW = 8;

/** Where a step's forecast starts from, before the network's correction. */
export type BaseOf = (origin: number, step: number) => number;

/** Measures a series' training part. @param values (n) finite */
export function measureScaling(values: Float64Array, scale: FitScale, period: number | null): FitScaling {
  const level = values.reduce((sum, value) => sum + value / values.length, 0);
  const spread = meanOf(values.length, (t) => Math.abs(values[t] - level));
  const first = scale === 'season' ? (period ?? 1) - 1 : 0;
  const base = baseOf(values, { scale, period });
  const unit = meanOf(values.length - 1 - first, (t) => Math.abs(values[first + t + 1] - base(first + t, 1)));
  // A constant series has no size of its own; anything above 0 serves that leaves quotients finite.
  const least = Math.max(1e-12, 1e-6 * (Math.abs(level) + spread));
  return { scale, period, level, spread: Math.max(spread, least), unit: Math.max(unit, 0.02 * spread, least) };
}

/** How many features a step has. */
export function featureCount(period: number | null): number {
  return period === null ? 2 : 5;
}

/**
 * What the network sees after each step: the last change, the level, and with a
 * season the change over it and the place in it. No feature looks ahead.
 *
 * @param from the first step to look at, with all values before it known
 * @returns (n - from, featureCount)
 */
export function featuresOf(values: Float64Array, { period, level, spread, unit }: FitScaling, from = 0): Float64Array {
  const width = featureCount(period);
  const features = new Float64Array((values.length - from) * width);
  for (let t = from; t < values.length; t++) {
    const at = (t - from) * width;
    features[at] = t === 0 ? 0 : Math.asinh((values[t] - values[t - 1]) / unit);
    features[at + 1] = Math.asinh((values[t] - level) / spread);
    if (period === null) continue;
    features[at + 2] = t < period ? 0 : Math.asinh((values[t] - values[t - period]) / unit);
    features[at + 3] = Math.sin((2 * Math.PI * t) / period);
    features[at + 4] = Math.cos((2 * Math.PI * t) / period);
  }
  return features;
}

/** What a forecast on this scale starts from: the last value, the value a season before, or the mean of the last season. */
export function baseOf(values: Float64Array, { scale, period }: Pick<FitScaling, 'scale' | 'period'>): BaseOf {
  switch (scale) {
    case 'difference':
      return (origin) => values[origin];
    case 'level': {
      const levels = movingMeans(values, period ?? LEVEL_WINDOW);
      return (origin) => levels[origin];
    }
    case 'season': {
      const lag = period ?? 1;
      // Before the first whole season there is none to look back to.
      return (origin, step) => values[Math.max(0, origin - lag + 1) + ((step - 1) % lag)];
    }
  }
}

/**
 * The steps `from` .. `to` as something to learn from: after step t the values
 * t + 1 .. t + horizon are wanted, as corrections of the base in units.
 *
 * @param counts whether the forecast from an origin of a target is to be learned from
 */
export function exampleOf(
  values: Float64Array,
  features: Float64Array,
  scaling: FitScaling,
  horizon: number,
  from: number,
  to: number,
  counts: (origin: number, target: number) => boolean,
): Example {
  const width = featureCount(scaling.period);
  const base = baseOf(values, scaling);
  const targets = new Float64Array((to - from) * horizon);
  const weights = new Float64Array((to - from) * horizon);
  for (let t = from; t < to; t++) {
    for (let step = 1; step <= horizon && t + step < values.length; step++) {
      if (!counts(t, t + step)) continue;
      const at = (t - from) * horizon + step - 1;
      targets[at] = (values[t + step] - base(t, step)) / scaling.unit;
      weights[at] = 1;
    }
  }
  return { inputs: features.slice(from * width, to * width), targets, weights };
}

/** (n): the mean of the last `window` values up to each place, of fewer at the start. */
function movingMeans(values: Float64Array, window: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t++) sums[t + 1] = sums[t] + values[t];
  return values.map((_, t) => {
    const first = Math.max(0, t - window + 1);
    return (sums[t + 1] - sums[first]) / (t + 1 - first);
  });
}

function meanOf(count: number, of: (t: number) => number): number {
  let sum = 0;
  for (let t = 0; t < count; t++) sum += of(t) / count;
  return sum;
}
