import { childCount, children, entries, isContainer, nodeText } from './json-nodes.ts';
import { readDate } from './read-date.ts';
import { type JsonTape, NodeKind } from './scan-json.ts';

/** Something in a JSON document that holds values. */
export interface JsonSource {
  /** An array of values; an array of rows; an object whose keys are the rows' names. */
  readonly kind: 'values' | 'rows' | 'entries';
  readonly node: number;
  /** The key that it stands under; -1 for none. */
  readonly key: number;
  /** The key or string that names the series it belongs to; -1 for none. */
  readonly name: number;
  /** The object of labels that tells it from others of its name; -1 for none. */
  readonly labels: number;
}

/** Sources looked at; a document with more is no series. */
const MOST_SOURCES = 5000;
/** What charts call the object that names a series. */
const SERIES_NAMES = /^(name|label|title|id|key|symbol|ticker|legendtext|serie|series|target|metric)$/i;
/** What monitoring calls the labels of one series. */
const LABELS_KEYS = /^(metric|labels|tags)$/i;
/** What charts call the values of one series. */
const DATA_KEYS = /^(data|values|y|x|points|datapoints|dps|datapoint|series|history|prices|timeseries|close|t|v)$/i;
/** The share of an object's keys that must be dates. */
const DATED_SHARE = 0.8;
/** Keys looked at to tell. */
const MOST_KEYS_SEEN = 200;
/** An array of rows this wide, and as much wider than it is long, has its series in rows. */
const WIDEST_ROW = 12;
const WIDENESS = 3;

/** Finds everything in a document that holds values, in its order. */
export function findJsonSources(text: string, tape: JsonTape, root: number): readonly JsonSource[] {
  const sources: JsonSource[] = [];

  const visit = (node: number, key: number, name: number, labels: number): void => {
    if (sources.length >= MOST_SOURCES) return;
    if (tape.kinds[node] === NodeKind.Array) visitArray(node, key, name, labels);
    else visitObject(node, key, name);
  };

  const visitArray = (node: number, key: number, name: number, labels: number): void => {
    const add = (kind: JsonSource['kind']): void => void sources.push({ kind, node, key, name, labels });
    const first = firstFilled(tape, node);
    if (first < 0) return;
    if (!isContainer(tape, first)) return add('values');
    const length = childCount(tape, node);
    const kind = tape.kinds[first];
    if (!allOfKind(tape, node, kind) && length <= MOST_MIXED) return visitAll(node, key, name);
    if (kind === NodeKind.Array) {
      const width = childCount(tape, first);
      return width > WIDEST_ROW && width > WIDENESS * length ? visitAll(node, -1, name) : add('rows');
    }
    return holdsSeries(text, tape, first, length) ? visitAll(node, -1, name) : add('rows');
  };

  const visitAll = (node: number, key: number, name: number): void => {
    for (const child of children(tape, node)) if (isContainer(tape, child)) visit(child, key, name, -1);
  };

  const visitObject = (node: number, key: number, outer: number): void => {
    if (hasDatedKeys(text, tape, node)) return void sources.push({ kind: 'entries', node, key, name: key >= 0 ? key : outer, labels: -1 });
    if (hasCountedKeys(text, tape, node)) return void sources.push({ kind: 'values', node, key, name: outer, labels: -1 });
    const name = seriesNameOf(text, tape, node);
    const labels = labelsOf(text, tape, node);
    let hasContainer = false;
    for (const [childKey, value] of entries(tape, node)) {
      if (!isContainer(tape, value)) continue;
      hasContainer = true;
      visit(value, childKey, name >= 0 ? name : outer, labels);
    }
    if (!hasContainer && tape.next[node] > node + 1) sources.push({ kind: 'entries', node, key, name: outer, labels: -1 });
  };

  visit(root, -1, -1, -1);
  return sources;
}

/** An array of so few things of different kinds holds each for itself. */
const MOST_MIXED = 10;

/** The first child that is not empty; -1 for none. */
function firstFilled(tape: JsonTape, node: number): number {
  for (const child of children(tape, node)) if (tape.ends[child] > tape.starts[child] || isContainer(tape, child)) return child;
  return -1;
}

function allOfKind(tape: JsonTape, node: number, kind: NodeKind): boolean {
  for (const child of children(tape, node)) if (isContainer(tape, child) && tape.kinds[child] !== kind) return false;
  return true;
}

/** Whether an object is a series of its own, not a row among others. */
function holdsSeries(text: string, tape: JsonTape, object: number, rows: number): boolean {
  for (const [key, value] of entries(tape, object)) {
    if (!isContainer(tape, value)) continue;
    const length = childCount(tape, value);
    if (tape.kinds[value] === NodeKind.Array && length > 0 && (length > rows || DATA_KEYS.test(nodeText(text, tape, key)))) return true;
    if (tape.kinds[value] === NodeKind.Object && (hasDatedKeys(text, tape, value) || holdsSeries(text, tape, value, rows))) return true;
  }
  return false;
}

function hasDatedKeys(text: string, tape: JsonTape, node: number): boolean {
  let keys = 0;
  let dated = 0;
  for (const [key] of entries(tape, node)) {
    if (++keys > MOST_KEYS_SEEN) break;
    const start = tape.starts[key];
    const end = tape.ends[key];
    if (!Number.isNaN(readDate(text, start, end)) || /^(?:1[5-9]\d\d|2[01]\d\d|\d{8}|\d{10}|\d{12,14})$/.test(text.slice(start, Math.min(end, start + 15)))) dated++;
  }
  return dated > 0 && dated >= DATED_SHARE * keys;
}

/** Whether the keys only count the values, from 0 or from where a part of a table begins, as pandas writes a column. */
function hasCountedKeys(text: string, tape: JsonTape, node: number): boolean {
  let count = 0;
  let first = NaN;
  for (const [key, value] of entries(tape, node)) {
    const name = nodeText(text, tape, key);
    if (count === 0) first = Number(name);
    if (isContainer(tape, value) || !(first >= 0) || name !== String(first + count)) return false;
    if (++count > MOST_KEYS_SEEN) break;
  }
  return count > 0;
}

function labelsOf(text: string, tape: JsonTape, object: number): number {
  for (const [key, value] of entries(tape, object)) {
    if (tape.kinds[value] === NodeKind.Object && LABELS_KEYS.test(nodeText(text, tape, key))) return value;
  }
  return -1;
}

function seriesNameOf(text: string, tape: JsonTape, object: number): number {
  for (const [key, value] of entries(tape, object)) {
    if (tape.kinds[value] === NodeKind.String && SERIES_NAMES.test(nodeText(text, tape, key))) return value;
  }
  return -1;
}
