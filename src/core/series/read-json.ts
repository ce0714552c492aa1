import { type JsonTape, NodeKind, scanJson } from './scan-json.ts';
import { Row, type RowSource } from './row-source.ts';

/** Columns that the keys of objects can make; further keys are passed over. */
const MOST_KEYS = 256;

/**
 * Finds the table in a JSON text: an array of numbers, of arrays or of objects,
 * an object of arrays, or an object whose keys are dates or labels; also inside
 * other containers.
 *
 * @returns null when the text is no JSON or holds nothing of the kind
 */
export function readJson(text: string, start: number, end: number): RowSource | null {
  const tape = scanJson(text, start, end);
  if (tape === null) return null;
  const onlyRoot = tape.next[1] === tape.count;
  return tableOf(text, tape, onlyRoot ? 1 : 0);
}

function tableOf(text: string, tape: JsonTape, root: number): RowSource | null {
  let node = root;
  for (;;) {
    const table = tape.kinds[node] === NodeKind.Array ? tableOfArray(text, tape, node) : tableOfObject(text, tape, node);
    if (typeof table !== 'number') return table;
    node = table;
  }
}

/** @returns a table, the container to look into instead, or null */
function tableOfArray(text: string, tape: JsonTape, node: number): RowSource | number | null {
  const first = firstNode(tape, node, (child) => tape.ends[child] > tape.starts[child] || isContainer(tape, child));
  if (first < 0) return null;
  if (!isContainer(tape, first)) return rowsOfValues(tape, node);
  // [{"name": "a", "data": [...]}]: what is inside one element is longer than the whole array.
  const inner = largestContainer(tape, first);
  if (inner >= 0 && childCount(tape, inner) > childCount(tape, node)) return inner;
  return tape.kinds[first] === NodeKind.Array ? rowsOfArrays(tape, node) : rowsOfObjects(text, tape, node);
}

function tableOfObject(text: string, tape: JsonTape, node: number): RowSource | number | null {
  const arrays: number[] = [];
  const names: string[] = [];
  let key = node;
  for (const child of children(tape, node)) {
    if (tape.kinds[child] === NodeKind.Key) {
      key = child;
    } else if (tape.kinds[child] === NodeKind.Array && arrays.length < MOST_KEYS && startsWithValue(tape, child)) {
      arrays.push(child);
      names.push(text.slice(tape.starts[key], tape.ends[key]));
    }
  }
  const inner = largestContainer(tape, node);
  if (arrays.includes(inner)) return columnsOfArrays(tape, arrays, names);
  return inner >= 0 ? inner : rowsOfEntries(tape, node);
}

function isContainer(tape: JsonTape, node: number): boolean {
  return tape.kinds[node] >= NodeKind.Array;
}

function* children(tape: JsonTape, node: number): Generator<number> {
  for (let child = node + 1; child < tape.next[node]; child = tape.next[child]) yield child;
}

function firstNode(tape: JsonTape, node: number, accept: (child: number) => boolean): number {
  for (const child of children(tape, node)) if (accept(child)) return child;
  return -1;
}

function childCount(tape: JsonTape, node: number): number {
  let count = 0;
  for (let child = node + 1; child < tape.next[node]; child = tape.next[child]) {
    if (tape.kinds[child] !== NodeKind.Key) count++;
  }
  return count;
}

/** The child container that holds the most nodes, -1 when there is none. */
function largestContainer(tape: JsonTape, node: number): number {
  let largest = -1;
  for (let child = node + 1; child < tape.next[node]; child = tape.next[child]) {
    if (isContainer(tape, child) && (largest < 0 || tape.next[child] - child > tape.next[largest] - largest)) {
      largest = child;
    }
  }
  return largest;
}

function startsWithValue(tape: JsonTape, node: number): boolean {
  return tape.next[node] > node + 1 && !isContainer(tape, node + 1);
}

/** Walks the children of a node; each call hands over the next one, -1 at the end. */
function childCursor(tape: JsonTape, node: number): () => number {
  let child = node + 1;
  return () => {
    if (child >= tape.next[node]) return -1;
    const current = child;
    child = tape.next[child];
    return current;
  };
}

/** The cell of a node; containers are empty cells. */
function setCell(tape: JsonTape, row: Row, column: number, node: number): void {
  row.set(column, tape.starts[node], isContainer(tape, node) ? tape.starts[node] : tape.ends[node]);
}

function rowsOfValues(tape: JsonTape, node: number): RowSource {
  return tableWith(null, tape, node, (row, child) => setCell(tape, row, 0, child));
}

function rowsOfArrays(tape: JsonTape, node: number): RowSource {
  return tableWith(null, tape, node, (row, child) => {
    let column = 0;
    for (let cell = child + 1; cell < tape.next[child]; cell = tape.next[cell]) setCell(tape, row, column++, cell);
  });
}

function rowsOfObjects(text: string, tape: JsonTape, node: number): RowSource {
  const columns = new Map<string, number>();
  const fill = (row: Row, child: number): void => {
    if (tape.kinds[child] !== NodeKind.Object) return;
    for (let key = child + 1; key + 1 < tape.next[child]; key = tape.next[key + 1]) {
      const name = text.slice(tape.starts[key], tape.ends[key]);
      let column = columns.get(name);
      if (column === undefined) {
        if (columns.size >= MOST_KEYS) continue;
        column = columns.size;
        columns.set(name, column);
      }
      setCell(tape, row, column, key + 1);
    }
  };
  // Every key is known before the first row is handed out.
  const next = tableWith(null, tape, node, fill).rows();
  const row = new Row();
  while (next(row)) continue;
  return tableWith([...columns.keys()], tape, node, fill);
}

function columnsOfArrays(tape: JsonTape, arrays: readonly number[], names: readonly string[]): RowSource {
  return {
    names,
    rows() {
      const cursors = arrays.map((array) => childCursor(tape, array));
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

function rowsOfEntries(tape: JsonTape, node: number): RowSource {
  return tableWith(null, tape, node, (row, child) => {
    // The value comes with its key: see `tableWith`, which steps over values of keys.
    setCell(tape, row, 0, child);
    if (child + 1 < tape.next[node]) setCell(tape, row, 1, child + 1);
  });
}

/** One row for each child; a key and its value are one child. */
function tableWith(
  names: readonly string[] | null,
  tape: JsonTape,
  node: number,
  fill: (row: Row, child: number) => void,
): RowSource {
  return {
    names,
    rows() {
      const next = childCursor(tape, node);
      return (row) => {
        const child = next();
        if (child < 0) return false;
        row.clear();
        fill(row, child);
        if (tape.kinds[child] === NodeKind.Key) next();
        return true;
      };
    },
  };
}
