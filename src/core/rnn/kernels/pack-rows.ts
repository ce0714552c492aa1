/** The same as in `assembly/multiply-rows.ts`, which says why. */
const WIDE = 24;
const NARROW = 16;

/** No number in the kernels goes beyond this, as in `assembly/range.ts`. */
const LARGEST = 2 ** 58;

/** A number as the kernels take it: within their range. What is not a number counts as 0. */
export function toKernelRange(value: number): number {
  return value > LARGEST ? LARGEST : value < -LARGEST ? -LARGEST : value === value ? value : 0;
}

/** As many rows as the kernels compute for `rows` of a matrix. */
export function packedRows(rows: number): number {
  return Math.max(NARROW, Math.ceil(rows / 8) * 8);
}

/**
 * A matrix in the order in which the kernels read it: blocks of 24 rows and at
 * the end up to two of 16, a block being (columns, rows of the block).
 *
 * @param matrix (gates * units, columns), row-major
 * @param size rows that one gate takes in the packed matrix; those beyond its units stay 0
 * @param packed (packedRows(gates * size) * columns), zeros before
 */
export function packRows(matrix: Float64Array, gates: number, units: number, columns: number, size: number, packed: Float32Array): void {
  const rows = packedRows(gates * size);
  const wideRows = rows - ((4 * rows) % (2 * WIDE));
  for (let gate = 0; gate < gates; gate++) {
    for (let unit = 0; unit < units; unit++) {
      const row = gate * size + unit;
      const width = row < wideRows ? WIDE : NARROW;
      const inBlock = (row < wideRows ? row : row - wideRows) % width;
      const from = (gate * units + unit) * columns;
      for (let column = 0; column < columns; column++) {
        packed[(row - inBlock) * columns + column * width + inBlock] = toKernelRange(matrix[from + column]);
      }
    }
  }
}
