import { isDigit, SPACE, TAB } from './character-codes.ts';
import { nameKey } from './column-names.ts';
import { findWide, type WideLayout } from './find-wide.ts';
import type { ReadingChoices } from './parse-options.ts';
import { type PickedColumns, pickColumns } from './pick-columns.ts';
import { pickGroup } from './pick-group.ts';
import { cellKind, type ColumnProfile, profileColumns } from './profile-columns.ts';
import { durationForm } from './read-duration.ts';
import { Row, type RowSource } from './row-source.ts';
import { unfoldBlocks } from './side-by-side.ts';
import type { Delimiter } from './split-delimited.ts';
import { timeFormatOfRange } from './time-column.ts';
import { cellTexts, countHeaders, modalCount, mostTelling, shiftHeader } from './table-headers.ts';

/** A text understood as a table. */
export interface Table {
  readonly source: RowSource;
  readonly isJson: boolean;
  /** The share of the sampled cells that are numbers; dates and missing values do not count. */
  readonly numericShare: number;
  readonly layout: LongLayout | WideLayout;
}

/** A table whose series are its columns. */
export interface LongLayout {
  /** Rows before the first one with data: titles and the header. */
  readonly leadingRows: number;
  /** Which of the leading rows is the header; -1 for none. */
  readonly headerRow: number;
  /** One for each column, '' where it has no name. */
  readonly names: readonly string[];
  readonly picked: PickedColumns;
  /** The columns that say which of several series a row belongs to. */
  readonly group: readonly number[];
}

/** What splits the rows; `json` and `cells` where the input itself does. */
export type TableForm = Delimiter | 'json' | 'cells';

/** What the two places of [[t, v]] are, which has no header. */
const PAIR_NAMES = ['x', 'y'];

/** Rows looked at to understand a table. */
const MOST_SAMPLED_ROWS = 2000;
const MOST_SAMPLED_CELLS = 100_000;
const MOST_COLUMNS = 20_000;
/** Beyond these only times across make a table. */
const MOST_ORDINARY_COLUMNS = 1000;
/** Titles that may stand above a table. */
const MOST_LEADING_ROWS = 30;
/** The share of rows that must have the table's number of cells. */
const CONSISTENT_SHARE = 0.7;
/** The share of lines that must be numbers or missing for one number a line. */
const COLUMN_SHARE = 0.8;

/**
 * Looks whether rows make a table with something to read in it.
 *
 * Numbers in even rows may just be a list that was wrapped: what makes a table
 * of them is a header, a column of times, a running count, or a tab, which
 * comes from a spreadsheet.
 *
 * @param choices the column that the user chose
 */
export function inspectTable(
  text: string,
  source: RowSource,
  delimiter: TableForm,
  choices: ReadingChoices = {},
): Table | null {
  const sample = sampleRows(source);
  if (sample === null || sample.length === 0) return null;
  const shifted = delimiter === '\t' || delimiter === 'gaps' || delimiter === 'spaces' ? shiftHeader(text, source, sample) : null;
  if (shifted !== null) return inspectTable(text, shifted, delimiter, choices);
  const unfolded = source.names === null ? unfoldBlocks(text, source, sample) : null;
  if (unfolded !== null) return inspectTable(text, unfolded, delimiter, choices);
  const wide = delimiter === 'lines' || source.names !== null ? null : findWide(text, sample);
  if (wide !== null) return { source, isJson: delimiter === 'json', numericShare: 1, layout: wide };
  const columns = source.names?.length ?? (delimiter === 'json' ? largestCount(sample) : modalCount(sample));
  if (!hasColumns(columns, delimiter) || columns > MOST_ORDINARY_COLUMNS) return null;
  const leading = delimiter === 'json' ? 0 : sample.findIndex((row) => row.count === columns);
  if (leading < 0 || leading > MOST_LEADING_ROWS) return null;
  const body = sample.slice(leading);
  const even = body.filter((row) => row.count === columns).length;
  if (delimiter !== 'json' && delimiter !== 'cells' && even < CONSISTENT_SHARE * body.length) return null;
  const headers = source.names === null ? countHeaders(text, body) : 0;
  const profilesBelow = profileColumns(text, body.slice(Math.max(1, headers)), columns);
  const header = mostTelling(text, body.slice(0, Math.max(1, headers)));
  const hasHeader = source.names === null && isHeader(text, body[header], profilesBelow, delimiter);
  const profiles = hasHeader ? profilesBelow : profileColumns(text, body, columns);
  const names = source.names ?? (hasHeader ? cellTexts(text, body[header]) : []);
  const isPairs = delimiter === 'json' && columns === 2 && names.length === 0;
  const keys = Array.from({ length: columns }, (_, column) => nameKey((isPairs ? (isValueFirst(profiles, source.hasSeries === true) ? ['y', 'x'] : PAIR_NAMES) : names)[column] ?? ''));
  const picked = pickColumns(profiles, keys, names, choices.column);
  const headRows = hasHeader ? Math.max(1, headers) : 0;
  const data = body.slice(headRows);
  if (picked === null || !isTable(text, delimiter, data, profiles, picked, hasHeader)) return null;
  const leadingRows = leading + headRows;
  const titles = sample.slice(0, leading).reduce((sum, row) => sum + row.count, 0);
  return {
    source,
    isJson: delimiter === 'json',
    numericShare: numericShareOf(profiles, picked, titles),
    layout: {
      leadingRows,
      headerRow: hasHeader ? leading + header : -1,
      names: Array.from({ length: columns }, (_, column) => names[column] ?? ''),
      picked,
      group: source.hasSeries || picked.times === null ? [] : pickGroup(text, data, profiles, keys, picked.times.columns),
    },
  };
}

