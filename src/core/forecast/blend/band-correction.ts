import type { Season } from '../../series/season.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import { areFew } from './few-values.ts';

const LEVELS = QUANTILE_LEVELS.length;
const INNER_LOW = QUANTILE_LEVELS.indexOf(0.1);
const INNER_HIGH = QUANTILE_LEVELS.indexOf(0.9);
const OUTER_LOW = QUANTILE_LEVELS.indexOf(0.025);
const OUTER_HIGH = QUANTILE_LEVELS.indexOf(0.975);

/** What the distances from the median are multiplied by. */
export interface BandCorrection {
  /** For all levels within the 80 % band. */
  readonly inner: number;
  /** For the ends of the 95 % band. */
  readonly outer: number;
}

/** A forecast of the past, and what came. */
export interface PastQuantiles {
  /** (horizon, QUANTILE_LEVELS) */
  readonly quantiles: Float64Array;
  /** (horizon or fewer) NaN where nothing was observed. */
  readonly actual: Float64Array;
}

/** What bands needed on other series, before anything is known of this one; measured, see docs/decisions/011-blend.md. */
const USUAL: BandCorrection = { inner: 0.85, outer: 0.82 };
const USUAL_OF_FEW: BandCorrection = { inner: 1, outer: 1 };
/** Origins that the usual correction counts as: eight say little of so wide a thing as a band. */
const SHRINKAGE = 60;
/** Corrections beyond this factor would be luck. */
const LARGEST = 3;

/**
 * How much wider or narrower the bands should have been to hold what they
 * promised: the conformal correction of Y. Romano, E. Patterson and E. J.
 * Candès, "Conformalized quantile regression" (2019), as a factor, on the
 * series' own rolling origins, drawn towards the usual one.
 *
 * @param usual from `usualCorrection`
 */
export function measureCorrection(pasts: readonly PastQuantiles[], usual: BandCorrection): BandCorrection {
  return {
    inner: correctionFor(pasts, INNER_LOW, INNER_HIGH, usual.inner),
    outer: correctionFor(pasts, OUTER_LOW, OUTER_HIGH, usual.outer),
  };
}

/** What bands of series like this one needed, before its own past is looked at. */
export function usualCorrection(length: number, season: Season): BandCorrection {
  return areFew(length, season) ? USUAL_OF_FEW : USUAL;
}

function correctionFor(pasts: readonly PastQuantiles[], low: number, high: number, usual: number): number {
  const needed: number[] = [];
  let origins = 0;
  for (const { quantiles, actual } of pasts) {
    let came = 0;
    for (let step = 0; step < actual.length; step++) {
      if (Number.isNaN(actual[step])) continue;
      const at = step * LEVELS;
      const error = actual[step] - quantiles[at + MEDIAN];
      const width = error > 0 ? quantiles[at + high] - quantiles[at + MEDIAN] : quantiles[at + MEDIAN] - quantiles[at + low];
      needed.push(error === 0 ? 0 : width > 0 ? Math.abs(error) / width : LARGEST);
      came++;
    }
    if (came > 0) origins++;
  }
  if (needed.length === 0) return usual;
  needed.sort((a, b) => a - b);
  const share = QUANTILE_LEVELS[high] - QUANTILE_LEVELS[low];
  const place = Math.min(needed.length - 1, Math.ceil((needed.length + 1) * share) - 1);
  const found = Math.max(1 / LARGEST, Math.min(LARGEST, needed[place]));
  return Math.exp((origins * Math.log(found) + SHRINKAGE * Math.log(usual)) / (origins + SHRINKAGE));
}

/** Widens a forecast's quantiles about its medians, in place; they still ascend. (horizon, QUANTILE_LEVELS) */
export function correctBands(quantiles: Float64Array, { inner, outer }: BandCorrection): void {
  for (let at = 0; at < quantiles.length; at += LEVELS) {
    const median = quantiles[at + MEDIAN];
    for (let level = 0; level < LEVELS; level++) {
      const factor = level === OUTER_LOW || level === OUTER_HIGH ? outer : inner;
      quantiles[at + level] = median + factor * (quantiles[at + level] - median);
    }
    quantiles[at + OUTER_LOW] = Math.min(quantiles[at + OUTER_LOW], quantiles[at + INNER_LOW]);
    quantiles[at + OUTER_HIGH] = Math.max(quantiles[at + OUTER_HIGH], quantiles[at + INNER_HIGH]);
  }
}
