import { nameKey, TIME_NAMES } from './column-names.ts';
import { children, entries, nodeText } from './json-nodes.ts';
import { GROUP_GLUE } from './pick-group.ts';
import type { RowSource } from './row-source.ts';
import { type JsonTape, NodeKind } from './scan-json.ts';

/** One axis of the cube that the values fill, the last one quickest. */
interface Dimension {
  readonly size: number;
  /** How many values lie between two of its places. */
  readonly stride: number;
  /** (size) what its places are called. */
  readonly labels: readonly string[];
  /** (size) the nodes of their codes. */
  readonly codes: readonly number[];
}

/**
 * The rows of JSON-stat (https://json-stat.org/full), as Eurostat and other
 * offices send it: a flat list of values, and apart from it what its places mean.
 *
 * @param root the node of the data set
 * @returns null for any other document, and for a cube without a time
 */
export function jsonStatRows(text: string, tape: JsonTape, root: number): RowSource | null {
  const ids = valueOf(text, tape, root, 'id');
  const sizes = valueOf(text, tape, root, 'size');
  const values = valueOf(text, tape, root, 'value');
  const dimension = valueOf(text, tape, root, 'dimension');
  if (ids < 0 || sizes < 0 || values < 0 || dimension < 0) return null;
  const names = Array.from(children(tape, ids), (node) => nodeText(text, tape, node));
  const lengths = Array.from(children(tape, sizes), (node) => Number(nodeText(text, tape, node)));
  const dimensions: Dimension[] = [];
  let stride = 1;
  for (let i = names.length - 1; i >= 0; i--) {
    const found = dimensionOf(text, tape, valueOf(text, tape, dimension, names[i]), stride);
    if (found.size !== lengths[i] || found.size === 0) return null;
    dimensions.unshift(found);
    stride *= found.size;
  }
  const role = valueOf(text, tape, valueOf(text, tape, root, 'role'), 'time');
  const told = role < 0 ? [] : Array.from(children(tape, role), (node) => nodeText(text, tape, node));
  const time = names.findIndex((name) => told.includes(name) || TIME_NAMES.test(nameKey(name)));
  return time < 0 ? null : rowsOfCube(text, tape, values, dimensions[time], dimensions.filter(({ size }, i) => i !== time && size > 1));
}

function rowsOfCube(text: string, tape: JsonTape, values: number, time: Dimension, others: readonly Dimension[]): RowSource {
  const isKeyed = tape.kinds[values] === NodeKind.Object;
  return {
    names: ['time', 'value'],
    hasSeries: others.length > 0,
    rows() {
      let node = values + 1;
      let index = -1;
      return (row) => {
        if (node >= tape.next[values]) return false;
        index = isKeyed ? Number(nodeText(text, tape, node)) : index + 1;
        const value = isKeyed ? node + 1 : node;
        const code = time.codes[placeOf(time, index)] ?? value;
        row.clear();
        row.push(tape.starts[code], tape.ends[code]);
        row.push(tape.starts[value], tape.ends[value]);
        row.series = others.map((other) => other.labels[placeOf(other, index)] ?? '').join(GROUP_GLUE);
        node = tape.next[value];
        return true;
      };
    },
  };
}

function placeOf({ size, stride }: Dimension, index: number): number {
  return Math.floor(index / stride) % size;
}

/** The codes of a dimension stand in an array, or are keys of their places. */
function dimensionOf(text: string, tape: JsonTape, node: number, stride: number): Dimension {
  const category = valueOf(text, tape, node, 'category');
  const index = valueOf(text, tape, category, 'index');
  const codes: number[] = [];
  if (index >= 0 && tape.kinds[index] === NodeKind.Object) {
    for (const [key, place] of entries(tape, index)) if (nodeText(text, tape, place) === String(codes.length)) codes.push(key);
  } else if (index >= 0) {
    codes.push(...children(tape, index));
  }
  const label = valueOf(text, tape, category, 'label');
  const told = new Map(label < 0 ? [] : Array.from(entries(tape, label), ([key, value]) => [nodeText(text, tape, key), nodeText(text, tape, value)] as const));
  const labels = codes.map((code) => told.get(nodeText(text, tape, code)) ?? nodeText(text, tape, code));
  return { size: codes.length, stride, labels, codes };
}

/** The value under a key of an object; -1 for none. */
function valueOf(text: string, tape: JsonTape, object: number, name: string): number {
  if (object < 0 || tape.kinds[object] !== NodeKind.Object) return -1;
  for (const [key, value] of entries(tape, object)) if (nodeText(text, tape, key) === name) return value;
  return -1;
}
