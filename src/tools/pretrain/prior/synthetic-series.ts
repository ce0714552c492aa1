/** A made-up series, and the seasons that were put into it; a season of 1 is none. */
export interface SyntheticSeries {
  /** (length) finite. */
  readonly values: Float64Array;
  readonly period: number;
  readonly secondPeriod: number;
}
