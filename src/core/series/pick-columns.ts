import type { ColumnProfile } from './profile-columns.ts';
import { type TimeFormat, timeFormatOfRange } from './time-column.ts';

/** Which columns of a table are read as what. */
export interface PickedColumns {
  /** The values. */
  readonly value: number;
  /** The times; null for none. */
  readonly time: { readonly column: number; readonly format: TimeFormat } | null;
  /** A column that only counts the rows or gives their place on x; null for none. */
  readonly index: number | null;
  /** Columns that could have been the values. */
  readonly others: readonly number[];
}

/** What people call the column they mean, the better name first. */
const VALUE_NAMES: readonly RegExp[] = [
  /^close$/, /^adj[. ]*close$|^adjusted[ _]close$|^adj_close$/, /^(last|settle|closing[ _]price|close[ _]price)$/,
  /^price$/, /\b(close|closing)\b/, /^(value|y|v|val|values|data)$/, /\b(price|value)\b/,
];
const TIME_NAMES = /^(t|ts|x|time|times|date|dates|day|timestamp|datetime|date[ _]?time|epoch|year|years|jahr|année|año)$/;
const INDEX_NAMES = /^(|x|#|id|index|idx|row|no|no\.|nr|n|t|time|step|period|unnamed: 0)$/;

/** From this many rows on, a column that counts 0, 1, 2 is taken for a count. */
const SHORTEST_COUNT = 3;

/**
 * Picks the columns to read.
 *
 * @param names one for each column, '' where it has none
 * @param wanted the name of the value column where the user chose one
 * @returns null when no column has numbers
 */
export function pickColumns(
  profiles: readonly ColumnProfile[],
  names: readonly string[],
  wanted: string | undefined,
): PickedColumns | null {
  const keys = profiles.map((_, column) => (names[column] ?? '').trim().toLowerCase());
  const numeric = profiles.flatMap((profile, column) => (isNumeric(profile) ? [column] : []));
  const time = pickDates(profiles) ?? (numeric.length > 1 ? pickNumericTime(profiles, keys, numeric) : null);
  let candidates = numeric.filter((column) => column !== time?.column);
  const index = candidates.length > 1 ? pickIndex(profiles, keys, candidates, time !== null) : null;
  candidates = candidates.filter((column) => column !== index);
  if (candidates.length === 0) return null;
  const value = pickValue(keys, names, candidates, wanted);
  return { value, time, index, others: candidates.filter((column) => column !== value) };
}

function isNumeric({ numbers, dates, words }: ColumnProfile): boolean {
  return numbers > 0 && numbers >= dates + words;
}

function pickDates(profiles: readonly ColumnProfile[]): PickedColumns['time'] {
  const column = profiles.findIndex(({ dates, numbers, words }) => dates > 0 && dates >= numbers + words);
  return column < 0 ? null : { column, format: 'date' };
}

/** The first column, or one that is called so, whose integers run on in the range of years or epochs. */
function pickNumericTime(
  profiles: readonly ColumnProfile[],
  keys: readonly string[],
  numeric: readonly number[],
): PickedColumns['time'] {
  for (const column of numeric) {
    const profile = profiles[column];
    if (!profile.isRunningCount || profile.missing > 0) continue;
    const format = timeFormatOfRange(profile.min, profile.max);
    const isNamed = TIME_NAMES.test(keys[column]);
    if (format === null || (profile.numbers < 2 && !isNamed)) continue;
    if (isNamed || (column === 0 && keys[column] === '')) return { column, format };
  }
  return null;
}

function pickIndex(
  profiles: readonly ColumnProfile[],
  keys: readonly string[],
  candidates: readonly number[],
  hasTime: boolean,
): number | null {
  const column = candidates[0];
  const { isRunningCount, step, numbers } = profiles[column];
  const isNamed = keys[column] !== '' && INDEX_NAMES.test(keys[column]);
  const counts = isRunningCount && Math.abs(step) === 1 && numbers >= SHORTEST_COUNT && INDEX_NAMES.test(keys[column]);
  return counts || (isNamed && !hasTime) ? column : null;
}

function pickValue(
  keys: readonly string[],
  names: readonly string[],
  candidates: readonly number[],
  wanted: string | undefined,
): number {
  const chosen = candidates.find((column) => wanted !== undefined && columnName(names, column) === wanted);
  if (chosen !== undefined) return chosen;
  for (const name of VALUE_NAMES) {
    const column = candidates.find((candidate) => name.test(keys[candidate]));
    if (column !== undefined) return column;
  }
  // Tables put what they are about first, after the dates.
  return candidates[0];
}

/** How a column is called towards the user: its name, else its number from 1. */
export function columnName(names: readonly string[], column: number): string {
  return (names[column] ?? '').trim() || String(column + 1);
}
