import { isPlainYear } from './is-plain-year.ts';
import { cellKind } from './profile-columns.ts';
import { monthByNumber, yearAlone } from './part-of-year.ts';
import { readYear } from './read-year.ts';
import { timeFormatOfRange } from './time-column.ts';
import type { Row } from './row-source.ts';
import { decadeAlone, yearInDecade } from './year-of-decade.ts';

/** A table whose times stand across its header, and whose series are its rows. */
export interface WideLayout {
  /** The row with the times. */
  readonly headerRow: number;
  /** The first row with numbers below them; units may stand between. */
  readonly firstRow: number;
  /** The columns of the times. */
  readonly columns: readonly number[];
  /** The columns before them that name the rows. */
  readonly labels: readonly number[];
  /** Where the years of one series stand: each row is one and each column a part of it, or each column is one and each row a part, or each row is a decade; null where each row is a series. */
  readonly years: 'down' | 'across' | 'decades' | null;
}

/** Fewer times across are no axis. */
const FEWEST_TIMES = 2;
/** So few are one only beside each other and above rows that have names. */
const SURE_TIMES = 3;
/** The share of the cells after the first time that must be times; what is left is called an average or a change. */
const DATED_SHARE = 0.5;
/** Rows that may stand above the header. */
const MOST_TITLES = 30;
/** Rows of units that may stand below it. */
const MOST_UNITS = 3;
/** Columns that may name a row. */
const MOST_LABELS = 12;
const MONTHS = 12;
const YEARS_OF_DECADE = 10;
/** Fewer names of months or quarters down are no axis. */
const FEWEST_PARTS = 3;
/** The share of the rows that must be parts of a year. */
const PART_SHARE = 0.7;

/** Looks for times across one of the first rows, above numbers. */
export function findWide(text: string, rows: readonly Row[]): WideLayout | null {
  for (let headerRow = 0; headerRow < Math.min(rows.length - 1, MOST_TITLES); headerRow++) {
    const decades = findDecades(text, rows, headerRow);
    if (decades !== null) return decades;
    const months = monthsAcross(text, rows[headerRow]);
    const columns = months ?? timesAcross(text, rows[headerRow]);
    if (columns === null) continue;
    const labels = Array.from({ length: Math.min(columns[0], MOST_LABELS + 1) }, (_, column) => column);
    const firstRow = firstOfNumbers(text, rows, headerRow + 1, columns);
    const body = rows.slice(firstRow, firstRow + 50);
    if (labels.length > MOST_LABELS || !areNumbers(text, body, columns)) return null;
    const first = cellsBelow(text, body, 0);
    const hasYears = labels.length > 0 && first.length > 0 && first.every((cell) => !Number.isNaN(yearAlone(cell)));
    if (labels.length === 1 && arePartsOfYear(first) && columns.every((column) => !Number.isNaN(yearAlone(cellTextAt(text, rows[headerRow], column))))) {
      return { headerRow, firstRow, columns, labels, years: 'across' };
    }
    const isYearless = months !== null || columns.every((column) => kindOf(text, rows[headerRow], column) === 'yearless');
    // A column of dates under the header makes it an ordinary table, of one column for each date.
    const isCalendar = hasYears && isYearless;
    if (!isCalendar && labels.length > 0 && first.some((cell) => isDated(cell)) && first.filter((cell) => isDated(cell)).length * 2 > first.length) return null;
    if (!isCalendar && (hasYears || months !== null)) return null;
    if (columns.length < SURE_TIMES && (columns[1] !== columns[0] + 1 || !haveNames(text, body, columns))) return null;
    return { headerRow, firstRow, columns, labels, years: hasYears ? 'down' : null };
  }
  return null;
}

/** The years of a decade behind its name, above rows that are decades. */
function findDecades(text: string, rows: readonly Row[], headerRow: number): WideLayout | null {
  const columns = Array.from({ length: YEARS_OF_DECADE }, (_, year) => year + 1);
  if (rows[headerRow].count <= YEARS_OF_DECADE || !columns.every((column) => yearInDecade(cellTextAt(text, rows[headerRow], column)) === column - 1)) return null;
  const firstRow = headerRow + 1;
  const named = cellsBelow(text, rows.slice(firstRow), 0);
  return named.length > 0 && named.every((cell) => !Number.isNaN(decadeAlone(cell))) ? { headerRow, firstRow, columns, labels: [0], years: 'decades' } : null;
}

