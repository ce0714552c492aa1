/** A quantile band around a forecast, in the user's unit. */
export interface Band {
  /** The share of outcomes that should fall inside, 0..1. */
  readonly level: number;
  /** (horizon) */
  readonly low: Float64Array;
  /** (horizon) */
  readonly high: Float64Array;
}

/** The levels that a forecast gives its bands at, the narrowest first. */
export const BAND_LEVELS: readonly number[] = [0.5, 0.8, 0.95];
