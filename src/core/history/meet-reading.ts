import { findOutcomes, type NewerReading } from './find-outcomes.ts';
import { isComplete, type KeptForecast } from './kept-forecast.ts';

/**
 * Forecasts of one source after a newer reading of it. What came counts as the
 * last reading that showed it had it; what a reading no longer shows stays.
 *
 * @returns the forecasts that are changed by it, and no others
 */
export function meetReading(forecasts: readonly KeptForecast[], newer: NewerReading): KeptForecast[] {
  return forecasts.flatMap((kept) => {
    if (isComplete(kept)) return [];
    const found = findOutcomes(kept, newer);
    if (!found) return [];
    const outcomes = found.map((value, step) => (Number.isFinite(value) ? value : kept.outcomes[step]));
    return outcomes.every((value, step) => Object.is(value, kept.outcomes[step])) ? [] : [{ ...kept, outcomes }];
  });
}
