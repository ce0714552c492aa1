import { BAND_LEVELS } from '../band.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import type { Scorecard } from '../scorecard.ts';
import type { JudgedPast } from './blend-forecast.ts';
import { levelOf } from './quantile-bands.ts';

const LEVELS = QUANTILE_LEVELS.length;

/**
 * The record of past forecasts: how far they were off against "no change", and
 * how often their bands held.
 *
 * @param magnitude what the values were divided by
 */
export function scorePasts(pasts: readonly JudgedPast[], magnitude: number): Scorecard {
  let count = 0;
  let error = 0;
  let noChange = 0;
  let bias = 0;
  let steps = 0;
  const inside = new Float64Array(BAND_LEVELS.length);
  let origins = 0;
  for (const { quantiles, actual, last } of pasts) {
    let came = 0;
    for (let step = 0; step < actual.length; step++) {
      if (Number.isNaN(actual[step])) continue;
      const row = quantiles.subarray(step * LEVELS, (step + 1) * LEVELS);
      error += Math.abs(actual[step] - row[MEDIAN]);
      noChange += Math.abs(actual[step] - last);
      bias += row[MEDIAN] - actual[step];
      BAND_LEVELS.forEach((level, i) => {
        const { low, high } = levelOf(level);
        if (actual[step] >= row[low] && actual[step] <= row[high]) inside[i]++;
      });
      steps = Math.max(steps, step + 1);
      came++;
    }
    count += came;
    if (came > 0) origins++;
  }
  if (count === 0) return { kind: 'too-short' };
  const inUnit = (sum: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, (sum / count) * magnitude));
  return {
    kind: 'scored',
    origins,
    error: inUnit(error),
    noChange: inUnit(noChange),
    ratio: noChange === 0 ? null : Math.min(Number.MAX_VALUE, error / noChange),
    steps,
    coverage: BAND_LEVELS.map((level, i) => ({ level, share: inside[i] / count })),
    bias: inUnit(bias),
  };
}
