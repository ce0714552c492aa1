import { detectPeriod } from '../../core/series/detect-period.ts';
import { fillGaps } from '../../core/series/fill-gaps.ts';
import type { Series } from '../../core/series/series.ts';

/** A season shows in the last so many values, or the popup would be kept waiting. */
const MOST_LOOKED_AT = 8000;
const MOST_STEPS = 24;

/** How far ahead a network is fitted unless the user says: a season, else a quarter of the series up to 24 steps. */
export function learnedHorizon(series: Series): number {
  const { values } = fillGaps(series);
  const period = detectPeriod(values.slice(-MOST_LOOKED_AT));
  return period ?? Math.max(1, Math.min(MOST_STEPS, Math.round(values.length / 4)));
}
