/** The two point measures that OWA weighs, as means over a set of series. */
export interface PointMeasures {
  readonly smape: number;
  readonly mase: number;
}

/**
 * Overall weighted average (OWA): half of sMAPE over that of a reference, and
 * half of MASE over its. The quotients are of means over the set, not means of
 * quotients, which a single series near 0 would rule.
 *
 * M4 Team, "M4 Competitor's Guide: Prizes and Rules" (2018), University of Nicosia,
 * p. 3, with Naive2 as the reference.
 *
 * @returns below 1 is better than the reference; NaN where the reference was never wrong
 */
export function overallWeightedAverage(own: PointMeasures, reference: PointMeasures): number {
  if (reference.smape === 0 || reference.mase === 0) return NaN;
  return (own.smape / reference.smape + own.mase / reference.mase) / 2;
}
