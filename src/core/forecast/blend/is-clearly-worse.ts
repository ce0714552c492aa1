import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import type { JudgedPast } from './blend-forecast.ts';

const LEVELS = QUANTILE_LEVELS.length;

/** How many times as far off as "no change" a blend may have been before that takes its place: hardly more where changes are known to tell nothing, clearly more where that is not known. */
const MOST_OF_A_WALK = 1.03;
const MOST_OF_OTHERS = 1.4;

/**
 * Whether "no change" would have been better than a blend by more than luck at
 * the origins it was tried from.
 *
 * @param trust how far the next change can be told, 0 for not at all; null where that is not in question
 */
export function isClearlyWorse(pasts: readonly JudgedPast[], trust: number | null): boolean {
  let error = 0;
  let noChange = 0;
  for (const { quantiles, actual, last } of pasts) {
    for (let step = 0; step < actual.length; step++) {
      if (Number.isNaN(actual[step])) continue;
      error += Math.abs(actual[step] - quantiles[step * LEVELS + MEDIAN]);
      noChange += Math.abs(actual[step] - last);
    }
  }
  const allowed = MOST_OF_A_WALK + (trust ?? 1) * (MOST_OF_OTHERS - MOST_OF_A_WALK);
  return error > allowed * noChange;
}
