import { clampToDouble } from '../clamp-to-double.ts';
import type { ModelName } from '../forecast/model-name.ts';
import type { KeptForecast } from './kept-forecast.ts';
import { addScores, scoreForecast, type Score } from './score-forecast.ts';

/** How the earlier forecasts of a source did, by one model. */
export interface RunningRecord extends Score {
  /** How many forecasts something has come of. */
  readonly forecasts: number;
  /** The sum of errors over that of "no change": below 1 is better; null where "no change" was never wrong. */
  readonly ratio: number | null;
}

/**
 * Adds up how forecasts of one source did.
 *
 * @param model whose forecasts count
 * @returns null where nothing has come of any of them
 */
export function runningRecord(forecasts: readonly KeptForecast[], model: ModelName): RunningRecord | null {
  const scores = forecasts.filter((kept) => kept.model === model).map(scoreForecast).filter(({ steps }) => steps > 0);
  if (scores.length === 0) return null;
  const sum = addScores(scores);
  return { ...sum, forecasts: scores.length, ratio: ratioOf(sum) };
}

/** How far off a forecast was as a multiple of how far off "no change" was; null where that was exact. */
export function ratioOf({ error, noChange }: Pick<Score, 'error' | 'noChange'>): number | null {
  return noChange === 0 ? null : clampToDouble(error / noChange);
}
