import { cellKind } from './profile-columns.ts';
import { Row, type RowSource } from './row-source.ts';
import { splitDelimited } from './split-delimited.ts';

/** Lines by which rows are told. */
const MOST_SAMPLED = 600;
/** Fewer rows may be chance. */
const FEWEST_ROWS = 3;
const MOST_COLUMNS = 20;

/**
 * The rows of a table that came without what parts its cells, each in a line of
 * its own, as grids of boxes on pages are copied: every so many lines there is a
 * date, and a number at some place behind it.
 *
 * @returns null for any other text
 */
export function stackedCells(text: string, start: number, end: number): RowSource | null {
  const lines = filledLines(splitDelimited(text, start, end, 'lines'));
  const line = new Row();
  const kinds: string[] = [];
  while (kinds.length < MOST_SAMPLED && lines(line)) {
    if (text.slice(line.starts[0], line.ends[0]).includes('\t')) return null;
    kinds.push(cellKind(text, line.starts[0], line.ends[0]));
  }
  const first = kinds.indexOf('date');
  if (first < 0) return null;
  for (let width = 2; width <= MOST_COLUMNS; width++) {
    const rows = Math.floor((kinds.length - first) / width);
    if (rows < FEWEST_ROWS) return null;
    const kindsAt = (column: number): readonly string[] => Array.from({ length: rows }, (_, row) => kinds[first + row * width + column]);
    if (!kindsAt(0).every((kind) => kind === 'date')) continue;
    const hasNumbers = Array.from({ length: width - 1 }, (_, column) => kindsAt(column + 1)).some((column) => column.every((kind) => kind === 'number' || kind === 'missing') && column.includes('number'));
    if (!hasNumbers) return null;
    const header = kinds.slice(Math.max(0, first - width), first);
    const from = header.length === width && header.every((kind) => kind === 'word') ? first - width : first;
    return { names: null, rows: () => inRows(filledLines(splitDelimited(text, start, end, 'lines')), from, width) };
  }
  return null;
}

/** Walks over the lines that are not empty. */
function filledLines(source: RowSource): (line: Row) => boolean {
  const next = source.rows();
  return (line) => {
    while (next(line)) if (line.count > 0 && line.ends[0] > line.starts[0]) return true;
    return false;
  };
}

function inRows(next: (line: Row) => boolean, skipped: number, width: number): ReturnType<RowSource['rows']> {
  const line = new Row();
  for (let index = 0; index < skipped; index++) next(line);
  return (row) => {
    row.clear();
    while (row.count < width && next(line)) row.push(line.starts[0], line.ends[0]);
    return row.count > 0;
  };
}
