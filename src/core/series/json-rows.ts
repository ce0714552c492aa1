import type { JsonSource } from './find-json-sources.ts';
import { children, entries, isContainer, nodeText } from './json-nodes.ts';
import { Row, type RowSource } from './row-source.ts';
import { type JsonTape, NodeKind } from './scan-json.ts';

/** Columns that the keys of objects can make; further keys are passed over. */
export const MOST_KEYS = 256;
/** Objects within the object of a row are looked into so deep. */
const DEEPEST = 3;

/** Walks over columns that stand each in an array of its own. */
export function columnsOfArrays(tape: JsonTape, columns: readonly number[], names: readonly string[]): RowSource {
  return {
    names: names.length === 1 && names[0] === '' ? null : names,
    rows() {
      const cursors = columns.map((column) => valueCursor(tape, column));
      return (row) => {
        row.clear();
        let isFilled = false;
        cursors.forEach((next, column) => {
          const node = next();
          if (node < 0) return;
          setCell(tape, row, column, node);
          isFilled = true;
        });
        return isFilled;
      };
    },
  };
}

/**
 * Walks over arrays of rows and objects of rows, one after the other.
 *
 * @param given the columns' names where a document has them apart
 * @param labels the array that names the rows, as pandas has their dates apart; -1 for none
 * @param series the names of the series that the sources are; null where they are one
 */
export function rowsOfSources(text: string, tape: JsonTape, sources: readonly JsonSource[], given: readonly string[] | null, labels: number, series: readonly string[] | null): RowSource {
  const keys = new Map<string, number>();
  const hasLabels = labels >= 0;
  const first = hasLabels ? 1 : 0;
  let hasKeys = false;

  const columnOf = (name: string): number => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    if (keys.size >= MOST_KEYS) return -1;
    keys.set(name, keys.size);
    return keys.size - 1;
  };
  const fillObject = (row: Row, object: number, offset: number, prefix: string, depth: number): void => {
    hasKeys = true;
    for (const [key, value] of entries(tape, object)) {
      const name = prefix + nodeText(text, tape, key);
      if (tape.kinds[value] === NodeKind.Object && depth < DEEPEST) {
        fillObject(row, value, offset, `${name}.`, depth + 1);
        continue;
      }
      const column = columnOf(name);
      if (column >= 0) setCell(tape, row, offset + column, value);
    }
  };
  const fillCells = (row: Row, node: number, offset: number): void => {
    if (tape.kinds[node] === NodeKind.Object) fillObject(row, node, offset, '', 0);
    else if (tape.kinds[node] !== NodeKind.Array) setCell(tape, row, offset, node);
    else {
      let column = offset;
      for (const cell of children(tape, node)) setCell(tape, row, column++, cell);
    }
  };
  const rows = (): ((row: Row) => boolean) => {
    let index = 0;
    let next: (() => number) | null = null;
    const nextLabel = hasLabels ? cursor(tape, labels) : null;
    return (row) => {
      for (; index < sources.length; index++, next = null) {
        const source = sources[index];
        next ??= cursor(tape, source.node);
        const node = next();
        if (node < 0) continue;
        row.clear();
        if (nextLabel) setCell(tape, row, 0, nextLabel());
        row.series = series?.[index] ?? '';
        if (source.kind === 'entries') {
          setCell(tape, row, first, node);
          fillCells(row, node + 1, first + 1);
          next();
        } else {
          fillCells(row, node, first);
        }
        return true;
      }
      return false;
    };
  };

  if (!given) {
    // Every key is known before the first row is handed out.
    const next = rows();
    const row = new Row();
    while (next(row)) continue;
  }
  const isEntries = sources[0].kind === 'entries';
  const own = given ?? (hasKeys ? [...keys.keys()] : isEntries ? PAIR : null);
  // An object of rows under their dates has the dates before the columns of each.
  const names = own && (isEntries && hasKeys ? ['date', ...own] : own);
  return { names: names && (hasLabels ? ['index', ...names] : names), rows, hasSeries: series !== null };
}

const PAIR: readonly string[] = ['x', 'y'];

/** Walks the children of a node, keys among them; each call hands over the next one, -1 at the end. */
function cursor(tape: JsonTape, node: number): () => number {
  let child = node + 1;
  return () => {
    if (child >= tape.next[node]) return -1;
    const current = child;
    child = tape.next[child];
    return current;
  };
}

/** The same without the keys. */
function valueCursor(tape: JsonTape, node: number): () => number {
  const next = cursor(tape, node);
  return () => {
    let child = next();
    while (child >= 0 && tape.kinds[child] === NodeKind.Key) child = next();
    return child;
  };
}

/** The cell of a node; containers are empty cells. */
function setCell(tape: JsonTape, row: Row, column: number, node: number): void {
  row.set(column, tape.starts[node], isContainer(tape, node) ? tape.starts[node] : tape.ends[node]);
}
