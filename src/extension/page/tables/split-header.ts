import { cellKind } from '../../../core/series/profile-columns.ts';
import { isPlainYear } from '../../../core/series/is-plain-year.ts';
import type { GridRow } from './read-grid.ts';
import { runsAcross } from './runs-across.ts';

/** A table as its names and what they name. */
export interface SplitTable {
  /** A text that stands above all columns; '' for none. */
  readonly title: string;
  /** One name for each column, of all rows of the header; null without a header. */
  readonly header: readonly string[] | null;
  readonly body: readonly GridRow[];
}

/** Deeper headers are none. */
const MOST_HEADER_ROWS = 8;
/** Rows of times below a header of times. */
const MOST_DATED = 3;

/** Tells the rows that name the columns from those with data, and makes one row of several. */
export function splitHeader(rows: readonly GridRow[]): SplitTable {
  const told = headerRows(rows);
  const count = told === 0 || !rows.slice(0, told).some(({ cells }) => runsAcross(cells)) ? told + timesBelow(rows.slice(told)) : told;
  const title = rows.slice(0, count).find(isTitle);
  const named = rows.slice(0, count).filter((row) => !isTitle(row) && row.cells.some((text) => text !== ''));
  const body = rows.slice(count).filter((row) => !named.some((heading) => isRepeated(row, heading)));
  const times = count > told ? rows[told].cells : null;
  return { title: title?.cells[0] ?? '', header: named.length === 0 ? null : (times ?? joinRows(named)), body };
}

/** 1 where the first row of what no markup calls a header has times across: dates, or years that only rise or only fall. */
function timesBelow([first, ...below]: readonly GridRow[]): 0 | 1 {
  if (first === undefined || below.length === 0 || !runsAcross(first.cells)) return 0;
  // Rows that each name their year, their month and both are data.
  if (below.slice(0, MOST_DATED).every(({ cells }) => runsAcross(cells))) return 0;
  const years = first.cells.filter(isPlainYear).map(Number);
  const isOrdered = [1, -1].some((direction) => years.every((year, index) => index === 0 || Math.sign(year - years[index - 1]) === direction));
  return isOrdered ? 1 : 0;
}

/** How many rows at the top are header: those of a head, or all of header cells, or words above numbers. */
function headerRows(rows: readonly GridRow[]): number {
  const told = countLeading(rows, (row, index) => row.section === 'head' || (row.isHeading && (!isTitle(row) || rows.slice(0, index).every(isTitle))));
  // A page that puts all of it in a head, or in header cells, tells nothing by that.
  if (told > 0 && told < rows.length && told <= MOST_HEADER_ROWS) return told;
  const words = countLeading(rows, ({ cells }) => cells.every((text) => isWord(text)));
  return words < rows.length && words <= MOST_HEADER_ROWS ? words : 0;
}

function countLeading(rows: readonly GridRow[], is: (row: GridRow, index: number) => boolean): number {
  const first = rows.findIndex((row, index) => !is(row, index));
  return first < 0 ? rows.length : first;
}

function isWord(text: string): boolean {
  const kind = cellKind(text, 0, text.length);
  return kind === 'word' || kind === 'missing';
}

/** One text above everything, or, further down, above a group of rows. */
function isTitle({ cells, widest }: GridRow): boolean {
  return cells.length > 1 && widest >= cells.length;
}

/** Long tables say their header again, and some say it at their end. */
function isRepeated(row: GridRow, heading: GridRow): boolean {
  if (row.section === 'body' && row.isHeading && row.cells.length > 1 && !isTitle(row)) return true;
  return row.cells.every((text, column) => text === '' || text === heading.cells[column]) && row.cells.filter((text) => text !== '').length > 1;
}

/** The names above each column, each once. */
function joinRows(rows: readonly GridRow[]): string[] {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: columns }, (_, column) => {
    const parts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
    return parts.filter((text, index) => text !== parts[index - 1]).join(' ');
  });
}
