/** The cells of one column, as places in a text. */
export interface CellPlaces {
  readonly text: string;
  /** (n) */
  readonly starts: Float64Array;
  /** (n) one past the last code unit; equal to the start where a cell is empty. */
  readonly ends: Float64Array;
}

/** Cells that are texts of their own. */
export function placesOf(cells: readonly string[]): CellPlaces {
  const starts = new Float64Array(cells.length);
  const ends = new Float64Array(cells.length);
  let at = 0;
  cells.forEach((cell, i) => {
    starts[i] = at;
    ends[i] = at + cell.length;
    at += cell.length + 1;
  });
  return { text: cells.join('\n'), starts, ends };
}
