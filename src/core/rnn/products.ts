/**
 * The three products of a layer, on parts of flat buffers. They add to what is
 * there. A matrix is (rows, columns), row-major.
 */

/** result += M v. */
export function addProduct(
  matrix: Float64Array,
  rows: number,
  columns: number,
  vector: Float64Array,
  from: number,
  result: Float64Array,
  to: number,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = result[to + row];
    for (let column = 0; column < columns; column++, at++) sum += matrix[at] * vector[from + column];
    result[to + row] = sum;
  }
}

/** result += M^T v. */
export function addTransposedProduct(
  matrix: Float64Array,
  rows: number,
  columns: number,
  vector: Float64Array,
  from: number,
  result: Float64Array,
  to: number,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const factor = vector[from + row];
    for (let column = 0; column < columns; column++, at++) result[to + column] += matrix[at] * factor;
  }
}

/** M += a b^T. */
export function addOuterProduct(
  matrix: Float64Array,
  rows: number,
  columns: number,
  a: Float64Array,
  fromA: number,
  b: Float64Array,
  fromB: number,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const factor = a[fromA + row];
    for (let column = 0; column < columns; column++, at++) matrix[at] += factor * b[fromB + column];
  }
}
