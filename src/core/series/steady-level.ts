import { toUnitRange } from './exact-repetition.ts';

/** Relative to the largest value, a change that is rounding rather than change. */
const SMALLEST_CHANGE = 1e-12;
/** Changes are cut at so many times the typical one: a single jump would drown the season. */
const LARGEST_CHANGE = 4;

/** A series made ready for the search for seasons: neither its unit nor single outliers matter any more. */
export interface SteadyLevel {
  /** (n - 1) changes from step to step less their mean, in typical changes, cut at both ends. */
  readonly changes: Float64Array;
  /** (n) their sum, from 0: the series without its drift and its jumps, of range 1. */
  readonly level: Float64Array;
}

/** @param values (n) finite; null where they do not change, or by the same amount each step */
export function steadyLevel(values: Float64Array): SteadyLevel | null {
  const scaled = toUnitRange(values);
  if (scaled === null) return null;
  const changes = scaled.subarray(1).map((value, t) => value - scaled[t]);
  const mean = changes.reduce((sum, change) => sum + change / changes.length, 0);
  const typical = changes.reduce((sum, change) => sum + Math.abs(change - mean) / changes.length, 0);
  if (typical < SMALLEST_CHANGE * largestOverRange(values)) return null;
  for (let t = 0; t < changes.length; t++) {
    changes[t] = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, (changes[t] - mean) / typical));
  }
  const level = new Float64Array(values.length);
  for (let t = 0; t < changes.length; t++) level[t + 1] = level[t] + changes[t];
  return { changes, level: toUnitRange(level) ?? level };
}

/** 1 for values around 0, more for small changes far from it, whose last digits are rounding. */
function largestOverRange(values: Float64Array): number {
  let [least, most, largest] = [Infinity, -Infinity, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
    largest = Math.max(largest, Math.abs(value));
  }
  return Math.max(1, largest / 2 / (most / 2 - least / 2));
}
