import { cellText } from './cell-text.ts';
import { cellsOf, isHeaderCell, rowsOf } from './table-rows.ts';

/** More rows are data. */
const MOST_ROWS = 3;

/** The names of as many columns, where a table holds nothing but header cells; null for any other. */
export function headerApart(table: Element, columns: number): readonly string[] | null {
  const rows = rowsOf(table);
  const last = rows.at(-1);
  if (last === undefined || rows.length > MOST_ROWS) return null;
  const cells = rows.flatMap(cellsOf);
  const names = cellsOf(last).filter((cell) => cell.checkVisibility());
  return cells.every(isHeaderCell) && names.length === columns ? names.map(cellText) : null;
}
