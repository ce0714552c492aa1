import type { Season } from '../../series/season.ts';
import { areFew } from './few-values.ts';
import type { MemberName } from './members.ts';
import type { PastErrors } from './past-errors.ts';

type Trust = Readonly<Record<MemberName, number>>;

/** How much each member is trusted before anything is known of the series; measured, see docs/decisions/011-blend.md. */
const USUAL: Trust = {
  'as-is': 1,
  logarithms: 1,
  adjusted: 1,
  theta: 0.5,
  damped: 0.4,
  holt: 0.2,
  ses: 0.15,
  'seasonal-no-change': 0.2,
  'no-change': 0.1,
  drift: 0.1,
  naive2: 0,
};

/** The same for a few values without a season: there a trend is all there is, and logarithms carry it too far. */
const FEW: Trust = {
  'as-is': 0.6,
  logarithms: 0.3,
  adjusted: 0.6,
  theta: 1,
  damped: 0.8,
  holt: 0.8,
  ses: 0.1,
  'seasonal-no-change': 0.1,
  'no-change': 0.1,
  drift: 0.4,
  naive2: 0,
};

/** What the members are trusted with before they are tried on a series of `length` values. */
export function trustFor(length: number, season: Season): Trust {
  return areFew(length, season) ? FEW : USUAL;
}

/** The members of the blend `auto`. */
export const BLENDED = ['as-is', 'logarithms', 'adjusted', 'theta', 'damped', 'holt', 'ses', 'seasonal-no-change', 'no-change', 'drift'] as const satisfies readonly MemberName[];

/** How steeply a weight falls with the member's error. */
const STEEPNESS = 5;
/** Origins that the prior counts as: with as many, errors are believed half. */
const SHRINKAGE = 2;
/** No error counts as less than this part of the others': one that has been right so far may still be wrong. */
const LEAST_ERROR = 0.05;

/**
 * Weights of a blend's members: prior trust times relative error to a negative
 * power, the error drawn towards the mean where few origins tell of it.
 *
 * @param trust from `trustFor`
 * @param left origin to leave out, which the weights may then be judged by; null for none
 * @returns (names) they sum to 1
 */
export function blendWeights({ names, sums, counts }: PastErrors, trust: Trust, left: number | null = null): Float64Array {
  const weights = Float64Array.from(names, (name) => trust[name]);
  const errors = new Float64Array(names.length);
  let origins = 0;
  for (let index = 0; index < counts.length; index++) {
    if (index === left || counts[index] === 0) continue;
    origins++;
    for (let at = 0; at < names.length; at++) errors[at] += sums[index * names.length + at];
  }
  const total = sumOf(weights);
  let mean = 0;
  for (let at = 0; at < names.length; at++) mean += (weights[at] / total) * errors[at];
  for (let at = 0; at < names.length && mean > 0; at++) {
    const relative = (origins * (errors[at] / mean) + SHRINKAGE) / (origins + SHRINKAGE);
    weights[at] *= Math.max(LEAST_ERROR, relative) ** -STEEPNESS;
  }
  const sum = sumOf(weights);
  return weights.map((weight) => weight / sum);
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
