import { isLineBreak, LINE_FEED, SPACE, TAB } from './character-codes.ts';
import { htmlRows } from './html-rows.ts';
import { inspectTable, type Table } from './inspect-table.ts';
import type { ReadingChoices } from './parse-options.ts';
import { readJson } from './read-json.ts';
import { type Delimiter, splitDelimited } from './split-delimited.ts';

/** In the order in which they are tried: what is least likely inside a number or a word comes first. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', 'gaps', ',', 'lines', 'spaces'];

/** One line longer than this is no row of a table. */
const LONGEST_ONLY_LINE = 10_000;

/** The share of lines with a tab that makes the tab what separates. */
const TABBED_SHARE = 0.8;

/**
 * Looks for a table in a text: JSON, then each delimiter.
 *
 * @param choices the column that the user chose
 * @returns null when the text is better read as a list of numbers or prose
 */
export function detectTable(text: string, start: number, end: number, choices: ReadingChoices): Table | null {
  const json = readJson(text, start, end);
  const jsonTable = json && inspectTable(text, json, 'json', choices);
  if (jsonTable) return jsonTable;
  const html = htmlRows(text, start, end);
  const htmlTable = html && inspectTable(text, html, 'cells', choices);
  if (htmlTable) return htmlTable;
  if (end - start > LONGEST_ONLY_LINE && !hasLineBreak(text, start, end)) return null;
  // Cells between tabs that say nothing as a whole say something else in pieces.
  const delimiters = isTabbed(text, start, end) ? DELIMITERS.filter((delimiter) => delimiter !== 'spaces') : DELIMITERS;
  for (const delimiter of delimiters) {
    const table = inspectTable(text, splitDelimited(text, start, end, delimiter), delimiter, choices);
    if (table) return table;
  }
  return null;
}

/** Whether nearly every line that says something has a tab within. */
function isTabbed(text: string, start: number, end: number): boolean {
  let lines = 0;
  let tabbed = 0;
  let hasText = false;
  let hasTab = false;
  let hasCells = false;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : LINE_FEED;
    if (isLineBreak(code)) {
      if (hasText) lines++;
      if (hasCells) tabbed++;
      hasText = hasTab = hasCells = false;
    } else if (code === TAB) {
      hasTab = hasText;
    } else if (code !== SPACE) {
      hasText = true;
      hasCells ||= hasTab;
    }
  }
  return tabbed > 0 && tabbed >= TABBED_SHARE * lines;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return true;
  return false;
}
