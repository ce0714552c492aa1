import { minimizeInBox } from './minimize-in-box.ts';

/** Exponential smoothing with a trend, plain or damped, fitted. */
export interface HoltFit {
  /** The weight of the newest error on the level, 0.0001 .. 0.9999. */
  readonly alpha: number;
  /** Its weight on the slope, 0.0001 .. alpha, or less where less is allowed. */
  readonly beta: number;
  /** What remains of the slope at each step: 1, or 0.8 .. 0.98 where it is damped. */
  readonly phi: number;
  /** The forecast of the next value. */
  readonly next: number;
  /** By how much that forecast differs from the last level: each further step adds phi times the one before. */
  readonly slope: number;
  /** The sum of squared one-step errors over the series. */
  readonly squaredError: number;
}

/** The ranges of R's `ets`. */
const SMALLEST_WEIGHT = 1e-4;
const LARGEST_WEIGHT = 0.9999;
const SMALLEST_DAMPING = 0.8;
const LARGEST_DAMPING = 0.98;
/** Coordinates tried before the search: there can be several valleys. */
const TRIED_ALPHA = [0.03, 0.2, 0.4, 0.6, 0.8, 0.97];
const TRIED_BETA = [0.05, 0.3, 0.8];
/** Where beta is held below a fifth of alpha, its valleys are one. */
const TRIED_NARROW_BETA = [0.5];
const NARROW = 0.2;
const TRIED_DAMPING = [0.3, 0.95];
/** Up to this many values there is time for a search from the best alpha and damping at each of the betas. */
const SEARCHED_THOROUGHLY = 250;
/** With this many values or fewer, R's `holt` does not fit the first states and takes them from the first two values, nor does it damp. */
const SHORT = 8;
const SHORT_DAMPED = 9;
/** What is left of the first states counts no more below this. */
const FADED = 1e-12;
/** Below this share of its square, what the slope says and the level does not is rounding. */
const ALIKE = 1e-12;

/**
 * Fits C. C. Holt's smoothing with a trend (1957), or E. S. Gardner and
 * E. McKenzie's with a damped one (1985), by least squared one-step errors over
 * the weights and the first states.
 *
 * In error-correction form (R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D.
 * Snyder, "Forecasting with Exponential Smoothing", 2008, page 43):
 * e = y - (l + phi b), l' = l + phi b + alpha e, b' = phi b + beta e. Bounds,
 * criterion and the rule for short series as in `holt` of R's forecast package.
 * For given weights the errors are linear in the first states, so that the best
 * ones have a closed form and the search is over the weights alone.
 *
 * @param values (n) n >= 2, at most about 1 in magnitude
 * @param largestShare how large beta may be beside alpha, above 0, at most 1
 */
export function fitHolt(values: Float64Array, isDamped: boolean, largestShare = 1): HoltFit {
  const damps = isDamped && values.length > SHORT_DAMPED;
  const isFree = values.length > (isDamped ? SHORT_DAMPED : SHORT);
  // (3) squared error, next forecast and slope of the weights tried last.
  const outcome = new Float64Array(3);
  const run = (point: Float64Array): number => {
    smooth(values, isFree, alphaAt(point), betaAt(point, largestShare), damps ? dampingAt(point) : 1, outcome);
    return outcome[0];
  };
  const tried = largestShare < NARROW ? TRIED_NARROW_BETA : TRIED_BETA;
  const searches = values.length <= SEARCHED_THOROUGHLY ? tried.map((beta) => [beta]) : [tried];
  let point: Float64Array = new Float64Array(damps ? 3 : 2);
  let squaredError = Infinity;
  for (const betas of searches) {
    const found = minimizeInBox(run, bestTried(run, betas, damps), { step: 0.15, tolerance: 1e-6, most: damps ? 130 : 80 });
    const error = run(found);
    if (error >= squaredError) continue;
    point = found;
    squaredError = error;
  }
  // The outcome is to be that of the best point, which may not have been the last.
  run(point);
  return {
    alpha: alphaAt(point),
    beta: betaAt(point, largestShare),
    phi: damps ? dampingAt(point) : 1,
    next: outcome[1],
    slope: outcome[2],
    squaredError,
  };
}