/** `[[v, t]]`, as Graphite has it: only what stands second is an epoch, which begins again with each series. */
function isValueFirst(profiles: readonly ColumnProfile[], hasSeries: boolean): boolean {
  const [first, second] = profiles.map(({ areIntegers, isRunning, min, max }) => areIntegers && (isRunning || hasSeries) && min >= 1e8 && timeFormatOfRange(min, max) !== null);
  return second && !first;
}

/** The first rows, each in its own object; null when one is too wide for a table. */
function sampleRows(source: RowSource): Row[] | null {
  const next = source.rows();
  const sample: Row[] = [];
  let cells = 0;
  for (let row = new Row(); sample.length < MOST_SAMPLED_ROWS && cells < MOST_SAMPLED_CELLS; row = new Row()) {
    if (!next(row)) break;
    if (row.count > MOST_COLUMNS) return null;
    cells += row.count;
    sample.push(row);
  }
  return sample;
}

function largestCount(rows: readonly Row[]): number {
  return rows.reduce((largest, row) => Math.max(largest, row.count), 0);
}

function hasColumns(columns: number, delimiter: TableForm): boolean {
  if (delimiter === 'json' || delimiter === 'cells') return columns >= 1;
  return delimiter === 'lines' ? columns === 1 : columns >= 2;
}

/** A row with a word above numbers or dates. */
function isHeader(text: string, first: Row, below: readonly ColumnProfile[], delimiter: TableForm): boolean {
  const kinds = below.map((_, column) => cellKind(text, first.starts[column], first.ends[column]));
  // Prose of even lines has words above numbers too, but numbers beside them.
  if (delimiter === 'spaces' && kinds.some((kind) => kind !== 'word' && kind !== 'missing')) return false;
  return kinds.some((kind, column) => {
    const { numbers, dates, words, areDurations } = below[column];
    if (areDurations && durationForm([text.slice(first.starts[column], first.ends[column])], true) !== null) return false;
    return kind === 'word' && numbers + dates > words;
  });
}

function isTable(
  text: string,
  delimiter: TableForm,
  data: readonly Row[],
  profiles: readonly ColumnProfile[],
  picked: PickedColumns,
  hasHeader: boolean,
): boolean {
  const isTold = hasHeader || picked.times !== null;
  switch (delimiter) {
    case 'json':
    case 'cells':
      return true;
    case '\t':
      return isTold || data.length >= 2;
    case 'gaps':
      // Words with digits in them are several cells that one space parts.
      return isTold && (picked.times !== null || !profiles.some(({ words, texts }) => words > 0 && [...texts].some((cell) => /\d/.test(cell))));
    case ',':
      // Without a header `1,5` below `2,5` is rather a decimal comma than a count beside values.
      return isTold;
    case 'spaces':
      // A date in the middle of a line is part of a sentence.
      if (hasHeader) return true;
      if (data.length > 1 && picked.times?.columns[0] === 0) return true;
      return profiles.length === 2 && (picked.times?.columns[0] === 0 || picked.index !== null);
    case 'lines':
      return (
        (hasHeader || data.length >= 2) &&
        profiles[0].words + profiles[0].dates <= (1 - COLUMN_SHARE) * data.length &&
        !isWrappedList(text, data)
      );
    default:
      // One bar behind the numbers of the rows, and columns that only blanks part.
      return (isTold || picked.index !== null) && !profiles.some(({ texts }) => texts.size > 0 && [...texts].every((cell) => /\d {2,}\S*\d/.test(cell)));
  }
}

/** Whether lines of digits apart by spaces are several numbers, not one with spaces between its thousands. */
function isWrappedList(text: string, rows: readonly Row[]): boolean {
  let spaced = 0;
  let told = 0;
  for (const { starts, ends } of rows) {
    let isSpaced = false;
    let isTold = false;
    for (let at = starts[0]; at < ends[0]; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === TAB) {
        isSpaced ||= isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
      } else if (!isDigit(code)) {
        isTold = true;
      }
    }
    if (!isSpaced) continue;
    spaced++;
    // A fraction or a unit at the end shows that the line is one number.
    if (isTold) told++;
  }
  return spaced > 0 && told === 0;
}

function numericShareOf(profiles: readonly ColumnProfile[], { times, index }: PickedColumns, titles: number): number {
  let numbers = 0;
  let words = titles;
  profiles.forEach((profile, column) => {
    if (times?.columns.includes(column) || column === index) return;
    numbers += profile.numbers;
    words += profile.words;
  });
  return numbers === 0 ? 0 : numbers / (numbers + words);
}
