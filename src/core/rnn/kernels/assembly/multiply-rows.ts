/**
 * The products of packed weights: how a matrix of (rows, columns) lies so that
 * one pass over the memory, front to back, multiplies it.
 *
 * Rows are filled up with zeros to a multiple of 8, and cut into blocks of 24
 * and at the end up to two of 16; a block is (columns, rows of the block). So a
 * column of a block is 6 or 4 vectors side by side, and as many sums stay in
 * registers while the columns go by. More would not: V8 loads the whole column
 * first, and 6 sums, 6 weights and the number they are multiplied with are
 * about what 15 registers hold. `pack-rows.ts` writes this layout.
 */
export const WIDE: i32 = 24;
export const NARROW: i32 = 16;

/** Columns that are summed by themselves before they are added: short sums lie closer to the exact one. In bytes. */
export const CHUNK: usize = 64 << 2;

/** How many of `rows` lie in blocks of 24; the rest lies in blocks of 16. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function wideRows(rows: i32): i32 {
  return rows - ((rows << 2) % (2 * WIDE));
}

/**
 * result = start + M v, for one vector. In line, since V8 then finds a shorter
 * loop than in a function of its own.
 *
 * @param matrix packed, of `rows` (filled up) times `columns`
 * @param vector (columns)
 * @param start (rows): what the product is added to; may be `result`
 * @param result (rows)
 */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function multiplyRows(matrix: usize, rows: i32, columns: i32, vector: usize, start: usize, result: usize): void {
  const end = vector + (<usize>columns << 2);
  const narrow = result + (<usize>wideRows(rows) << 2);
  const last = result + (<usize>rows << 2);
  while (result < narrow) {
    let sum = start;
    for (let at = vector; at < end; ) {
      const stop = min(at + CHUNK, end);
      let s0 = f32x4.splat(0);
      let s1 = f32x4.splat(0);
      let s2 = f32x4.splat(0);
      let s3 = f32x4.splat(0);
      let s4 = f32x4.splat(0);
      let s5 = f32x4.splat(0);
      for (; at < stop; at += 4) {
        const x = v128.load32_splat(at);
        s0 = f32x4.add(s0, f32x4.mul(v128.load(matrix, 0), x));
        s1 = f32x4.add(s1, f32x4.mul(v128.load(matrix, 16), x));
        s2 = f32x4.add(s2, f32x4.mul(v128.load(matrix, 32), x));
        s3 = f32x4.add(s3, f32x4.mul(v128.load(matrix, 48), x));
        s4 = f32x4.add(s4, f32x4.mul(v128.load(matrix, 64), x));
        s5 = f32x4.add(s5, f32x4.mul(v128.load(matrix, 80), x));
        matrix += 96;
      }
      v128.store(result, f32x4.add(v128.load(sum, 0), s0), 0);
      v128.store(result, f32x4.add(v128.load(sum, 16), s1), 16);
      v128.store(result, f32x4.add(v128.load(sum, 32), s2), 32);
      v128.store(result, f32x4.add(v128.load(sum, 48), s3), 48);
      v128.store(result, f32x4.add(v128.load(sum, 64), s4), 64);
      v128.store(result, f32x4.add(v128.load(sum, 80), s5), 80);
      sum = result;
    }
    start += 96;
    result += 96;
  }
  while (result < last) {
    let sum = start;
    for (let at = vector; at < end; ) {
      const stop = min(at + CHUNK, end);
      let s0 = f32x4.splat(0);
      let s1 = f32x4.splat(0);
      let s2 = f32x4.splat(0);
      let s3 = f32x4.splat(0);
      for (; at < stop; at += 4) {
        const x = v128.load32_splat(at);
        s0 = f32x4.add(s0, f32x4.mul(v128.load(matrix, 0), x));
        s1 = f32x4.add(s1, f32x4.mul(v128.load(matrix, 16), x));
        s2 = f32x4.add(s2, f32x4.mul(v128.load(matrix, 32), x));
        s3 = f32x4.add(s3, f32x4.mul(v128.load(matrix, 48), x));
        matrix += 64;
      }
      v128.store(result, f32x4.add(v128.load(sum, 0), s0), 0);
      v128.store(result, f32x4.add(v128.load(sum, 16), s1), 16);
      v128.store(result, f32x4.add(v128.load(sum, 32), s2), 32);
      v128.store(result, f32x4.add(v128.load(sum, 48), s3), 48);
      sum = result;
    }
    start += 64;
    result += 64;
  }
}