// Squares of the coordinates, since small weights differ most.
function alphaAt(point: Float64Array): number {
  return SMALLEST_WEIGHT + point[0] ** 2 * (LARGEST_WEIGHT - SMALLEST_WEIGHT);
}

function betaAt(point: Float64Array, largestShare: number): number {
  return SMALLEST_WEIGHT + point[1] ** 2 * largestShare * (alphaAt(point) - SMALLEST_WEIGHT);
}

function dampingAt(point: Float64Array): number {
  return SMALLEST_DAMPING + point[2] * (LARGEST_DAMPING - SMALLEST_DAMPING);
}

function bestTried(objective: (point: Float64Array) => number, betas: readonly number[], damps: boolean): Float64Array {
  const point = new Float64Array(damps ? 3 : 2);
  const best = point.slice();
  let least = Infinity;
  for (const damping of damps ? TRIED_DAMPING : [1]) {
    for (const alpha of TRIED_ALPHA) {
      for (const beta of betas) {
        point[0] = alpha;
        point[1] = beta;
        if (damps) point[2] = damping;
        const value = objective(point);
        if (value < least) {
          least = value;
          best.set(point);
        }
      }
    }
  }
  return best;
}

/**
 * Puts squared error, next forecast and slope into `outcome`, (3).
 *
 * The recursion is kept in the forecast f = l + phi b and the slope g = phi b,
 * the shortest chain of operations: f' = f + phi g + (alpha + phi beta) e,
 * g' = phi g + phi beta e.
 */
function smooth(values: Float64Array, isFree: boolean, alpha: number, beta: number, phi: number, outcome: Float64Array): void {
  const { length } = values;
  const slopeGain = phi * beta;
  const gain = alpha + slopeGain;
  let slope = isFree ? 0 : phi * (values[1] - values[0]);
  let next = values[0] + slope;
  let squares = 0;
  // How far forecast and slope are moved if the first forecast is moved by 1, and if the first slope is.
  let nextByNext = 1;
  let slopeByNext = 0;
  let nextBySlope = 0;
  let slopeBySlope = 1;
  // Products of those moves with the errors and each other.
  let errorNext = 0;
  let errorSlope = 0;
  let nextNext = 0;
  let nextSlope = 0;
  let slopeSlope = 0;
  let isFading = isFree;
  // One loop, not one for each half: an engine that has optimised the first stumbles over the second, and then stays slow.
  for (let i = 0; i < length; i++) {
    const error = values[i] - next;
    squares += error * error;
    next += phi * slope + gain * error;
    slope = phi * slope + slopeGain * error;
    if (isFading) {
      errorNext += error * nextByNext;
      errorSlope += error * nextBySlope;
      nextNext += nextByNext * nextByNext;
      nextSlope += nextByNext * nextBySlope;
      slopeSlope += nextBySlope * nextBySlope;
      const byNext = nextByNext;
      nextByNext = byNext + phi * slopeByNext - gain * byNext;
      slopeByNext = phi * slopeByNext - slopeGain * byNext;
      const bySlope = nextBySlope;
      nextBySlope = bySlope + phi * slopeBySlope - gain * bySlope;
      slopeBySlope = phi * slopeBySlope - slopeGain * bySlope;
      isFading = Math.abs(nextByNext) + Math.abs(slopeByNext) + Math.abs(nextBySlope) + Math.abs(slopeBySlope) > FADED;
    }
  }
  if (isFree) {
    const ownSlope = slopeSlope - (nextSlope * nextSlope) / nextNext;
    const moveSlope = ownSlope > ALIKE * slopeSlope ? (errorSlope - (nextSlope * errorNext) / nextNext) / ownSlope : 0;
    const moveNext = (errorNext - nextSlope * moveSlope) / nextNext;
    squares -= moveNext * errorNext + moveSlope * errorSlope;
    next += moveNext * nextByNext + moveSlope * nextBySlope;
    slope += moveNext * slopeByNext + moveSlope * slopeBySlope;
  }
  outcome[0] = Math.max(0, squares);
  outcome[1] = next;
  // What the next forecast adds to the last level is the slope after its next damping.
  outcome[2] = slope;
}
