/**
 * A series of observations in the user's own unit, oldest first.
 *
 * Every array has the same length n; `values[i]` is NaN exactly where
 * `gaps[i]` is 1, so that a reader who forgets the mask sees it at once.
 */
export interface Series {
  /** What the user or the page calls it; '' when nobody said. */
  readonly name: string;
  /** The sign or word that stood with the numbers: '$', '%', 'kr'; '' for none. */
  readonly unit: string;
  /** (n) observations, finite except at gaps. */
  readonly values: Float64Array;
  /** (n) 1 where the observation is missing, else 0; null when none is. */
  readonly gaps: Uint8Array | null;
  /** (n) milliseconds since 1970-01-01T00:00Z, strictly ascending; null when the series has no dates. */
  readonly times: Float64Array | null;
}

/** What `createSeries` takes beside the values. */
export interface SeriesDetails {
  readonly name?: string;
  readonly unit?: string;
  readonly times?: Float64Array | null;
}

/**
 * Makes a Series from raw observations; whatever is not finite becomes a gap.
 *
 * @param observations (n) values in the user's unit, NaN for a missing one
 * @throws RangeError when `times` has another length or does not ascend: the
 *   caller sorts and merges before, this only guards the invariant
 */
export function createSeries(observations: ArrayLike<number>, details: SeriesDetails = {}): Series {
  const values = Float64Array.from(observations);
  const times = details.times ?? null;
  if (times && !isTimeline(times, values.length)) {
    throw new RangeError('times must ascend strictly, one per value');
  }
  let gaps: Uint8Array | null = null;
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    gaps ??= new Uint8Array(values.length);
    gaps[i] = 1;
    values[i] = NaN;
  }
  return { name: details.name ?? '', unit: details.unit ?? '', values, gaps, times };
}

/** Whether an array can be the times of so many values: one each, finite, strictly ascending. */
export function isTimeline(times: Float64Array, length: number): boolean {
  if (times.length !== length) return false;
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(times[i]) || (i > 0 && times[i] <= times[i - 1])) return false;
  }
  return true;
}

/** How many observations the series really has: its length less its gaps. */
export function observedCount(series: Series): number {
  let count = series.values.length;
  if (series.gaps) for (const gap of series.gaps) count -= gap;
  return count;
}

/** The index of the last observation that is not a gap, or -1. */
export function lastObservedIndex(series: Series): number {
  for (let i = series.values.length - 1; i >= 0; i--) {
    if (series.gaps?.[i] !== 1) return i;
  }
  return -1;
}
