import { fillGaps } from './fill-gaps.ts';
import { chooseNormalization, normalizeValues, type Normalization, type NormalizationMode } from './normalize.ts';
import type { Series } from './series.ts';

/** A series as it goes to a network: brought to 0..1, with the way back. */
export interface NormalizedSeries {
  readonly series: Series;
  /** What was asked for; the scorecard applies the same rule to each of its windows. */
  readonly mode: NormalizationMode;
  /** The mapping that came of it on the whole series. */
  readonly normalization: Normalization;
  /** (m) the series with its gaps filled, in 0..1; m is 0 when nothing was observed. */
  readonly units: Float64Array;
}

/** Fills the gaps of a series and brings it to 0..1: the one place where this is done. */
export function normalizeSeries(series: Series, mode: NormalizationMode): NormalizedSeries {
  const { values } = fillGaps(series);
  const normalization = chooseNormalization(values, mode);
  return { series, mode, normalization, units: normalizeValues(values, normalization) };
}
