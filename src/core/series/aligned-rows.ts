import { isBlank, isLineBreak } from './character-codes.ts';
import { endOfLine } from './end-of-line.ts';
import { Row, type RowSource } from './row-source.ts';

/** More columns are no table that somebody printed. */
const MOST_PRINTED = 60;

/**
 * The rows of a table that is printed with empty cells, as R prints the quarters
 * of a year that has begun later: each cell ends below its header, and only the
 * labels of the rows have none.
 *
 * @returns null for any other text, and where no cell is empty
 */
export function alignedRows(text: string, start: number, end: number): RowSource | null {
  const heads = new Row();
  const headEnd = splitLine(text, start, end, heads);
  const headStart = startOfLine(text, start);
  if (heads.count < 2 || heads.count > MOST_PRINTED || start - headStart < 2) return null;
  const edges = new Map(heads.ends.slice(0, heads.count).map((at, column) => [at - headStart, column + 1]));
  const row = new Row();
  let isShort = false;
  for (let at = nextLine(text, headEnd, end); at < end; ) {
    const lineEnd = splitLine(text, at, end, row);
    for (let column = 1; column < row.count; column++) if (!edges.has(row.ends[column] - at)) return null;
    if (row.count < 2 || row.ends[0] - at >= heads.starts[0] - headStart) return null;
    isShort ||= row.count <= heads.count;
    at = nextLine(text, lineEnd, end);
  }
  return isShort ? rowsBelow(text, start, end, heads, edges) : null;
}

function rowsBelow(text: string, start: number, end: number, heads: Row, edges: ReadonlyMap<number, number>): RowSource {
  return {
    names: null,
    rows() {
      const inner = new Row();
      let at = start;
      let isHead = true;
      return (row) => {
        if (at >= end) return false;
        const lineEnd = splitLine(text, at, end, inner);
        row.clear();
        for (let column = 0; column <= heads.count; column++) row.push(lineEnd, lineEnd);
        if (!isHead) row.set(0, inner.starts[0], inner.ends[0]);
        for (let cell = isHead ? 0 : 1; cell < inner.count; cell++) {
          row.set(isHead ? cell + 1 : (edges.get(inner.ends[cell] - at) ?? 0), inner.starts[cell], inner.ends[cell]);
        }
        isHead = false;
        at = nextLine(text, lineEnd, end);
        return true;
      };
    },
  };
}

/** Splits one line at its blanks. @returns where it ends */
function splitLine(text: string, start: number, end: number, row: Row): number {
  const lineEnd = endOfLine(text, start, end);
  row.clear();
  for (let at = start; at < lineEnd && row.count <= MOST_PRINTED; ) {
    while (at < lineEnd && isBlank(text.charCodeAt(at))) at++;
    const cellStart = at;
    while (at < lineEnd && !isBlank(text.charCodeAt(at))) at++;
    if (at > cellStart) row.push(cellStart, at);
  }
  return lineEnd;
}

function startOfLine(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the next line begins that has something in it. */
function nextLine(text: string, lineEnd: number, end: number): number {
  let lineStart = lineEnd;
  for (let at = lineEnd; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) lineStart = at + 1;
    else if (!isBlank(code)) return lineStart;
  }
  return end;
}
