/**
 * Where one matrix of the parameters lies in the kernels' memory, in the layout
 * of `assembly/multiply-batch.ts`: four rows at a time, column by column.
 */
export interface PackedMatrix {
  /** (gates * units, columns), row-major, in the flat parameters. */
  readonly values: Float64Array;
  /** The same part of the flat gradient. */
  readonly gradient: Float64Array;
  readonly gates: number;
  readonly units: number;
  readonly columns: number;
  /** Rows of a gate in memory, where units are padded. */
  readonly unitRows: number;
  /** Columns in memory, where they are padded. */
  readonly depth: number;
  /** Gate g lies at place (g + turn) % gates. */
  readonly turn: number;
  /** (gates * unitRows, depth), packed. */
  readonly weights: number;
  /** (depth, gates * unitRows), packed; 0 where nothing goes back through the matrix. */
  readonly transposed: number;
  /** The gradient, packed as `weights` or as `transposed`. */
  readonly slopes: number;
  readonly slopesTransposed: boolean;
}

/** Writes the values into `weights` and `transposed`. */
export function packMatrix(matrix: PackedMatrix, floats: Float32Array): void {
  const { values, gates, units, columns, unitRows, depth } = matrix;
  const rows = gates * unitRows;
  const weights = matrix.weights >>> 2;
  const transposed = matrix.transposed >>> 2;
  for (let at = 0, gate = 0; gate < gates; gate++) {
    for (let unit = 0; unit < units; unit++) {
      const row = ((gate + matrix.turn) % gates) * unitRows + unit;
      for (let column = 0; column < columns; column++, at++) {
        const value = values[at];
        floats[weights + packedIndex(row, column, rows, depth)] = value;
        if (transposed > 0) floats[transposed + packedIndex(column, row, depth, rows)] = value;
      }
    }
  }
}

/** Writes `slopes` into the gradient. */
export function unpackGradient(matrix: PackedMatrix, floats: Float32Array): void {
  const { gradient, gates, units, columns, unitRows, depth, slopesTransposed } = matrix;
  const rows = gates * unitRows;
  const slopes = matrix.slopes >>> 2;
  for (let at = 0, gate = 0; gate < gates; gate++) {
    for (let unit = 0; unit < units; unit++) {
      const row = ((gate + matrix.turn) % gates) * unitRows + unit;
      for (let column = 0; column < columns; column++, at++) {
        gradient[at] = floats[slopes + (slopesTransposed ? packedIndex(column, row, depth, rows) : packedIndex(row, column, rows, depth))];
      }
    }
  }
}

/** Of the number at (row, column); the rows that make no block of four lie behind the blocks, one by one. */
function packedIndex(row: number, column: number, rows: number, depth: number): number {
  const first = row & ~3;
  return first + 4 > rows ? row * depth + column : first * depth + column * 4 + (row & 3);
}
