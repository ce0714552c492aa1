import type { ModelName } from './model-name.ts';

const MOST_STEPS = 24;

/**
 * How far ahead a forecast goes unless the user says.
 *
 * @param period of the season, 1 for none
 * @param n how many values there are, gaps filled
 * @returns 1 for MiniRnn, whose error grows with every step; else the season, or a quarter of the values up to 24
 */
export function defaultHorizon(model: ModelName, period: number, n: number): number {
  if (model === 'mini') return 1;
  return period > 1 ? period : Math.max(1, Math.min(MOST_STEPS, Math.round(n / 4)));
}
