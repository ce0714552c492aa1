import { cellKind } from './profile-columns.ts';
import { readPlainNumber } from './read-plain-number.ts';
import { POINT } from './character-codes.ts';
import { timeFormatOfRange } from './time-column.ts';
import type { Row } from './row-source.ts';

/** A table whose times stand across its header, and whose series are its rows. */
export interface WideLayout {
  /** The row with the times. */
  readonly headerRow: number;
  /** The columns of the times. */
  readonly columns: readonly number[];
  /** The columns before them that name the rows. */
  readonly labels: readonly number[];
  /** Whether each row is a year and each column a part of it, so that all rows are one series. */
  readonly isCalendar: boolean;
}

/** Fewer times across are no axis. */
const FEWEST_TIMES = 3;
/** The share of the cells after the first time that must be times. */
const DATED_SHARE = 0.8;
/** Rows that may stand above the header. */
const MOST_TITLES = 30;
/** Columns that may name a row. */
const MOST_LABELS = 12;

/** Looks for times across one of the first rows, above numbers. */
export function findWide(text: string, rows: readonly Row[]): WideLayout | null {
  for (let headerRow = 0; headerRow < Math.min(rows.length - 1, MOST_TITLES); headerRow++) {
    const columns = timesAcross(text, rows[headerRow]);
    if (columns === null) continue;
    const labels = Array.from({ length: Math.min(columns[0], MOST_LABELS + 1) }, (_, column) => column);
    const body = rows.slice(headerRow + 1, headerRow + 50);
    if (labels.length > MOST_LABELS || !areNumbers(text, body, columns)) return null;
    const first = cellsBelow(text, body, 0);
    const hasYears = labels.length > 0 && first.length > 0 && first.every((cell) => isYear(cell));
    const isYearless = columns.every((column) => kindOf(text, rows[headerRow], column) === 'yearless');
    // A column of dates under the header makes it an ordinary table, of one column for each date.
    if (labels.length > 0 && first.some((cell) => isDated(cell)) && first.filter((cell) => isDated(cell)).length * 2 > first.length) return null;
    if (hasYears && !isYearless) return null;
    return { headerRow, columns, labels, isCalendar: hasYears };
  }
  return null;
}

function timesAcross(text: string, row: Row): readonly number[] | null {
  const kinds = Array.from({ length: row.count }, (_, column) => kindOf(text, row, column));
  const dated = kinds.flatMap((kind, column) => (kind === 'date' || kind === 'yearless' ? [column] : []));
  const columns = dated.length >= FEWEST_TIMES ? dated : runningYears(text, row);
  if (columns === null || columns.length < DATED_SHARE * (row.count - columns[0])) return null;
  // What stands between the times, or before them, is at most a name.
  return kinds.slice(0, columns[0]).every((kind) => kind === 'word' || kind === 'missing') ? columns : null;
}

/** Columns of years that only rise or only fall. */
function runningYears(text: string, row: Row): readonly number[] | null {
  const columns: number[] = [];
  let last = NaN;
  let direction = 0;
  for (let column = 0; column < row.count; column++) {
    const value = readPlainNumber(text, row.starts[column], row.ends[column], POINT);
    if (Number.isNaN(value)) continue;
    const step = Math.sign(value - last);
    if (!Number.isInteger(value) || timeFormatOfRange(value, value) !== 'year' || step === 0 || (direction !== 0 && step !== direction)) return null;
    if (!Number.isNaN(step)) direction = step;
    last = value;
    columns.push(column);
  }
  return columns.length >= FEWEST_TIMES ? columns : null;
}

function kindOf(text: string, row: Row, column: number): string {
  return cellKind(text, row.starts[column], row.ends[column]);
}

function areNumbers(text: string, body: readonly Row[], columns: readonly number[]): boolean {
  let numbers = 0;
  let others = 0;
  for (const row of body) {
    for (const column of columns) {
      if (column >= row.count) continue;
      const kind = kindOf(text, row, column);
      if (kind === 'number') numbers++;
      else if (kind !== 'missing') others++;
    }
  }
  return numbers > 0 && numbers >= 4 * others;
}

function cellsBelow(text: string, body: readonly Row[], column: number): readonly string[] {
  return body.flatMap((row) => (column < row.count && row.ends[column] > row.starts[column] ? [text.slice(row.starts[column], row.ends[column]).trim()] : []));
}

function isYear(cell: string): boolean {
  return /^(1[5-9]|2[01])\d\d$/.test(cell);
}

function isDated(cell: string): boolean {
  const kind = cellKind(cell, 0, cell.length);
  return kind === 'date' || kind === 'yearless';
}
