import { alignedRows } from './aligned-rows.ts';
import { endOfLine } from './end-of-line.ts';
import { fieldRecords } from './field-records.ts';
import { findLiteral } from './find-literal.ts';
import { htmlRows } from './html-rows.ts';
import { inspectTable, type Table } from './inspect-table.ts';
import { pairedCells } from './paired-cells.ts';
import type { ReadingChoices } from './parse-options.ts';
import { readJson } from './read-json.ts';
import type { RowSource } from './row-source.ts';
import { sampleLines } from './sample-lines.ts';
import { type Delimiter, splitDelimited } from './split-delimited.ts';
import { stackedCells } from './stacked-cells.ts';

/** In the order in which they are tried: what is least likely inside a number or a word comes first. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', '&', 'gaps', ',', 'lines', 'spaces'];

/** Finds the rows of a text by what it looks like; null where it does not. */
type Format = (text: string, start: number, end: number) => RowSource | null;

/** What is told by its own marks, whatever its lines are. */
const BY_MARKS: readonly Format[] = [sampleLines, htmlRows, fieldRecords];
/** What is told by how its lines are laid out. */
const BY_LINES: readonly Format[] = [alignedRows, stackedCells];

/** One line longer than this is no row of a table. */
const LONGEST_ONLY_LINE = 10_000;

/**
 * Looks for a table in a text: JSON, then what is told by its marks or by how its lines are laid out, then each delimiter, then pairs in a line.
 *
 * @param choices the column that the user chose
 * @returns null when the text is better read as a list of numbers or prose
 */
export function detectTable(text: string, start: number, end: number, choices: ReadingChoices): Table | null {
  const literal = findLiteral(text, start, end);
  const json = readJson(text, literal.start, literal.end);
  const jsonTable = json && inspectTable(text, json, 'json', choices);
  if (jsonTable) return jsonTable;
  const told = firstTable(BY_MARKS, text, start, end, choices);
  if (told) return told;
  if (end - start > LONGEST_ONLY_LINE && endOfLine(text, start, end) === end) return null;
  const laidOut = firstTable(BY_LINES, text, start, end, choices);
  if (laidOut) return laidOut;
  for (const delimiter of DELIMITERS) {
    const table = inspectTable(text, splitDelimited(text, start, end, delimiter), delimiter, choices);
    if (table) return table;
  }
  return firstTable([pairedCells], text, start, end, choices);
}

function firstTable(formats: readonly Format[], text: string, start: number, end: number, choices: ReadingChoices): Table | null {
  for (const rowsOf of formats) {
    const rows = rowsOf(text, start, end);
    const table = rows && inspectTable(text, rows, 'cells', choices);
    if (table) return table;
  }
  return null;
}
