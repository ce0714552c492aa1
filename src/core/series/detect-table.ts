import { alignedRows } from './aligned-rows.ts';
import { isLineBreak } from './character-codes.ts';
import { findLiteral } from './find-literal.ts';
import { htmlRows } from './html-rows.ts';
import { inspectTable, type Table } from './inspect-table.ts';
import type { ReadingChoices } from './parse-options.ts';
import { readJson } from './read-json.ts';
import { sampleLines } from './sample-lines.ts';
import { type Delimiter, splitDelimited } from './split-delimited.ts';
import { stackedCells } from './stacked-cells.ts';

/** In the order in which they are tried: what is least likely inside a number or a word comes first. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', '&', 'gaps', ',', 'lines', 'spaces'];

/** One line longer than this is no row of a table. */
const LONGEST_ONLY_LINE = 10_000;

/**
 * Looks for a table in a text: JSON, then each delimiter.
 *
 * @param choices the column that the user chose
 * @returns null when the text is better read as a list of numbers or prose
 */
export function detectTable(text: string, start: number, end: number, choices: ReadingChoices): Table | null {
  const literal = findLiteral(text, start, end);
  const json = readJson(text, literal.start, literal.end);
  const jsonTable = json && inspectTable(text, json, 'json', choices);
  if (jsonTable) return jsonTable;
  const samples = sampleLines(text, start, end);
  const sampleTable = samples && inspectTable(text, samples, 'cells', choices);
  if (sampleTable) return sampleTable;
  const html = htmlRows(text, start, end);
  const htmlTable = html && inspectTable(text, html, 'cells', choices);
  if (htmlTable) return htmlTable;
  if (end - start > LONGEST_ONLY_LINE && !hasLineBreak(text, start, end)) return null;
  const aligned = alignedRows(text, start, end);
  const alignedTable = aligned && inspectTable(text, aligned, 'cells', choices);
  if (alignedTable) return alignedTable;
  const stacked = stackedCells(text, start, end);
  const stackedTable = stacked && inspectTable(text, stacked, 'cells', choices);
  if (stackedTable) return stackedTable;
  for (const delimiter of DELIMITERS) {
    const table = inspectTable(text, splitDelimited(text, start, end, delimiter), delimiter, choices);
    if (table) return table;
  }
  return null;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return true;
  return false;
}
