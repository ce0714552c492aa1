import { isPlainYear } from './is-plain-year.ts';
import { cellKind, LONGEST_KEY } from './profile-columns.ts';
import { Row, type RowSource } from './row-source.ts';

/** Rows that may head a table together: names, units, what they are of. */
const MOST_HEADERS = 4;

/** How many rows there are before the first with a number or a date; 0 where there is none to come. */
export function countHeaders(text: string, body: readonly Row[]): number {
  const first = body.findIndex(({ count, starts, ends }) => {
    for (let column = 0; column < count; column++) {
      const kind = cellKind(text, starts[column], ends[column]);
      if (kind === 'word' ? !hasLetter(text, starts[column], ends[column]) : kind !== 'missing') return true;
    }
    return false;
  });
  return first > MOST_HEADERS ? 0 : Math.max(0, first);
}

function hasLetter(text: string, start: number, end: number): boolean {
  return /\p{L}/u.test(text.slice(start, Math.min(end, start + LONGEST_KEY)));
}

/** The row with the most different words. */
export function mostTelling(text: string, rows: readonly Row[]): number {
  const counts = rows.map((row) => new Set(cellTexts(text, row).filter((cell) => cell !== '')).size);
  return counts.indexOf(Math.max(...counts));
}

/**
 * The rows with an empty cell before the first one, where that lacks just one
 * cell and is no row of numbers: above row labels nothing is printed.
 */
export function shiftHeader(text: string, source: RowSource, sample: readonly Row[]): RowSource | null {
  const [first, ...below] = sample;
  const columns = modalCount(below);
  if (below.length === 0 || columns < 2 || first.count !== columns - 1 || below.some((row) => row.count > columns)) return null;
  const areYears = haveNames(text, below) && cellTexts(text, first).every((cell, column, cells) => isPlainYear(cell) && cells.indexOf(cell) === column);
  for (let column = 0; column < first.count; column++) {
    const kind = cellKind(text, first.starts[column], first.ends[column]);
    if ((kind === 'number' && !areYears) || kind === 'missing') return null;
  }
  return {
    names: null,
    rows(onUnclosedQuote) {
      const next = source.rows(onUnclosedQuote);
      const inner = new Row();
      let isFirst = true;
      return (row) => {
        if (!isFirst) return next(row);
        isFirst = false;
        if (!next(inner)) return false;
        row.clear();
        row.push(inner.starts[0], inner.starts[0]);
        for (let column = 0; column < inner.count; column++) row.push(inner.starts[column], inner.ends[column]);
        return true;
      };
    },
  };
}

/** Whether rows begin with what is no number. */
function haveNames(text: string, rows: readonly Row[]): boolean {
  return rows.filter(({ count, starts, ends }) => count > 0 && cellKind(text, starts[0], ends[0]) !== 'number').length * 2 > rows.length;
}

/** The number of cells that most rows have. */
export function modalCount(rows: readonly Row[]): number {
  const frequencies = new Map<number, number>();
  for (const { count } of rows) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  let modal = 0;
  for (const [count, frequency] of frequencies) if (frequency > (frequencies.get(modal) ?? 0)) modal = count;
  return modal;
}

/** The cells of a row as they are written. */
export function cellTexts(text: string, row: Row): string[] {
  return row.starts.slice(0, row.count).map((start, column) => text.slice(start, row.ends[column]).trim());
}
