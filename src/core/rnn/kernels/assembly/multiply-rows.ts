/**
 * The products of packed weights: how a matrix of (rows, columns) lies so that
 * one pass over the memory, front to back, multiplies it.
 *
 * Rows are filled up to a multiple of 16 with zeros and cut into blocks of 48,
 * the rest into blocks of 16; a block is (columns, rows of the block). So a
 * column of a block is 12 or 4 vectors side by side, and as many sums stay in
 * registers while the columns go by. `pack-rows.ts` writes this layout.
 */
export const WIDE: i32 = 48;
export const NARROW: i32 = 16;

/**
 * result = start + M v, for one vector.
 *
 * @param matrix packed, of `rows` (filled up) times `columns`
 * @param vector (columns)
 * @param start (rows): what the sums begin with; may be `result`
 * @param result (rows)
 */
export function multiplyRows(matrix: usize, rows: i32, columns: i32, vector: usize, start: usize, result: usize): void {
  const end = vector + (<usize>columns << 2);
  let left = rows;
  for (; left >= WIDE; left -= WIDE) {
    let s0 = v128.load(start, 0);
    let s1 = v128.load(start, 16);
    let s2 = v128.load(start, 32);
    let s3 = v128.load(start, 48);
    let s4 = v128.load(start, 64);
    let s5 = v128.load(start, 80);
    let s6 = v128.load(start, 96);
    let s7 = v128.load(start, 112);
    let s8 = v128.load(start, 128);
    let s9 = v128.load(start, 144);
    let s10 = v128.load(start, 160);
    let s11 = v128.load(start, 176);
    for (let at = vector; at < end; at += 4) {
      const x = v128.load32_splat(at);
      s0 = f32x4.add(s0, f32x4.mul(v128.load(matrix, 0), x));
      s1 = f32x4.add(s1, f32x4.mul(v128.load(matrix, 16), x));
      s2 = f32x4.add(s2, f32x4.mul(v128.load(matrix, 32), x));
      s3 = f32x4.add(s3, f32x4.mul(v128.load(matrix, 48), x));
      s4 = f32x4.add(s4, f32x4.mul(v128.load(matrix, 64), x));
      s5 = f32x4.add(s5, f32x4.mul(v128.load(matrix, 80), x));
      s6 = f32x4.add(s6, f32x4.mul(v128.load(matrix, 96), x));
      s7 = f32x4.add(s7, f32x4.mul(v128.load(matrix, 112), x));
      s8 = f32x4.add(s8, f32x4.mul(v128.load(matrix, 128), x));
      s9 = f32x4.add(s9, f32x4.mul(v128.load(matrix, 144), x));
      s10 = f32x4.add(s10, f32x4.mul(v128.load(matrix, 160), x));
      s11 = f32x4.add(s11, f32x4.mul(v128.load(matrix, 176), x));
      matrix += 192;
    }
    v128.store(result, s0, 0);
    v128.store(result, s1, 16);
    v128.store(result, s2, 32);
    v128.store(result, s3, 48);
    v128.store(result, s4, 64);
    v128.store(result, s5, 80);
    v128.store(result, s6, 96);
    v128.store(result, s7, 112);
    v128.store(result, s8, 128);
    v128.store(result, s9, 144);
    v128.store(result, s10, 160);
    v128.store(result, s11, 176);
    start += 192;
    result += 192;
  }
  for (; left > 0; left -= NARROW) {
    let s0 = v128.load(start, 0);
    let s1 = v128.load(start, 16);
    let s2 = v128.load(start, 32);
    let s3 = v128.load(start, 48);
    for (let at = vector; at < end; at += 4) {
      const x = v128.load32_splat(at);
      s0 = f32x4.add(s0, f32x4.mul(v128.load(matrix, 0), x));
      s1 = f32x4.add(s1, f32x4.mul(v128.load(matrix, 16), x));
      s2 = f32x4.add(s2, f32x4.mul(v128.load(matrix, 32), x));
      s3 = f32x4.add(s3, f32x4.mul(v128.load(matrix, 48), x));
      matrix += 64;
    }
    v128.store(result, s0, 0);
    v128.store(result, s1, 16);
    v128.store(result, s2, 32);
    v128.store(result, s3, 48);
    start += 64;
    result += 64;
  }
}
