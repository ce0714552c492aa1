import { clampToDouble } from '../clamp-to-double.ts';

/** What the user may ask for. */
export type NormalizationMode = 'auto' | 'as-is' | 'min-max';

export const NORMALIZATION_MODES: readonly NormalizationMode[] = ['auto', 'as-is', 'min-max'];

/**
 * The mapping in force between the user's unit and the unit interval: the value
 * `min` is 0 and `max` is 1. As is means min 0, max 1.
 */
export interface Normalization {
  readonly mode: 'as-is' | 'min-max';
  readonly min: number;
  readonly max: number;
}

const AS_IS: Normalization = { mode: 'as-is', min: 0, max: 1 };

/** From this length on, `auto` wants the values to spread before it leaves them as they are. */
const SHORT_SERIES = 8;
const WIDE_SPREAD = 0.1;

/**
 * Chooses the mapping for a series.
 *
 * `auto` leaves values alone that are all in [0, 1] and either fewer than eight
 * or spread over at least a tenth: min-max of the article's [1, 0.5] would be
 * [1, 0], for which MiniRnn answers something else than the article does; but
 * an exchange rate between 0.81 and 0.83 wants its range to be used.
 *
 * @param values at least `length` finite values, in the user's unit
 * @param length how many of them to look at, from the first; all by default
 */
export function chooseNormalization(
  values: Float64Array,
  mode: NormalizationMode,
  length = values.length,
): Normalization {
  if (mode === 'as-is' || length === 0) return AS_IS;
  let min = values[0];
  let max = values[0];
  for (let i = 1; i < length; i++) {
    const value = values[i];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return mode === 'auto' && staysAsIs(min, max, length) ? AS_IS : { mode: 'min-max', min, max };
}

function staysAsIs(min: number, max: number, length: number): boolean {
  return min >= 0 && max <= 1 && (length < SHORT_SERIES || max - min >= WIDE_SPREAD);
}

/** One value into 0..1, or beyond where it lies outside the range. A constant series has no range: all of it maps to 0.5. */
export function normalizeValue(value: number, { mode, min, max }: Normalization): number {
  if (mode === 'as-is') return value;
  if (max === min) return 0.5;
  const range = max - min;
  const distance = value - min;
  // Halving first keeps up to twice the largest double finite.
  const unit = range <= Number.MAX_VALUE && Math.abs(distance) <= Number.MAX_VALUE ? distance / range : (value / 2 - min / 2) / (max / 2 - min / 2);
  return clampToDouble(unit);
}

/**
 * The inverse of `normalizeValue`. A constant maps every output back to itself;
 * what would exceed the largest double is clamped to it.
 */
export function denormalizeValue(unit: number, { mode, min, max }: Normalization): number {
  if (mode === 'as-is') return clampToDouble(unit);
  if (max === min) return min;
  const range = max - min;
  if (range <= Number.MAX_VALUE) return clampToDouble(min + unit * range);
  return clampToDouble(2 * (min / 2 + unit * (max / 2 - min / 2)));
}

/** (n) values into 0..1, in a new array. */
export function normalizeValues(values: Float64Array, normalization: Normalization): Float64Array {
  const { mode, min, max } = normalization;
  const range = max - min;
  // What needs no care for the ends of the doubles is most of what there is; `normalizeValue` says the same, slower.
  const isPlain = mode === 'min-max' && range > 0 && range <= Number.MAX_VALUE;
  const units = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const unit = (values[i] - min) / range;
    units[i] = isPlain && unit >= 0 && unit <= 1 ? unit : normalizeValue(values[i], normalization);
  }
  return units;
}
