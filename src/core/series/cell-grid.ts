import type { RowSource } from './row-source.ts';

/** Cells in one text, so that what reads a text reads them, too. */
export interface CellGrid {
  /** The cells with a tab between them and a line feed after each row. */
  readonly text: string;
  readonly source: RowSource;
}

/** Joins cells into one text: white space inside a cell is one space, so that places in it are places in a table. */
export function cellGrid(rows: readonly (readonly string[])[]): CellGrid {
  const lines = rows.map((row) => row.map((cell) => cell.trim().replace(/\s+/g, ' ')));
  return {
    text: lines.map((cells) => cells.join('\t')).join('\n'),
    source: {
      names: null,
      rows() {
        let index = 0;
        let at = 0;
        return (row) => {
          if (index === lines.length) return false;
          row.clear();
          const cells = lines[index++];
          for (const cell of cells) {
            row.push(at, at + cell.length);
            at += cell.length + 1;
          }
          // An empty row is a line break alone.
          if (cells.length === 0) at++;
          return true;
        };
      },
    },
  };
}
