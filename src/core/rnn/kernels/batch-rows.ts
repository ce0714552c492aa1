/**
 * Rows of a batch into the kernels' memory. Where a row has room for more, its
 * last number is repeated: a sequence too many then does what a real one does,
 * and overflows only where that one does.
 *
 * @param source (rows, sequences)
 * @param from of the first row in `source`
 * @param to of the first row in `floats`, (rows, columns) there
 */
export function putRows(source: Float64Array, from: number, rows: number, sequences: number, floats: Float32Array, to: number, columns: number): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < sequences; column++) floats[to + column] = source[from + column];
    for (let column = sequences; column < columns; column++) floats[to + column] = source[from + sequences - 1];
    from += sequences;
    to += columns;
  }
}

/** The way back: (rows, columns) in `floats` to (rows, sequences) in `target`. */
export function takeRows(floats: Float32Array, from: number, columns: number, target: Float64Array, to: number, rows: number, sequences: number): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < sequences; column++) target[to + column] = floats[from + column];
    from += columns;
    to += sequences;
  }
}
