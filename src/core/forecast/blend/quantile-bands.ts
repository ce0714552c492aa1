import { clampToDouble } from '../../clamp-to-double.ts';
import { BAND_LEVELS, type Band } from '../band.ts';
import { QUANTILE_LEVELS } from '../quantile-levels.ts';

const LEVELS = QUANTILE_LEVELS.length;

/** Where the ends of a band are among the quantiles. @param level one of BAND_LEVELS */
export function levelOf(level: number): { readonly low: number; readonly high: number } {
  const low = QUANTILE_LEVELS.findIndex((quantile) => Math.abs(quantile - (1 - level) / 2) < 1e-9);
  return { low, high: LEVELS - 1 - low };
}

/** @param quantiles (horizon, QUANTILE_LEVELS) */
export function bandsOf(quantiles: Float64Array): Band[] {
  const column = (level: number): Float64Array =>
    Float64Array.from({ length: quantiles.length / LEVELS }, (_, step) => quantiles[step * LEVELS + level]);
  return BAND_LEVELS.map((level) => {
    const { low, high } = levelOf(level);
    return { level, low: column(low), high: column(high) };
  });
}

/** Back to the user's unit; below 0 only where the series has been. */
export function inUserUnit(quantiles: Float64Array, magnitude: number, isNeverNegative: boolean): Float64Array {
  return quantiles.map((value) => clampToDouble((isNeverNegative ? Math.max(0, value) : value) * magnitude));
}
