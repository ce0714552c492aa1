import { NARROW, WIDE } from './multiply-rows';

/**
 * What can be computed for all steps at once: sums = X M^T + b, the inputs' part
 * of a layer, and the head. Three steps by 16 rows at a time.
 *
 * @param matrix packed as in `multiply-rows.ts`
 * @param bias (rows), filled up with zeros
 * @param inputs (steps, stride), of which the first `columns` of each row count
 * @param sums (steps, rows), written over
 */
export function projectSteps(
  matrix: usize,
  rows: i32,
  columns: i32,
  bias: usize,
  inputs: usize,
  stride: i32,
  steps: i32,
  sums: usize,
): void {
  for (let row = 0; row < rows; ) {
    const width = rows - row >= WIDE ? WIDE : NARROW;
    for (let part = 0; part < width; part += NARROW) {
      projectPanel(matrix + (part << 2), width << 2, columns, bias + ((row + part) << 2), inputs, stride << 2, steps, sums + ((row + part) << 2), rows << 2);
    }
    matrix += (width * columns) << 2;
    row += width;
  }
}

/** The same for 16 rows; all distances in bytes. */
function projectPanel(
  panel: usize,
  panelStride: usize,
  columns: i32,
  bias: usize,
  inputs: usize,
  inputStride: usize,
  steps: i32,
  sums: usize,
  sumStride: usize,
): void {
  const b0 = v128.load(bias, 0);
  const b1 = v128.load(bias, 16);
  const b2 = v128.load(bias, 32);
  const b3 = v128.load(bias, 48);
  const length = <usize>columns << 2;
  for (; steps >= 3; steps -= 3) {
    let s00 = b0, s01 = b1, s02 = b2, s03 = b3;
    let s10 = b0, s11 = b1, s12 = b2, s13 = b3;
    let s20 = b0, s21 = b1, s22 = b2, s23 = b3;
    const end = inputs + length;
    let weights = panel;
    for (let at = inputs; at < end; at += 4) {
      const x0 = v128.load32_splat(at);
      const x1 = v128.load32_splat(at + inputStride);
      const x2 = v128.load32_splat(at + 2 * inputStride);
      let w = v128.load(weights, 0);
      s00 = f32x4.add(s00, f32x4.mul(w, x0));
      s10 = f32x4.add(s10, f32x4.mul(w, x1));
      s20 = f32x4.add(s20, f32x4.mul(w, x2));
      w = v128.load(weights, 16);
      s01 = f32x4.add(s01, f32x4.mul(w, x0));
      s11 = f32x4.add(s11, f32x4.mul(w, x1));
      s21 = f32x4.add(s21, f32x4.mul(w, x2));
      w = v128.load(weights, 32);
      s02 = f32x4.add(s02, f32x4.mul(w, x0));
      s12 = f32x4.add(s12, f32x4.mul(w, x1));
      s22 = f32x4.add(s22, f32x4.mul(w, x2));
      w = v128.load(weights, 48);
      s03 = f32x4.add(s03, f32x4.mul(w, x0));
      s13 = f32x4.add(s13, f32x4.mul(w, x1));
      s23 = f32x4.add(s23, f32x4.mul(w, x2));
      weights += panelStride;
    }
    v128.store(sums, s00, 0);
    v128.store(sums, s01, 16);
    v128.store(sums, s02, 32);
    v128.store(sums, s03, 48);
    sums += sumStride;
    v128.store(sums, s10, 0);
    v128.store(sums, s11, 16);
    v128.store(sums, s12, 32);
    v128.store(sums, s13, 48);
    sums += sumStride;
    v128.store(sums, s20, 0);
    v128.store(sums, s21, 16);
    v128.store(sums, s22, 32);
    v128.store(sums, s23, 48);
    sums += sumStride;
    inputs += 3 * inputStride;
  }
  for (; steps > 0; steps--) {
    let s0 = b0, s1 = b1, s2 = b2, s3 = b3;
    const end = inputs + length;
    let weights = panel;
    for (let at = inputs; at < end; at += 4) {
      const x = v128.load32_splat(at);
      s0 = f32x4.add(s0, f32x4.mul(v128.load(weights, 0), x));
      s1 = f32x4.add(s1, f32x4.mul(v128.load(weights, 16), x));
      s2 = f32x4.add(s2, f32x4.mul(v128.load(weights, 32), x));
      s3 = f32x4.add(s3, f32x4.mul(v128.load(weights, 48), x));
      weights += panelStride;
    }
    v128.store(sums, s0, 0);
    v128.store(sums, s1, 16);
    v128.store(sums, s2, 32);
    v128.store(sums, s3, 48);
    sums += sumStride;
    inputs += inputStride;
  }
}
