import { clampToDouble } from '../clamp-to-double.ts';

/** Points in the order of their times, one for each time. */
export interface OrderedPoints {
  /** (m) strictly ascending. */
  readonly times: Float64Array;
  /** (m) NaN where a value is missing. */
  readonly values: Float64Array;
  /** Whether the order had to be changed. */
  readonly wasSorted: boolean;
  /** How many times had several values, which were averaged. */
  readonly averaged: number;
}

/**
 * Sorts points by time and averages those of the same time.
 *
 * Linear for times that ascend or descend; otherwise as the sort.
 *
 * @param times (n) finite
 * @param values (n) finite, or NaN for a missing one
 */
export function orderByTime(times: Float64Array, values: Float64Array): OrderedPoints {
  const isAscending = isOrdered(times, 1);
  const order = isAscending ? null : orderOf(times);
  const sortedTimes = order === null ? times : Float64Array.from(order, (index) => times[index]);
  const sortedValues = order === null ? values : Float64Array.from(order, (index) => values[index]);
  return { ...averageEqualTimes(sortedTimes, sortedValues), wasSorted: !isAscending };
}

function isOrdered(times: Float64Array, direction: 1 | -1): boolean {
  for (let i = 1; i < times.length; i++) if ((times[i] - times[i - 1]) * direction < 0) return false;
  return true;
}

function orderOf(times: Float64Array): Uint32Array {
  const order = Uint32Array.from(times, (_, index) => index);
  // Tables with the newest row first are the common case.
  if (isOrdered(times, -1)) return order.reverse();
  return order.sort((one, other) => times[one] - times[other] || one - other);
}

function averageEqualTimes(times: Float64Array, values: Float64Array): Omit<OrderedPoints, 'wasSorted'> {
  const keptTimes = new Float64Array(times.length);
  const keptValues = new Float64Array(times.length);
  let kept = 0;
  let averaged = 0;
  for (let start = 0; start < times.length; ) {
    let end = start + 1;
    while (end < times.length && times[end] === times[start]) end++;
    keptTimes[kept] = times[start];
    keptValues[kept] = end === start + 1 ? values[start] : meanOfObserved(values, start, end);
    if (end > start + 1) averaged++;
    kept++;
    start = end;
  }
  return { times: keptTimes.slice(0, kept), values: keptValues.slice(0, kept), averaged };
}

/** The mean of what is not missing; NaN when all is. */
function meanOfObserved(values: Float64Array, start: number, end: number): number {
  let sum = 0;
  let count = 0;
  for (let i = start; i < end; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    count++;
  }
  if (Number.isFinite(sum) || count === 0) return sum / count;
  let mean = 0;
  for (let i = start; i < end; i++) if (!Number.isNaN(values[i])) mean += values[i] / count;
  return clampToDouble(mean);
}
