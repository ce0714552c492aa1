import { mainPeriod, type Season } from '../../series/season.ts';
import type { PretrainedNetwork } from '../pretrained/pretrained-network.ts';
import { QUANTILE_LEVELS } from '../quantile-levels.ts';
import { changeSkill } from './change-skill.ts';
import { walkQuantiles } from './walk-quantiles.ts';

const LEVELS = QUANTILE_LEVELS.length;

/** Steps after which what one step tells of predictability no longer counts. */
const FADES_OVER = 7;

/**
 * How much of a blend is believed at the next step, where changes may be
 * unpredictable as those of prices are; null where that is not in question:
 * in a series with a season, or too short to tell.
 */
export function changeTrust(values: Float64Array, isObserved: Uint8Array, season: Season, network: PretrainedNetwork | null): number | null {
  if (mainPeriod(season) > 1 || !network) return null;
  return changeSkill(values, isObserved, { period: 1, secondPeriod: 1 }, network);
}

/** The same at `step` steps ahead, from 1: whether the next change can be told says less and less of later ones. */
export function trustAt(trust: number, step: number): number {
  return trust + (1 - trust) * Math.min(1, (step - 1) / FADES_OVER);
}

/**
 * Draws a forecast towards that of a random walk, "no change" with a band that
 * goes by the volatility now, as far as it is not trusted; in place.
 *
 * @param quantiles (horizon, QUANTILE_LEVELS)
 * @param values (n) what was known
 */
export function drawTowardsWalk(quantiles: Float64Array, values: Float64Array, trust: number): void {
  const walk = walkQuantiles(values, Math.min(quantiles.length / LEVELS, 1 + FADES_OVER));
  for (let at = 0; at < walk.length; at++) {
    const share = trustAt(trust, Math.floor(at / LEVELS) + 1);
    quantiles[at] = share * quantiles[at] + (1 - share) * walk[at];
  }
}

/** The mean of the trust over a horizon: the blend's share of the whole. */
export function meanTrust(trust: number, horizon: number): number {
  let sum = 0;
  for (let step = 1; step <= horizon; step++) sum += trustAt(trust, step) / horizon;
  return sum;
}
