import { shownNames } from './column-names.ts';
import { findJsonSources, type JsonSource } from './find-json-sources.ts';
import { childCount, children, entries, nodeText } from './json-nodes.ts';
import { columnsOfArrays, MOST_KEYS, rowsOfSources } from './json-rows.ts';
import { jsonStatRows } from './json-stat-rows.ts';
import type { RowSource } from './row-source.ts';
import { type JsonTape, NodeKind, scanJson } from './scan-json.ts';

/** Keys that say what an array holds, not whose it is. */
const GENERIC_KEYS = /^(data|values|points|datapoints|y|series|dps)$/i;
/** Keys of the names of columns that stand apart from the rows. */
const HEADER_KEYS = /^(columns|column_names|columnnames|fields|headers?|cols|keys|names)$/i;

/**
 * Finds the table in a JSON text, wherever it stands: an array of numbers, of
 * arrays or of objects, an object of arrays, objects under their dates, and the
 * configurations of charts, whose series are apart.
 *
 * @returns null when the text is no JSON or holds nothing of the kind
 */
export function readJson(text: string, start: number, end: number): RowSource | null {
  const tape = scanJson(text, start, end);
  if (tape === null) return null;
  const onlyRoot = tape.next[1] === tape.count;
  const cube = onlyRoot ? jsonStatRows(text, tape, 1) : null;
  if (cube !== null) return cube;
  const sources = findJsonSources(text, tape, onlyRoot ? 1 : 0);
  const size = ({ node }: JsonSource): number => tape.next[node] - node;
  const columns = largestColumns(tape, sources);
  const rows = largestRows(text, tape, sources);
  const total = (of: readonly JsonSource[]): number => of.reduce((sum, source) => sum + size(source), 0);
  if (rows.length === 0 && columns.length === 0) return null;
  return total(rows) > total(columns)
    ? tableOfRows(text, tape, rows, sources)
    : columnsOfArrays(tape, columns.map(({ node }) => node), namesOf(text, tape, columns));
}

/** The arrays of values that are as long as one another and hold the most together. */
function largestColumns(tape: JsonTape, sources: readonly JsonSource[]): readonly JsonSource[] {
  const byLength = new Map<number, JsonSource[]>();
  for (const source of sources) {
    if (source.kind !== 'values') continue;
    const length = childCount(tape, source.node);
    const same = byLength.get(length) ?? [];
    if (same.length < MOST_KEYS) same.push(source);
    byLength.set(length, same);
  }
  let largest: readonly JsonSource[] = [];
  let most = 0;
  for (const [length, same] of byLength) {
    if (length * same.length <= most) continue;
    most = length * same.length;
    largest = same;
  }
  return largest;
}

/** The rows that are the most, and those of other series that look like them. */
function largestRows(text: string, tape: JsonTape, sources: readonly JsonSource[]): readonly JsonSource[] {
  const candidates = sources.filter(({ kind }) => kind !== 'values');
  const largest = candidates.reduce<JsonSource | null>((best, source) => (best && tape.next[best.node] - best.node >= tape.next[source.node] - source.node ? best : source), null);
  if (largest === null) return [];
  const shape = shapeOf(text, tape, largest);
  return candidates.filter((source) => shapeOf(text, tape, source) === shape);
}

/** What rows of one kind have in common. */
function shapeOf(text: string, tape: JsonTape, { kind, node }: JsonSource): string {
  const [first] = children(tape, node);
  if (kind === 'entries') return `entries ${tape.kinds[first + 1]}`;
  if (tape.kinds[first] === NodeKind.Array) return `arrays of ${childCount(tape, first)}`;
  const keys = Array.from(children(tape, first), (child) => child).filter((child) => tape.kinds[child] === NodeKind.Key);
  return `objects of ${keys.map((key) => nodeText(text, tape, key)).join()}`;
}

function tableOfRows(text: string, tape: JsonTape, rows: readonly JsonSource[], sources: readonly JsonSource[]): RowSource {
  const names = rows.map(({ name, key }) => (name >= 0 ? nodeText(text, tape, name) : key >= 0 ? nodeText(text, tape, key) : ''));
  const header = headerApart(text, tape, rows, sources);
  if (rows.length > 1 && names.every((name, i) => name !== '' && names.indexOf(name) === i)) return rowsOfSources(text, tape, rows, header, -1, names);
  const largest = largestOf(tape, rows);
  // Objects of values that nothing names apart are settings, not series.
  if (rows.length === 1 || largest.kind === 'entries') return rowsOfSources(text, tape, [largest], header, labelsApart(text, tape, largest, sources), null);
  const ordered = [largest, ...rows.filter((source) => source !== largest)];
  return rowsOfSources(text, tape, ordered, header, -1, shownNames(ordered.map((source) => labelledName(text, tape, source)), ordered.length));
}

/** How Prometheus writes a series: `up{job="a",instance="b"}`. */
function labelledName(text: string, tape: JsonTape, { name, labels }: JsonSource): string {
  const known = name < 0 ? '' : nodeText(text, tape, name);
  if (labels < 0) return known;
  const told = Array.from(entries(tape, labels), ([key, value]) => [nodeText(text, tape, key), nodeText(text, tape, value)] as const);
  const own = told.find(([key]) => key === NAME_LABEL)?.[1] ?? known;
  return `${own}{${told.flatMap(([key, value]) => (key === NAME_LABEL ? [] : [`${key}="${value}"`])).join()}}`;
}

const NAME_LABEL = '__name__';

function largestOf(tape: JsonTape, rows: readonly JsonSource[]): JsonSource {
  const size = ({ node }: JsonSource): number => tape.next[node] - node;
  return rows.reduce((best, source) => (size(source) > size(best) ? source : best));
}

/** The names of the columns where they stand in an array of their own. */
function headerApart(text: string, tape: JsonTape, rows: readonly JsonSource[], sources: readonly JsonSource[]): readonly string[] | null {
  const [first] = children(tape, rows[0].node);
  if (tape.kinds[first] !== NodeKind.Array) return null;
  const width = childCount(tape, first);
  const header = sources.find(({ kind, key, node }) => kind === 'values' && key >= 0 && HEADER_KEYS.test(nodeText(text, tape, key)) && childCount(tape, node) === width);
  return header ? Array.from(children(tape, header.node), (node) => nodeText(text, tape, node)) : null;
}

/** The array that names each row where it stands beside them; -1 for none. */
function labelsApart(text: string, tape: JsonTape, rows: JsonSource, sources: readonly JsonSource[]): number {
  const count = childCount(tape, rows.node);
  return rows.kind === 'rows' ? (sources.find(({ kind, key, node }) => kind === 'values' && key >= 0 && nodeText(text, tape, key) === 'index' && childCount(tape, node) === count)?.node ?? -1) : -1;
}

/** What arrays are called: their keys, or, where those say nothing, the series they belong to. */
function namesOf(text: string, tape: JsonTape, columns: readonly JsonSource[]): readonly string[] {
  const keys = columns.map(({ key }) => (key < 0 ? '' : nodeText(text, tape, key)));
  return columns.map(({ name }, i) => {
    const series = name < 0 ? '' : nodeText(text, tape, name);
    if (series === '' || (keys.indexOf(keys[i]) === i && keys.lastIndexOf(keys[i]) === i && !GENERIC_KEYS.test(keys[i]))) return keys[i];
    return keys[i] === '' || GENERIC_KEYS.test(keys[i]) ? series : `${series} ${keys[i]}`;
  });
}
