import { isPlainYear } from '../../../core/series/is-plain-year.ts';
import { isTime } from './runs-across.ts';
import type { GridRow } from './read-grid.ts';

/**
 * Leaves out rows that hold no data: empty ones, and those where one text goes
 * over most columns, such as a dividend between prices, an advertisement or the
 * heading of a group. A year that heads months is written with each of them.
 */
export function dropFillers(rows: readonly GridRow[], columns: number): GridRow[] {
  const kept: GridRow[] = [];
  let year = '';
  const filled = rows.filter(({ cells }) => cells.some((text) => text !== ''));
  for (const [index, row] of filled.entries()) {
    if (columns > 1 && (row.widest * 2 > columns || headsNext(row, filled[index + 1], filled[index - 1]))) year = yearOver(row.cells, year);
    else kept.push(year === '' ? row : withYear(row, year));
  }
  return kept;
}

/** The year that such a row begins; '' for a heading of another kind, which ends the year before. */
function yearOver(cells: readonly string[], year: string): string {
  const told = new Set(cells.filter((text) => text !== ''));
  if (told.size > 1) return isPlainYear(cells[0]) ? cells[0] : year;
  const [text = ''] = told;
  return isPlainYear(text) ? text : '';
}

/** Whether a row is a year, alone or with its sum, above one that has a time of no year: behind another year it is one of a series of years. */
function headsNext({ cells }: GridRow, next: GridRow | undefined, previous: GridRow | undefined): boolean {
  if (!isPlainYear(cells[0]) || next === undefined || withYear(next, cells[0]) === next) return false;
  return !isPlainYear(previous?.cells[0] ?? '') || cells.every((text, column) => column === 0 || text === '');
}

function withYear(row: GridRow, year: string): GridRow {
  const [first, ...others] = row.cells;
  const dated = `${first} ${year}`;
  return /\d{4}/.test(first) || !isTime(dated) ? row : { ...row, cells: [dated, ...others] };
}
