import { isBlank } from './character-codes.ts';
import { endOfLine } from './latex-rows.ts';
import { cellKind } from './profile-columns.ts';
import { Row, type RowSource } from './row-source.ts';
import { modalCount } from './table-headers.ts';

/** Fewer dates may stand in any text. */
const FEWEST_ROWS = 3;
/** Cells of one row, at most. */
const MOST_CELLS = 8;
/** Rows looked at to tell. */
const MOST_SEEN = 50;
/** The share of them that must have the same number of cells. */
const EVEN_SHARE = 0.8;

/**
 * The rows of a table whose cells stand one below the other, as documents are
 * often copied: each row begins with a line that is a date.
 *
 * @returns null for any other text
 */
export function stackedRows(text: string, start: number, end: number): RowSource | null {
  const source: RowSource = { names: null, rows: () => stackedFrom(text, start, end) };
  const next = source.rows();
  const sample: Row[] = [];
  for (let row = new Row(); sample.length < MOST_SEEN && next(row); row = new Row()) {
    if (row.count > MOST_CELLS) return null;
    sample.push(row);
  }
  const dated = sample.filter((row) => isDate(text, row.starts[0], row.ends[0]));
  const cells = modalCount(dated);
  const even = dated.filter(({ count }) => count === cells).length;
  return cells >= 2 && dated.length >= FEWEST_ROWS && even >= EVEN_SHARE * dated.length ? source : null;
}

function stackedFrom(text: string, start: number, end: number): (row: Row) => boolean {
  let at = start;
  return (row) => {
    row.clear();
    while (at < end) {
      let lineEnd = Math.min(end, endOfLine(text, at, end));
      const next = lineEnd;
      while (lineEnd > at && isBlank(text.charCodeAt(lineEnd - 1))) lineEnd--;
      if (row.count > 0 && (row.count > MOST_CELLS || isDate(text, at, lineEnd))) return true;
      row.push(at, lineEnd);
      at = next;
      while (at < end && isBlank(text.charCodeAt(at))) at++;
    }
    return row.count > 0;
  };
}

function isDate(text: string, start: number, end: number): boolean {
  const kind = cellKind(text, start, end);
  return kind === 'date' || kind === 'yearless';
}
