import { cellGrid } from './cell-grid.ts';
import { finishReading } from './finish-reading.ts';
import { inspectTable } from './inspect-table.ts';
import type { ParseOptions } from './parse-options.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a series from the cells of a table, as `parseSeries` does from text:
 * the same columns, notes and choices.
 *
 * Never throws. `at` of what was skipped is a place in the cells joined by tabs
 * and line feeds, each cell without the white space around it.
 *
 * @param rows header rows included; rows may differ in length, and a cell that
 *   spans several columns stands in the first of them with empty ones after it
 */
export function readCells(rows: readonly (readonly string[])[], options: ParseOptions = {}): Reading {
  const { text, source } = cellGrid(rows);
  const table = inspectTable(text, source, 'cells', options);
  const raw = table === null ? readList(text, 0, text.length, options) : readTable(text, table, options);
  return finishReading(text, raw, 0, options.name);
}
