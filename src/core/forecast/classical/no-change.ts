/** "No change": every further value is the last one. (horizon) */
export function forecastNoChange(values: Float64Array, horizon: number): Float64Array {
  return new Float64Array(horizon).fill(values[values.length - 1]);
}

/**
 * Seasonal "no change": every further value is the one a season before it. (horizon)
 *
 * @param period 1 .. values.length; 1 is "no change"
 */
export function forecastSeasonalNoChange(values: Float64Array, period: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, k) => values[values.length - period + (k % period)]);
}
