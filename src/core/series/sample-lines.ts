import { isBlank } from './character-codes.ts';
import { MOST_KEYS } from './json-rows.ts';
import { endOfLine } from './end-of-line.ts';
import type { Row, RowSource } from './row-source.ts';

/** `requests{method="post"} 1027 1395066363000` of Prometheus, `servers.a.load 0.5 1434055562` of Graphite. */
const EXPOSED =
  /([A-Za-z_:][\w:.-]{0,200}(?:\{(?:[^"{}\r\n]|"(?:[^"\\\r\n]|\\.){0,500}"){0,1000}\})?)[ \t]{1,20}([-+]?(?:\d[\d.eE+-]{0,30}|NaN|Inf))(?:[ \t]{1,20}(\d{9,19}))?[ \t]{0,20}(?![^\r\n])/y;
/** `cpu,host=a usage=0.64,idle=99i 1434055562000000000` of InfluxDB. */
const MEASURED =
  /((?!\d)(?:[^\s,=\\#"{}]|\\.){1,200}(?:,(?:[^\s,=\\]|\\.){1,200}=(?:[^\s,=\\]|\\.){1,200}){0,50}) ((?:,?(?:[^\s,="\\]|\\.){1,200}=(?:"(?:[^"\\\r\n]|\\.){0,500}"|[^\s,="]{1,50})){1,300})(?: (\d{9,19}))?[ \t]{0,20}(?![^\r\n])/y;
const FIELD = /,?((?:[^\s,="\\]|\\.){1,200})=(?:"((?:[^"\\\r\n]|\\.){0,500})"|([^\s,="]{1,50}))/y;
/** Lines looked at to tell. */
const MOST_SEEN = 50;

/** What one line says of one series. */
interface Sample {
  readonly series: string;
  readonly fields: readonly Cell[];
  /** Null for none. */
  readonly time: Cell | null;
}

interface Cell {
  /** What the value is called; '' where its series has no other. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The rows of what monitoring prints, each line a sample of one of several
 * series: the exposition of Prometheus, Graphite's, InfluxDB's line protocol.
 *
 * @returns null for any other text
 */
export function sampleLines(text: string, start: number, end: number): RowSource | null {
  let isExposition = false;
  let told = 0;
  let seen = 0;
  for (let at = start; at < end && seen < MOST_SEEN; at = nextLine(text, at, end)) {
    if (text[at] === '#') {
      isExposition ||= COMMENT.test(text.slice(at, at + 7));
      continue;
    }
    const sample = sampleAt(text, at);
    if (sample === null) return null;
    seen++;
    if (sample.time !== null || sample.series.includes('=')) told++;
  }
  return seen > 0 && (isExposition || told === seen) ? rowsOfSamples(text, start, end) : null;
}

const COMMENT = /^# (?:HELP|TYPE)/;

function rowsOfSamples(text: string, start: number, end: number): RowSource {
  const columns = new Map<string, number>();
  const series = new Set<string>();
  let hasTimes = false;
  for (let at = start; at < end; at = nextLine(text, at, end)) {
    const sample = sampleAt(text, at);
    if (sample === null) continue;
    if (sample.time !== null) hasTimes = true;
    if (series.size < 2) series.add(sample.series);
    for (const { name } of sample.fields) if (!columns.has(name) && columns.size < MOST_KEYS) columns.set(name, columns.size);
  }
  const first = hasTimes ? 1 : 0;
  const [only, other] = series;
  const own = other === undefined ? only : 'value';
  const names = [...(hasTimes ? ['time'] : []), ...Array.from(columns.keys(), (name) => name || own)];
  return {
    names,
    hasSeries: true,
    rows() {
      let at = start;
      return (row) => {
        if (at >= end) return false;
        const lineEnd = endOfLine(text, at, end);
        row.clear();
        const sample = sampleAt(text, at);
        if (sample === null) {
          row.push(at, lineEnd);
        } else {
          row.series = sample.series;
          names.forEach(() => row.push(lineEnd, lineEnd));
          if (sample.time !== null) row.set(0, sample.time.start, sample.time.end);
          for (const field of sample.fields) setField(row, columns.get(field.name), first, field);
        }
        at = nextLine(text, at, end);
        return true;
      };
    },
  };
}

function setField(row: Row, column: number | undefined, first: number, { start, end }: Cell): void {
  if (column !== undefined) row.set(first + column, start, end);
}

/** Where the next line with something in it begins. */
function nextLine(text: string, start: number, end: number): number {
  let at = endOfLine(text, start, end);
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function sampleAt(text: string, at: number): Sample | null {
  EXPOSED.lastIndex = at;
  const exposed = EXPOSED.exec(text);
  if (exposed !== null) {
    const [, series, value, time] = exposed;
    const start = text.indexOf(value, at + series.length);
    return { series, fields: [{ name: '', start, end: start + value.length }], time: timeBehind(text, start + value.length, time) };
  }
  MEASURED.lastIndex = at;
  const measured = MEASURED.exec(text);
  if (measured === null) return null;
  const [, series, fields, time] = measured;
  const fieldsEnd = at + series.length + 1 + fields.length;
  return { series, fields: fieldsOf(text, at + series.length + 1, fieldsEnd), time: timeBehind(text, fieldsEnd, time) };
}

function timeBehind(text: string, from: number, time: string | undefined): Cell | null {
  const start = time === undefined ? -1 : text.indexOf(time, from);
  return time === undefined ? null : { name: 'time', start, end: start + time.length };
}

/** Whole numbers have an i or u behind them. */
const WHOLE = /^-?\d+[iu]$/;

function fieldsOf(text: string, start: number, end: number): readonly Cell[] {
  const fields: Cell[] = [];
  FIELD.lastIndex = start;
  while (FIELD.lastIndex < end) {
    const found = FIELD.exec(text);
    if (found === null) break;
    const [, name, quoted, bare = ''] = found;
    const last = FIELD.lastIndex - (quoted === undefined ? (WHOLE.test(bare) ? 1 : 0) : 1);
    fields.push({ name, start: last - (quoted ?? (WHOLE.test(bare) ? bare.slice(1) : bare)).length, end: last });
  }
  return fields;
}
