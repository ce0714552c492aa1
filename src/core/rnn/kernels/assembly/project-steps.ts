import { CHUNK, multiplyRows, NARROW, WIDE, wideRows } from './multiply-rows';

/**
 * What can be computed for all steps at once: sums = X M^T + b, the inputs' part
 * of a layer. Four steps by 8 rows at a time, which 15 registers just hold; what
 * is left of the steps goes one by one.
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
  const together = steps & ~3;
  const wide = wideRows(rows);
  for (let row = 0; row < rows; row += 8) {
    const width = row < wide ? WIDE : NARROW;
    const inBlock = (row < wide ? row : row - wide) % width;
    const at = <usize>row << 2;
    const panel = matrix + (<usize>((row - inBlock) * columns + inBlock) << 2);
    projectPanel(panel, width << 2, columns, bias + at, inputs, stride << 2, together, sums + at, rows << 2);
  }
  for (let step = together; step < steps; step++) {
    multiplyRows(matrix, rows, columns, inputs + (<usize>(step * stride) << 2), bias, sums + (<usize>(step * rows) << 2));
  }
}

/** The same for 8 rows and a multiple of 4 steps; strides in bytes. */
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
  for (; steps > 0; steps -= 4) {
    const end = inputs + (<usize>columns << 2);
    let weights = panel;
    let start = bias;
    let startStride: usize = 0;
    for (let at = inputs; at < end; ) {
      const stop = min(at + CHUNK, end);
      let s00 = f32x4.splat(0);
      let s01 = f32x4.splat(0);
      let s10 = f32x4.splat(0);
      let s11 = f32x4.splat(0);
      let s20 = f32x4.splat(0);
      let s21 = f32x4.splat(0);
      let s30 = f32x4.splat(0);
      let s31 = f32x4.splat(0);
      for (; at < stop; at += 4) {
        const w0 = v128.load(weights, 0);
        const w1 = v128.load(weights, 16);
        const x0 = v128.load32_splat(at);
        const x1 = v128.load32_splat(at + inputStride);
        const x2 = v128.load32_splat(at + 2 * inputStride);
        const x3 = v128.load32_splat(at + 3 * inputStride);
        s00 = f32x4.add(s00, f32x4.mul(w0, x0));
        s01 = f32x4.add(s01, f32x4.mul(w1, x0));
        s10 = f32x4.add(s10, f32x4.mul(w0, x1));
        s11 = f32x4.add(s11, f32x4.mul(w1, x1));
        s20 = f32x4.add(s20, f32x4.mul(w0, x2));
        s21 = f32x4.add(s21, f32x4.mul(w1, x2));
        s30 = f32x4.add(s30, f32x4.mul(w0, x3));
        s31 = f32x4.add(s31, f32x4.mul(w1, x3));
        weights += panelStride;
      }
      addPair(start, sums, s00, s01);
      addPair(start + startStride, sums + sumStride, s10, s11);
      addPair(start + 2 * startStride, sums + 2 * sumStride, s20, s21);
      addPair(start + 3 * startStride, sums + 3 * sumStride, s30, s31);
      start = sums;
      startStride = sumStride;
    }
    sums += 4 * sumStride;
    inputs += 4 * inputStride;
  }
}

/** The 8 numbers at `start` and these, to where `result` is. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function addPair(start: usize, result: usize, left: v128, right: v128): void {
  v128.store(result, f32x4.add(v128.load(start), left));
  v128.store(result, f32x4.add(v128.load(start, 16), right), 16);
}
