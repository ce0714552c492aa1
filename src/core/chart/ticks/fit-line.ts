/** Places of values on a straight line, found by what most of them agree on. */
export interface FittedLine {
  /** The place of a value on the line, in px. */
  readonly at: (value: number) => number;
  /** The value of a place on the line. */
  readonly valueAt: (pixel: number) => number;
  /** Indexes of the values that lie on it, ascending. */
  readonly kept: readonly number[];
  /** The largest distance of those from the line, px. */
  readonly residual: number;
  /** Root mean square of the same. */
  readonly spread: number;
}

/** So far from its line a label may stand: a text's middle is known to about a pixel, and some are rounded to whole ones. */
const TOLERANCE = 2;
/** Two labels nearer to each other than this say nothing of the direction of their line. */
const LEAST_SPAN = 4;
/** All pairs of more than this are not tried; an axis with more labels has enough of them among its first and last. */
const MOST_PAIRED = 48;

/**
 * The straight line that most of the values lie on, by trying the line through
 * every pair (Fischler and Bolles, "Random Sample Consensus", exhaustively) and
 * then least squares over those that agree.
 *
 * @param values (n) NaN for one that takes no part
 * @param pixels (n)
 * @returns null where no two values have places of their own
 */
export function fitLine(values: readonly number[], pixels: readonly number[]): FittedLine | null {
  const all = values.map((_, i) => i).filter((i) => Number.isFinite(values[i]) && Number.isFinite(pixels[i]));
  if (all.length < 2) return null;
  const low = all.reduce((least, i) => Math.min(least, values[i]), Infinity);
  const high = all.reduce((most, i) => Math.max(most, values[i]), -Infinity);
  if (!(high - low > 0) || !Number.isFinite(high - low)) return null;
  // From 0 to 1, so that ms since 1970 lose nothing.
  const shares = values.map((value) => (value - low) / (high - low));
  let kept = bestPair(all, shares, pixels);
  if (kept.length < 2) return null;
  for (let round = 0; round < 2; round++) {
    const { slope, start } = leastSquares(kept, shares, pixels);
    const again = all.filter((i) => Math.abs(start + slope * shares[i] - pixels[i]) <= TOLERANCE);
    if (again.length < kept.length) break;
    kept = again;
  }
  const { slope, start } = leastSquares(kept, shares, pixels);
  if (!(Math.abs(slope) > 0)) return null;
  const distances = kept.map((i) => Math.abs(start + slope * shares[i] - pixels[i]));
  return {
    at: (value) => start + (slope * (value - low)) / (high - low),
    valueAt: (pixel) => low + ((pixel - start) / slope) * (high - low),
    kept,
    residual: Math.max(...distances),
    spread: Math.sqrt(distances.reduce((sum, distance) => sum + distance * distance, 0) / kept.length),
  };
}

function bestPair(all: readonly number[], shares: readonly number[], pixels: readonly number[]): number[] {
  const half = MOST_PAIRED / 2;
  const tried = all.length <= MOST_PAIRED ? all : [...all.slice(0, half), ...all.slice(-half)];
  let best = { one: -1, slope: 0, count: 0, sum: Infinity };
  for (const one of tried) {
    for (const other of tried) {
      if (other <= one || shares[one] === shares[other] || Math.abs(pixels[one] - pixels[other]) < LEAST_SPAN) continue;
      const slope = (pixels[other] - pixels[one]) / (shares[other] - shares[one]);
      let count = 0;
      let sum = 0;
      for (const i of all) {
        const distance = Math.abs(pixels[one] + slope * (shares[i] - shares[one]) - pixels[i]);
        if (distance > TOLERANCE) continue;
        count++;
        sum += distance;
      }
      if (count > best.count || (count === best.count && sum < best.sum)) best = { one, slope, count, sum };
    }
  }
  return all.filter((i) => Math.abs(pixels[best.one] + best.slope * (shares[i] - shares[best.one]) - pixels[i]) <= TOLERANCE);
}

function leastSquares(kept: readonly number[], shares: readonly number[], pixels: readonly number[]): { slope: number; start: number } {
  const meanShare = kept.reduce((sum, i) => sum + shares[i], 0) / kept.length;
  const meanPixel = kept.reduce((sum, i) => sum + pixels[i], 0) / kept.length;
  let product = 0;
  let square = 0;
  for (const i of kept) {
    product += (shares[i] - meanShare) * (pixels[i] - meanPixel);
    square += (shares[i] - meanShare) ** 2;
  }
  const slope = product / square;
  return { slope, start: meanPixel - slope * meanShare };
}
