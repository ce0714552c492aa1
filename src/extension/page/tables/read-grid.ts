import { cellText } from './cell-text.ts';
import { machineValue } from './machine-value.ts';
import type { Pacer } from '../pacer.ts';
import { plainCell } from './plain-cell.ts';
import type { Span } from './row-pieces.ts';
import { saysFall } from './says-fall.ts';
import { cellsOf, isHeaderCell, type Section, type TableRow } from './table-rows.ts';

/** A row as it is shown, its cells in their columns. */
export interface GridRow {
  readonly section: Section;
  /** One for each column that the row reaches. */
  readonly cells: string[];
  /** The columns of each of its cells; null where each has one. */
  readonly spans: readonly Span[] | null;
  /** Whether all its cells name others. */
  readonly isHeading: boolean;
  /** The columns of its widest cell. */
  readonly widest: number;
  /** Its classes, by which some pages mark sums. */
  readonly classes: string;
}

/** Further columns are left out. */
export const MOST_COLUMNS = 200;
/** Rows between two looks at the clock. */
const ROWS_AT_A_TIME = 32;

/** A cell that reaches into rows below. */
interface Hanging {
  readonly text: string;
  /** How many more rows. */
  left: number;
}

/**
 * Reads the rows of a table that can be seen into columns. A cell over several
 * rows stands in each of them; one over several columns stands in each of a
 * heading and in the first of a row of data.
 */
export async function readGrid(table: Element, rows: readonly TableRow[], pacer: Pacer): Promise<GridRow[]> {
  const grid: GridRow[] = [];
  const collapsed = collapsedColumns(table);
  let hanging: (Hanging | undefined)[] = [];
  let section: Section | null = null;
  for (let index = 0; index < rows.length; index++) {
    const { element, section: next } = rows[index];
    if (index % ROWS_AT_A_TIME === 0) await pacer.rest();
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // No cell reaches out of its section.
    if (next !== section) hanging = [];
    section = next;
    grid.push(readRow(rows[index], hanging, collapsed));
  }
  return grid;
}

function readRow(row: TableRow, hanging: (Hanging | undefined)[], collapsed: ReadonlySet<number>): GridRow {
  const { element, section } = row;
  const cells: string[] = [];
  const spans: Span[] = [];
  const own = cellsOf(row);
  const isHeading = own.length > 0 && own.every(isHeaderCell);
  let column = 0;
  let widest = 0;
  const put = (text: string): void => {
    if (!collapsed.has(column)) cells.push(text);
    column++;
  };
  const end = (from: number): void => {
    if (cells.length > from) spans.push({ from, to: cells.length });
  };
  const putHanging = (): void => {
    for (let above = hanging[column]; above; above = hanging[column]) {
      const from = cells.length;
      if (--above.left === 0) hanging[column] = undefined;
      put(above.text);
      end(from);
    }
  };
  for (const cell of own) {
    if (!cell.checkVisibility()) continue;
    putHanging();
    if (column >= MOST_COLUMNS) break;
    const text = shownText(cell);
    const columns = Math.min(spanOf(cell, 'colspan', 'aria-colspan'), MOST_COLUMNS - column);
    const rows = cell.hasAttribute('rowspan') ? rowSpanOf(cell) : 1;
    const from = cells.length;
    widest = Math.max(widest, columns);
    for (let i = 0; i < columns; i++) {
      const here = i === 0 || isHeading || section === 'head' ? text : '';
      if (rows > 1) hanging[column] = { text: here, left: rows - 1 };
      put(here);
    }
    end(from);
  }
  putHanging();
  return { section, cells, spans: widest > 1 ? spans : null, isHeading, widest, classes: element.getAttribute('class') ?? '' };
}

function shownText(cell: Element): string {
  // Hidden by `visibility`, it keeps its place.
  if (!cell.checkVisibility({ visibilityProperty: true })) return '';
  const text = plainCell(cellText(cell));
  const told = cell.hasAttributes() || cell.firstElementChild ? machineValue(cell, text) : text;
  return saysFall(cell, told) ? `▼${told}` : told;
}

function spanOf(cell: Element, ...names: readonly string[]): number {
  for (const name of names) {
    const span = cell.hasAttribute(name) ? Number(cell.getAttribute(name)) : 1;
    if (span > 1) return Math.floor(span);
  }
  return 1;
}

/** 0 means to the end of the section. */
function rowSpanOf(cell: Element): number {
  return cell.getAttribute('rowspan')?.trim() === '0' ? Infinity : spanOf(cell, 'rowspan');
}

/** Columns that their `col` has folded away. */
function collapsedColumns(table: Element): ReadonlySet<number> {
  const collapsed = new Set<number>();
  let column = 0;
  for (const element of table.querySelectorAll(':scope > colgroup > col, :scope > colgroup:not(:has(col)), :scope > col')) {
    const span = spanOf(element, 'span');
    const isCollapsed = getComputedStyle(element).visibility === 'collapse';
    for (let i = 0; i < span && column < MOST_COLUMNS; i++, column++) if (isCollapsed) collapsed.add(column);
  }
  return collapsed;
}
