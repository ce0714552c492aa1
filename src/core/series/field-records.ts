import { CARRIAGE_RETURN, isLineBreak, LINE_FEED } from './character-codes.ts';
import { endOfLine } from './end-of-line.ts';
import { cellKind } from './profile-columns.ts';
import { Row, type RowSource } from './row-source.ts';

/** What stands between the records of MySQL's `\G`, of psql's `\x` and of YAML, and below them all. */
const RULE = /(?:\*{5,80} ?\d{1,12}\. row ?\*{5,80}|-\[ ?RECORD \d{1,12} ?\][-+]{0,200}|-{3}|\(?\d{1,12} rows?\b[^\r\n]{0,80})[ \t]{0,20}(?![^\r\n])/y;
/** `- date: 2024-01-01`, `Date  : 01/01/2024`, `date  | 2024-01-01`: the dash, the name, the sign, the value. */
const FIELD = /[ \t]{0,40}(- {1,20})?(["']?)([\p{L}_][^\r\n:|"']{0,60}?)\2[ \t]{0,60}(:(?=[ \t\r\n]|$)|\|)[ \t]{0,40}([^\r\n]*)/uy;
/** Lines by which records are told. */
const MOST_SAMPLED = 600;
const FEWEST_RECORDS = 2;
const MOST_FIELDS = 100;

interface Field {
  /** Whether a dash says that it begins a record. */
  readonly isFirst: boolean;
  readonly name: string;
  readonly isBarred: boolean;
  readonly start: number;
  readonly end: number;
}

/** A line is a field, parts records, or is none of their business. */
type Line = Field | 'between' | 'other';

/**
 * The rows of a table that was printed a field in a line, `name: value`, as
 * YAML, PowerShell, MySQL and psql do.
 *
 * @returns null for any other text
 */
export function fieldRecords(text: string, start: number, end: number): RowSource | null {
  if (typeof lineAt(text, start, end) === 'string' && !isRule(text, start)) return null;
  const names = namesIn(text, start, end);
  return names && { names, rows: () => records(text, start, end, names, Infinity) };
}

function isRule(text: string, at: number): boolean {
  RULE.lastIndex = at;
  return RULE.test(text);
}

function lineAt(text: string, at: number, end: number): Line {
  if (at >= end || isLineBreak(text.charCodeAt(at)) || isRule(text, at)) return 'between';
  FIELD.lastIndex = at;
  const found = FIELD.exec(text);
  if (found === null) return text.slice(at, endOfLine(text, at, end)).trim() === '' ? 'between' : 'other';
  const [all, dash, , name, sign, rest] = found;
  const quote = /^(["'])[^"']*\1[ \t]*$/.exec(rest)?.[1].length ?? 0;
  const from = Math.min(end, at + all.length - rest.length + quote);
  return { isFirst: dash !== undefined, name: name.trim(), isBarred: sign === '|', start: from, end: Math.max(from, Math.min(end, at + all.length - rest.length + rest.trimEnd().length - quote)) };
}

/**
 * The names of the fields in the order in which they come.
 *
 * @returns null for what is no list of records: these have two fields or more,
 * and either something between them or a date in each
 */
function namesIn(text: string, start: number, end: number): string[] | null {
  const kinds = new Map<string, Set<string>>();
  let isParted = false;
  let isBarred = false;
  let seen = 0;
  for (let at = start; at < end; at = nextLine(text, at, end)) {
    const line = lineAt(text, at, end);
    const isSampled = seen++ < MOST_SAMPLED;
    if (line === 'other' && isSampled) return null;
    if (typeof line === 'string') {
      isParted ||= isSampled && line === 'between' && isRule(text, at);
      continue;
    }
    isParted ||= line.isFirst;
    isBarred ||= line.isBarred;
    if (line.start === line.end) continue;
    // A field may come late: its values are to be offered, or reported.
    const of = kinds.get(line.name) ?? new Set();
    kinds.set(line.name, isSampled ? of.add(cellKind(text, line.start, line.end)) : of);
    if (kinds.size > MOST_FIELDS) return null;
  }
  const names = [...kinds.keys()];
  const isDated = [...kinds.values()].some((of) => of.size === 1 && of.has('date'));
  // A bar parts the cells of many other tables.
  if (names.length < 2 || !(isParted || (isDated && !isBarred))) return null;
  const next = records(text, start, end, names, MOST_SAMPLED);
  const row = new Row();
  let whole = 0;
  let all = 0;
  for (; next(row); all++) if (filled(row) > 1) whole++;
  return whole >= FEWEST_RECORDS && whole > all / 2 ? names : null;
}

function filled({ count, starts, ends }: Row): number {
  let sum = 0;
  for (let index = 0; index < count; index++) if (ends[index] > starts[index]) sum++;
  return sum;
}

/** Walks over the records; a field that is there already begins the next one. */
function records(text: string, start: number, end: number, names: readonly string[], mostLines: number): ReturnType<RowSource['rows']> {
  const places = new Map(names.map((name, index) => [name, index]));
  let at = start;
  let lines = 0;
  const fill = (row: Row): void => {
    row.clear();
    for (; at < end && lines < mostLines; at = nextLine(text, at, end), lines++) {
      const line = lineAt(text, at, end);
      if (typeof line === 'string') {
        if (row.count > 0) return;
        if (line === 'between') continue;
        // It is said to be no date, or no number.
        row.push(at, endOfLine(text, at, end));
        at = nextLine(text, at, end);
        return;
      }
      const place = places.get(line.name);
      if (place === undefined || line.start === line.end) continue;
      if (line.isFirst ? row.count > 0 : place < row.count && row.starts[place] < row.ends[place]) return;
      row.set(place, line.start, line.end);
    }
  };
  return (row) => {
    fill(row);
    if (row.count === 0) return false;
    // What a record does not have is an empty cell.
    while (row.count < names.length) row.push(at, at);
    return true;
  };
}

/** Behind the line break, which may be of two characters: an empty line parts records. */
function nextLine(text: string, at: number, end: number): number {
  const next = endOfLine(text, at, end);
  const isDouble = text.charCodeAt(next) === CARRIAGE_RETURN && text.charCodeAt(next + 1) === LINE_FEED;
  return Math.min(end, next + (isDouble ? 2 : 1));
}
