import { readDate } from '../../../core/series/read-date.ts';
import { cellText } from './cell-text.ts';
import { cellsOf, type TableRow } from './table-rows.ts';

/** Rows of data that are read of one table. */
export const MOST_ROWS = 20_000;
/** Cells of a row in which its time is looked for. */
const MOST_LOOKED_AT = 4;

/** The newest rows of a table with more of them than are read, and its head. */
export function lastRows(rows: readonly TableRow[]): readonly TableRow[] {
  const head = rows.filter(({ section }) => section === 'head');
  const others = rows.filter(({ section }) => section !== 'head');
  if (others.length <= MOST_ROWS) return rows;
  const isNewestFirst = timeOf(others[0]) > timeOf(others[others.length - 1]);
  return [...head, ...(isNewestFirst ? others.slice(0, MOST_ROWS) : others.slice(-MOST_ROWS))];
}

/** The first date of a row in ms; NaN for none. */
function timeOf(row: TableRow): number {
  for (const cell of cellsOf(row).slice(0, MOST_LOOKED_AT)) {
    const text = cellText(cell);
    const time = readDate(text, 0, text.length);
    if (!isNaN(time)) return time;
  }
  return NaN;
}
