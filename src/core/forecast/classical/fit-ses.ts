import { minimizeInInterval } from './minimize-in-interval.ts';

/** Simple exponential smoothing, fitted. */
export interface SesFit {
  /** The weight of the newest value, 0.0001 .. 0.9999. */
  readonly alpha: number;
  /** The level after the last value, which is the forecast of every further one. */
  readonly level: number;
  /** The sum of squared one-step errors over the series. */
  readonly squaredError: number;
}

/** The range of R's `ets`. */
const SMALLEST_WEIGHT = 1e-4;
const LARGEST_WEIGHT = 0.9999;
/** Tried first: the error can have several valleys. Closer where small weights differ most. */
const TRIED = [SMALLEST_WEIGHT, 0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, LARGEST_WEIGHT];
const TOLERANCE = 5e-4;
/** With this many values or fewer, R's `ses` does not fit the first level and takes the first value for it. */
const SHORT = 6;
/** What is left of the first level counts no more below this. */
const FADED = 1e-12;

/**
 * Fits simple exponential smoothing by least squared one-step errors over the
 * weight and the first level.
 *
 * level(t) = level(t - 1) + alpha * (y(t) - level(t - 1)), R. G. Brown (1956);
 * bounds, criterion and the rule for short series as in `ses` of R's forecast
 * package. For a given alpha the errors are linear in the first level, so that the
 * best one has a closed form and the search is over alpha alone.
 *
 * @param values (n) n >= 1, at most about 1 in magnitude
 */
export function fitSes(values: Float64Array): SesFit {
  // (2) the squared error and the last level of the weight tried last.
  const outcome = new Float64Array(2);
  const squaredError = (alpha: number): number => {
    smooth(values, alpha, outcome);
    return outcome[0];
  };
  const alpha = minimizeInInterval(squaredError, TRIED, TOLERANCE);
  smooth(values, alpha, outcome);
  return { alpha, squaredError: outcome[0], level: outcome[1] };
}

/** Puts the squared error and the last level into `outcome`, (2). */
function smooth(values: Float64Array, alpha: number, outcome: Float64Array): void {
  const { length } = values;
  const kept = 1 - alpha;
  let level = values[0];
  let squares = 0;
  // By how much the level is moved if the first one is moved by 1, and its products with the errors and itself.
  let share = 1;
  let products = 0;
  let shares = 0;
  let isFading = length > SHORT;
  for (let i = 0; i < length; i++) {
    const error = values[i] - level;
    squares += error * error;
    level = kept * level + alpha * values[i];
    if (isFading) {
      products += error * share;
      shares += share * share;
      share *= kept;
      isFading = share > FADED;
    }
  }
  const move = shares === 0 ? 0 : products / shares;
  outcome[0] = Math.max(0, squares - move * products);
  outcome[1] = level + move * share;
}
