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

/** The band at a level, or the one nearest to it where a model knows fewer; null where it knows none. */
export function bandAt(bands: readonly Band[], level: number): Band | null {
  let nearest: Band | null = null;
  for (const band of bands) if (!nearest || Math.abs(band.level - level) < Math.abs(nearest.level - level)) nearest = band;
  return nearest;
}
