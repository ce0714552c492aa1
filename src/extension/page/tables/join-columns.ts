import { isPlainYear } from '../../../core/series/is-plain-year.ts';
import { cellKind } from '../../../core/series/profile-columns.ts';
import type { Pacer } from '../pacer.ts';
import type { GridRow } from './read-grid.ts';
import { isMark, joinMarks, type Piece, piecesOf } from './row-pieces.ts';

/** Rows between two looks at the clock. */
const ROWS_AT_A_TIME = 16;
/** Cells by which columns of numbers are told. */
const MOST_SAMPLED = 3000;
/** A number over more columns is one of several things. */
const WIDEST_NUMBER = 4;
/** Longer texts beside a number are called by a heading over both, too. */
const LONGEST_FLAG = 3;
/** Between texts that fall together: no number is made of two. */
const GLUE = ' | ';

/** Where the columns of a page's layout go. */
interface Columns {
  /** The longest text that a column has to itself, marks aside. */
  readonly own: readonly number[];
  /** For each column the one of numbers that it is a part of; -1 for none. */
  readonly clusters: readonly number[];
  /** For each column the one that it becomes; -1 for none. */
  readonly targets: readonly number[];
}

/**
 * Makes one column of those that a page lays out for one: the sign of a currency,
 * a number and its closing bracket in a cell each, spacers, a flag beside a number
 * under one heading. Columns without any text are left out.
 */
export async function joinColumns(rows: readonly GridRow[], pacer: Pacer): Promise<readonly GridRow[]> {
  const own = await ownTexts(rows, pacer);
  if (rows.every(({ spans }) => spans === null) && own.every((length) => length > 0)) return rows;
  const clusters = clustersOf(rows.slice(0, Math.ceil(MOST_SAMPLED / own.length)), own);
  if (clusters === null) return rows;
  const columns = { own, clusters, targets: targetsOf(rows, own, clusters) };
  const joined: GridRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % ROWS_AT_A_TIME === 0) await pacer.rest();
    joined.push(place(rows[index], columns));
  }
  return joined;
}

async function ownTexts(rows: readonly GridRow[], pacer: Pacer): Promise<number[]> {
  const own: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % ROWS_AT_A_TIME === 0) await pacer.rest();
    const { cells, spans } = rows[index];
    while (own.length < cells.length) own.push(0);
    const look = (column: number): void => {
      const text = cells[column];
      if (text.length > own[column] && !isMark(text)) own[column] = text.length;
    };
    if (spans === null) for (let column = 0; column < cells.length; column++) look(column);
    else for (const { from, to } of spans) if (to - from === 1) look(from);
  }
  return own;
}

/** The columns that numbers reach over, their marks included; null where two numbers of a row would be in one. */
function clustersOf(rows: readonly GridRow[], own: readonly number[]): number[] | null {
  const numbers = rows.map((row) => joinMarks(piecesOf(row), own).filter(isNumber));
  const isCovered = own.map(() => false);
  const isLinked = own.map(() => false);
  for (const { from, to } of numbers.flat()) {
    for (let column = from; column < to; column++) {
      isCovered[column] = true;
      if (column > from) isLinked[column] = true;
    }
  }
  let cluster = -1;
  const clusters = own.map((_, column) => (isCovered[column] ? (isLinked[column] ? cluster : ++cluster) : -1));
  return numbers.some((pieces) => pieces.some(({ from }, index) => index > 0 && clusters[from] === clusters[pieces[index - 1].from])) ? null : clusters;
}

function isNumber({ from, to, text }: Piece): boolean {
  return to - from <= WIDEST_NUMBER && cellKind(text, 0, text.length) === 'number' && !isPlainYear(text);
}

/** Every column of numbers becomes one, every column with texts of its own stays, and so does one where a text begins that is over none of these. */
function targetsOf(rows: readonly GridRow[], own: readonly number[], clusters: readonly number[]): number[] {
  const isKept = own.map((length, column) => length > 0 || clusters[column] >= 0);
  for (const { cells, spans } of rows) {
    for (const { from, to } of spans ?? []) if (cells[from] !== '' && !isKept.slice(from, to).includes(true)) isKept[from] = true;
  }
  let target = -1;
  return own.map((_, column) => {
    if (!isKept[column]) return -1;
    const isFurther = column > 0 && clusters[column] >= 0 && clusters[column] === clusters[column - 1];
    return isFurther ? target : ++target;
  });
}

function place(row: GridRow, columns: Columns): GridRow {
  const { targets } = columns;
  const cells = Array.from({ length: Math.max(...targets.slice(0, row.cells.length)) + 1 }, () => '');
  let widest = 0;
  for (const piece of joinMarks(piecesOf(row), columns.own)) {
    const within = new Set(targets.slice(piece.from, piece.to).filter((target) => target >= 0));
    widest = Math.max(widest, within.size);
    for (const target of placesOf(piece, within, row, columns)) cells[target] = cells[target] === '' ? piece.text : cells[target] + GLUE + piece.text;
  }
  return { ...row, cells, spans: null, widest };
}

/** A heading stands in each column that it is over, but for flags beside numbers; a cell of data in its first, or the first of numbers. */
function placesOf({ from, to }: Piece, within: ReadonlySet<number>, { isHeading, section }: GridRow, { own, clusters, targets }: Columns): readonly number[] {
  const all = [...within];
  const ofNumbers = all.filter((target) => clusters[targets.indexOf(target)] >= 0);
  if (to - from === 1 || ofNumbers.length === 0) return isHeading || section === 'head' ? all : all.slice(0, 1);
  if (isHeading || section === 'head') return all.filter((target) => ofNumbers.includes(target) || own[targets.indexOf(target)] > LONGEST_FLAG);
  return targets[from] >= 0 ? [targets[from]] : ofNumbers.slice(0, 1);
}
