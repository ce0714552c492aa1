import { isTime } from './runs-across.ts';
import type { GridRow } from './read-grid.ts';

const YEAR = /^(?:1[5-9]|2[01])\d\d$/;

/**
 * Leaves out rows that hold no data: empty ones, and those where one text goes
 * over most columns, such as a dividend between prices, an advertisement or the
 * heading of a group. A year that heads months is written with each of them.
 */
export function dropFillers(rows: readonly GridRow[], columns: number): GridRow[] {
  const kept: GridRow[] = [];
  let year = '';
  for (const row of rows) {
    const told = row.cells.filter((text) => text !== '');
    if (told.length === 0) continue;
    const isHeading = columns > 1 && (row.widest * 2 > columns || (told.length === 1 && row.isHeading));
    if (!isHeading) {
      kept.push(year === '' ? row : withYear(row, year));
    } else if (told.length === 1) {
      year = YEAR.test(told[0]) ? told[0] : '';
    }
  }
  return kept;
}

function withYear(row: GridRow, year: string): GridRow {
  const [first, ...others] = row.cells;
  const dated = `${first} ${year}`;
  return /\d{4}/.test(first) || !isTime(dated) ? row : { ...row, cells: [dated, ...others] };
}