function timesAcross(text: string, row: Row): readonly number[] | null {
  const kinds = Array.from({ length: row.count }, (_, column) => kindOf(text, row, column));
  const full = kinds.flatMap((kind, column) => (kind === 'date' ? [column] : []));
  const dated = kinds.flatMap((kind, column) => (kind === 'date' || kind === 'yearless' ? [column] : []));
  const columns = dated.length >= SURE_TIMES ? dated : full.length >= FEWEST_TIMES ? full : runningYears(text, row);
  if (columns === null || columns.length < DATED_SHARE * (row.count - columns[0])) return null;
  // What stands between the times, or before them, is at most a name.
  return kinds.every((kind, column) => columns.includes(column) || kind === 'word' || kind === 'missing') ? columns : null;
}

/** Columns of years that only rise or only fall. */
function runningYears(text: string, row: Row): readonly number[] | null {
  const columns: number[] = [];
  let last = NaN;
  let direction = 0;
  let areNeighbours = false;
  for (let column = 0; column < row.count; column++) {
    const value = readYear(text, row.starts[column], row.ends[column]);
    if (Number.isNaN(value)) continue;
    const step = Math.sign(value - last);
    if (!Number.isInteger(value) || timeFormatOfRange(value, value) !== 'year' || step === 0 || (direction !== 0 && step !== direction)) return null;
    if (!Number.isNaN(step)) direction = step;
    areNeighbours = Math.abs(value - last) === 1;
    last = value;
    columns.push(column);
  }
  return columns.length >= SURE_TIMES || (columns.length === FEWEST_TIMES && areNeighbours) ? columns : null;
}

/** The columns of `1` to `12` or `I` to `XII` behind one that has a word. */
function monthsAcross(text: string, row: Row): readonly number[] | null {
  const columns = Array.from({ length: MONTHS }, (_, month) => month + 1);
  const isMonth = (column: number): boolean => monthByNumber(text.slice(row.starts[column], row.ends[column]).trim()) === column;
  return row.count > MONTHS && kindOf(text, row, 0) === 'word' && columns.every(isMonth) ? columns : null;
}

/** Whether the names of rows are months, quarters or days of no year, but for sums; numbers only where they count all months. */
function arePartsOfYear(names: readonly string[]): boolean {
  if (names.slice(0, MONTHS).filter((name, month) => monthByNumber(name) === month + 1).length === MONTHS) return true;
  const parts = new Set(names.filter((name) => cellKind(name, 0, name.length) === 'yearless'));
  return parts.size >= FEWEST_PARTS && parts.size >= PART_SHARE * names.length;
}

/** The first row with a number below the times, where at most units stand before it. */
function firstOfNumbers(text: string, rows: readonly Row[], from: number, columns: readonly number[]): number {
  const below = rows.slice(from, from + MOST_UNITS + 1);
  const first = below.findIndex((row) => columns.some((column) => column < row.count && kindOf(text, row, column) === 'number'));
  return from + Math.max(0, first);
}

/** Whether the rows are called something, and hold more than other years. */
function haveNames(text: string, body: readonly Row[], columns: readonly number[]): boolean {
  if (columns[0] === 0) return false;
  const named = body.filter((row) => row.count > 0 && kindOf(text, row, 0) === 'word').length;
  const years = body.filter((row) => columns.every((column) => isPlainYear(cellTextAt(text, row, column)))).length;
  return named * 2 > body.length && years * 2 < body.length;
}

function cellTextAt(text: string, row: Row, column: number): string {
  return column < row.count ? text.slice(row.starts[column], row.ends[column]).trim() : '';
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
  return body.map((row) => cellTextAt(text, row, column)).filter((cell) => cell !== '');
}

function isDated(cell: string): boolean {
  const kind = cellKind(cell, 0, cell.length);
  return kind === 'date' || kind === 'yearless';
}
