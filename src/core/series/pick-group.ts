import { KEY_NAMES } from './column-names.ts';
import { type ColumnProfile, LONGEST_KEY } from './profile-columns.ts';
import type { Row } from './row-source.ts';

/** What stands between the names of several columns that name a series together. */
export const GROUP_GLUE = ' · ';

/**
 * Finds the columns that say which of several series a row of a long table
 * belongs to: each time stands there once for every series.
 *
 * @param times the columns of the times
 * @returns as few columns as tell rows of one time apart, [] where times do not repeat or no column does so
 */
export function pickGroup(
  text: string,
  rows: readonly Row[],
  profiles: readonly ColumnProfile[],
  keys: readonly string[],
  times: readonly number[],
): readonly number[] {
  const candidates = profiles.flatMap((profile, column) => (!times.includes(column) && isKey(profile, keys[column], rows.length) ? [column] : []));
  let repeats = countRepeats(text, rows, times);
  const chosen: number[] = [];
  for (const column of candidates) {
    if (repeats === 0) break;
    const left = countRepeats(text, rows, [...times, ...chosen, column]);
    if (left >= repeats) continue;
    chosen.push(column);
    repeats = left;
  }
  return chosen;
}

/** Names that come again, or numbers that are called a name. */
function isKey({ words, numbers, dates, missing, texts, areIntegers }: ColumnProfile, key: string, rows: number): boolean {
  if (texts.size < 2 || 2 * texts.size > rows || dates > words) return false;
  return words > numbers + missing || (numbers > 0 && words + missing === 0 && areIntegers && KEY_NAMES.test(key));
}

/** How many rows say of all these columns what a row before has said. */
function countRepeats(text: string, rows: readonly Row[], columns: readonly number[]): number {
  const seen = new Set<string>();
  for (const row of rows) seen.add(groupKey(text, row, columns));
  return rows.length - seen.size;
}

/** The name that some cells of a row make together. */
export function groupKey(text: string, row: Row, columns: readonly number[]): string {
  let key = '';
  for (const column of columns) {
    if (key !== '') key += GROUP_GLUE;
    if (column < row.count) key += text.slice(row.starts[column], Math.min(row.ends[column], row.starts[column] + LONGEST_KEY)).trim();
  }
  return key;
}
