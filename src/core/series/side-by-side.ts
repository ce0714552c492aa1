import { nameKey, TIME_NAMES } from './column-names.ts';
import { Row, type RowSource } from './row-source.ts';
import { cellTexts } from './table-headers.ts';

/**
 * The rows of a table that is printed in several blocks side by side to save
 * room, `Year, Population, Year, Population`, one block below the other. Blocks
 * of the same times are not one table, but several.
 *
 * @returns null for any other table
 */
export function unfoldBlocks(text: string, source: RowSource, sample: readonly Row[]): RowSource | null {
  const [first, ...below] = sample;
  const names = cellTexts(text, first);
  const width = names.indexOf(names[0], 1);
  if (width < 2 || names.length % width !== 0 || !TIME_NAMES.test(nameKey(names[0])) || !names.every((name, column) => name === names[column % width])) return null;
  const times = below.flatMap((row) => cellTexts(text, row).filter((cell, column) => cell !== '' && column % width === 0));
  return new Set(times).size < times.length ? null : { names: null, rows: (onUnclosedQuote) => inBlocks(source, onUnclosedQuote, width, names.length) };
}

function inBlocks(source: RowSource, onUnclosedQuote: Parameters<RowSource['rows']>[0], width: number, columns: number): (row: Row) => boolean {
  const inner = new Row();
  let next = source.rows(onUnclosedQuote);
  let from = 0;
  let isHeader = false;
  return (row) => {
    for (;;) {
      if (!next(inner)) {
        from += width;
        if (from >= columns) return false;
        next = source.rows();
        isHeader = true;
        continue;
      }
      // The names stand above the first block.
      if (isHeader) {
        isHeader = false;
        continue;
      }
      row.clear();
      for (let column = from; column < Math.min(inner.count, from + width); column++) row.push(inner.starts[column], inner.ends[column]);
      if (row.count > 0 && row.starts.some((start, column) => column < row.count && row.ends[column] > start)) return true;
    }
  };
}
