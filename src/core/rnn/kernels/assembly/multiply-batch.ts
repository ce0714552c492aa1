/**
 * Weights times values, for a whole batch: the sums of a step forwards, and
 * what they pass back. All matrices of values are batch-minor, (rows, columns)
 * with one column a sequence, so that four sequences fill a vector and each
 * weight is spread over it.
 *
 * Weights are packed (rows / 4, depth, 4), the rows that are left over one by
 * one behind: a block of four rows by eight columns then takes six loads to
 * eight multiplications, and its sums stay in registers.
 */

/**
 * out = bias + A x + B y, or out += A x + B y without a bias.
 *
 * @param out (rows, columns)
 * @param rows any
 * @param columns a multiple of 4
 * @param bias (rows); 0 to add to what `out` holds
 * @param a (rows, depthOfA), packed
 * @param x (depthOfA, columns)
 * @param b (rows, depthOfB), packed
 * @param y (depthOfB, columns)
 */
export function multiplyBatch(
  out: usize, rows: i32, columns: i32, bias: usize,
  a: usize, x: usize, depthOfA: i32,
  b: usize, y: usize, depthOfB: i32,
): void {
  const width = <usize>columns << 2;
  const blockOfA = <usize>depthOfA << 4;
  const blockOfB = <usize>depthOfB << 4;
  const end = out + <usize>rows * width;
  const endOfBlocks = out + <usize>(rows & ~3) * width;
  while (out < endOfBlocks) {
    let column: usize = 0;
    for (; column + 32 <= width; column += 32) {
      multiplyWideBlock(out + column, width, bias, a, x + column, blockOfA, b, y + column, blockOfB);
    }
    if (column < width) multiplyNarrowBlock(out + column, width, bias, a, x + column, blockOfA, b, y + column, blockOfB);
    out += width << 2;
    if (bias) bias += 16;
    a += blockOfA;
    b += blockOfB;
  }
  while (out < end) {
    for (let column: usize = 0; column < width; column += 16) {
      multiplyRow(out + column, width, bias, a, x + column, blockOfA >> 2, b, y + column, blockOfB >> 2);
    }
    out += width;
    if (bias) bias += 4;
    a += blockOfA >> 2;
    b += blockOfB >> 2;
  }
}

/** Four rows by eight columns. `width` is the bytes of a row, `sizeOfA` and `sizeOfB` are those of the rows' weights. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function multiplyWideBlock(
  out: usize, width: usize, bias: usize, a: usize, x: usize, sizeOfA: usize, b: usize, y: usize, sizeOfB: usize,
): void {
  const row1 = out + width;
  const row2 = row1 + width;
  const row3 = row2 + width;
  let s00: v128, s01: v128, s10: v128, s11: v128, s20: v128, s21: v128, s30: v128, s31: v128;
  if (bias) {
    s00 = s01 = v128.load32_splat(bias);
    s10 = s11 = v128.load32_splat(bias, 4);
    s20 = s21 = v128.load32_splat(bias, 8);
    s30 = s31 = v128.load32_splat(bias, 12);
  } else {
    s00 = v128.load(out);
    s01 = v128.load(out, 16);
    s10 = v128.load(row1);
    s11 = v128.load(row1, 16);
    s20 = v128.load(row2);
    s21 = v128.load(row2, 16);
    s30 = v128.load(row3);
    s31 = v128.load(row3, 16);
  }
  for (let source = 0; source < 2; source++) {
    const end = a + sizeOfA;
    while (a < end) {
      const v0 = v128.load(x);
      const v1 = v128.load(x, 16);
      let weight = v128.load32_splat(a);
      s00 = f32x4.add(s00, f32x4.mul(weight, v0));
      s01 = f32x4.add(s01, f32x4.mul(weight, v1));
      weight = v128.load32_splat(a, 4);
      s10 = f32x4.add(s10, f32x4.mul(weight, v0));
      s11 = f32x4.add(s11, f32x4.mul(weight, v1));
      weight = v128.load32_splat(a, 8);
      s20 = f32x4.add(s20, f32x4.mul(weight, v0));
      s21 = f32x4.add(s21, f32x4.mul(weight, v1));
      weight = v128.load32_splat(a, 12);
      s30 = f32x4.add(s30, f32x4.mul(weight, v0));
      s31 = f32x4.add(s31, f32x4.mul(weight, v1));
      x += width;
      a += 16;
    }
    a = b;
    x = y;
    sizeOfA = sizeOfB;
  }
  v128.store(out, s00);
  v128.store(out, s01, 16);
  v128.store(row1, s10);
  v128.store(row1, s11, 16);
  v128.store(row2, s20);
  v128.store(row2, s21, 16);
  v128.store(row3, s30);
  v128.store(row3, s31, 16);
}

/** Four rows by four columns: the last ones of a batch that eight does not divide. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function multiplyNarrowBlock(
  out: usize, width: usize, bias: usize, a: usize, x: usize, sizeOfA: usize, b: usize, y: usize, sizeOfB: usize,
): void {
  const row1 = out + width;
  const row2 = row1 + width;
  const row3 = row2 + width;
  let s0: v128, s1: v128, s2: v128, s3: v128;
  if (bias) {
    s0 = v128.load32_splat(bias);
    s1 = v128.load32_splat(bias, 4);
    s2 = v128.load32_splat(bias, 8);
    s3 = v128.load32_splat(bias, 12);
  } else {
    s0 = v128.load(out);
    s1 = v128.load(row1);
    s2 = v128.load(row2);
    s3 = v128.load(row3);
  }
  for (let source = 0; source < 2; source++) {
    const end = a + sizeOfA;
    while (a < end) {
      const value = v128.load(x);
      s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a), value));
      s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a, 4), value));
      s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a, 8), value));
      s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a, 12), value));
      x += width;
      a += 16;
    }
    a = b;
    x = y;
    sizeOfA = sizeOfB;
  }
  v128.store(out, s0);
  v128.store(row1, s1);
  v128.store(row2, s2);
  v128.store(row3, s3);
}

/** One row by four columns. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function multiplyRow(
  out: usize, width: usize, bias: usize, a: usize, x: usize, sizeOfA: usize, b: usize, y: usize, sizeOfB: usize,
): void {
  let sum = bias ? v128.load32_splat(bias) : v128.load(out);
  for (let source = 0; source < 2; source++) {
    const end = a + sizeOfA;
    while (a < end) {
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(a), v128.load(x)));
      x += width;
      a += 4;
    }
    a = b;
    x = y;
    sizeOfA = sizeOfB;
  }
  v128.store(out, sum);
}
