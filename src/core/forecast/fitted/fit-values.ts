import { fillGaps } from '../../series/fill-gaps.ts';
import { magnitudeOf } from '../../series/magnitude.ts';
import type { Series } from '../../series/series.ts';

/** A fit uses the last so many values; what is older says little, and the time grows with it. */
export const MOST_FITTED = 20_000;

/** A series as a fit computes with it: without gaps, in numbers near 1. */
export interface FitValues {
  /** (n) finite: the observations and what fills the gaps between them, divided by `magnitude`. */
  readonly values: Float64Array;
  /**
   * (n) 1 for an observation, 0 for a fill. A fill knows of the observation after
   * it: nothing is forecast from one, and no forecast is held to one.
   */
  readonly isObserved: Uint8Array;
  /** A power of two near the largest observation. */
  readonly magnitude: number;
}

/** The last values of a series, ready to be fitted; n is 0 when nothing was observed. */
export function fitValuesOf(series: Series): FitValues {
  const { values: filled, start } = fillGaps(series);
  const first = Math.max(0, filled.length - MOST_FITTED);
  const values = filled.slice(first);
  const magnitude = magnitudeOf(values);
  return {
    values: values.map((value) => value / magnitude),
    isObserved: Uint8Array.from(values, (_, t) => (series.gaps?.[start + first + t] === 1 ? 0 : 1)),
    magnitude,
  };
}

/** The first `count` values. */
export function firstValues({ values, isObserved, magnitude }: FitValues, count: number): FitValues {
  return { values: values.subarray(0, count), isObserved: isObserved.subarray(0, count), magnitude };
}
