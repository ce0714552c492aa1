import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import type { MemberForecast, MemberName } from './members.ts';

const LEVELS = QUANTILE_LEVELS.length;

/**
 * One forecast of several: the weighted mean of the medians, and around it the
 * weighted mean of how far each network's quantiles lie from its own median.
 * Classical members say nothing of their uncertainty; their share goes by the
 * networks'.
 *
 * @param names whose weights these are
 * @param weights (names)
 * @param members with at least one that has quantiles; one that is missing leaves its weight to the others
 * @returns (horizon, QUANTILE_LEVELS), ascending along the levels
 */
export function blendQuantiles(names: readonly MemberName[], weights: Float64Array, members: readonly MemberForecast[]): Float64Array {
  const horizon = members[0].points.length;
  const blended = new Float64Array(horizon * LEVELS);
  const medians = new Float64Array(horizon);
  let total = 0;
  let spreadTotal = 0;
  for (const { name, points, quantiles } of members) {
    const weight = weights[names.indexOf(name)];
    total += weight;
    for (let step = 0; step < horizon; step++) medians[step] += weight * points[step];
    if (!quantiles) continue;
    // A little for each, so that there is a band where all the weight lies elsewhere.
    const share = weight + LEAST_SHARE;
    spreadTotal += share;
    for (let i = 0; i < blended.length; i++) blended[i] += share * (quantiles[i] - points[Math.floor(i / LEVELS)]);
  }
  for (let step = 0; step < horizon; step++) {
    const median = medians[step] / total;
    for (let level = 0; level < LEVELS; level++) {
      const at = step * LEVELS + level;
      blended[at] = median + (level === MEDIAN ? 0 : blended[at] / spreadTotal);
    }
  }
  return blended;
}

const LEAST_SHARE = 0.02;
