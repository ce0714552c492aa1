/**
 * The gradient of weights: sums over all sequences and steps of what went back
 * through a row times what came forward along a column.
 *
 * Lanes run along the batch, as the values lie; the four of each sum are added
 * up once, at the end.
 */

/**
 * gradient += sum over steps and columns of D[row] * X[k].
 *
 * @param gradient (rows / 4, depth, 4), the layout of packed weights
 * @param d (steps, rows, columns) with `strideOfD` floats from step to step
 * @param rows a multiple of 4
 * @param x (steps, depth, columns) with `strideOfX` floats from step to step
 * @param columns a multiple of 4
 */
export function addOuterProducts(
  gradient: usize, d: usize, strideOfD: i32, rows: i32, x: usize, strideOfX: i32, depth: i32, columns: i32, steps: i32,
): void {
  const width = <usize>columns << 2;
  const bytesOfD = <usize>strideOfD << 2;
  const bytesOfX = <usize>strideOfX << 2;
  for (let row = 0; row < rows; row += 4) {
    let k = 0;
    for (; k + 2 <= depth; k += 2) {
      addPair(gradient, d, bytesOfD, x + <usize>k * width, bytesOfX, width, steps);
      gradient += 32;
    }
    if (k < depth) {
      addSingle(gradient, d, bytesOfD, x + <usize>k * width, bytesOfX, width, steps);
      gradient += 16;
    }
    d += width << 2;
  }
}

/** Four rows by two columns of the gradient. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function addPair(gradient: usize, d: usize, strideOfD: usize, x: usize, strideOfX: usize, width: usize, steps: i32): void {
  let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  for (let step = 0; step < steps; step++) {
    let d0 = d, d1 = d0 + width, d2 = d1 + width, d3 = d2 + width;
    let x0 = x, x1 = x + width;
    const end = x1;
    while (x0 < end) {
      const v0 = v128.load(x0);
      const v1 = v128.load(x1);
      let flow = v128.load(d0);
      s00 = f32x4.add(s00, f32x4.mul(flow, v0));
      s01 = f32x4.add(s01, f32x4.mul(flow, v1));
      flow = v128.load(d1);
      s10 = f32x4.add(s10, f32x4.mul(flow, v0));
      s11 = f32x4.add(s11, f32x4.mul(flow, v1));
      flow = v128.load(d2);
      s20 = f32x4.add(s20, f32x4.mul(flow, v0));
      s21 = f32x4.add(s21, f32x4.mul(flow, v1));
      flow = v128.load(d3);
      s30 = f32x4.add(s30, f32x4.mul(flow, v0));
      s31 = f32x4.add(s31, f32x4.mul(flow, v1));
      d0 += 16;
      d1 += 16;
      d2 += 16;
      d3 += 16;
      x0 += 16;
      x1 += 16;
    }
    d += strideOfD;
    x += strideOfX;
  }
  addTo(gradient, s00, s10, s20, s30);
  addTo(gradient + 16, s01, s11, s21, s31);
}

/** Four rows by one column of the gradient. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function addSingle(gradient: usize, d: usize, strideOfD: usize, x: usize, strideOfX: usize, width: usize, steps: i32): void {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
  for (let step = 0; step < steps; step++) {
    let d0 = d, d1 = d0 + width, d2 = d1 + width, d3 = d2 + width;
    const end = x + width;
    for (let x0 = x; x0 < end; x0 += 16) {
      const value = v128.load(x0);
      s0 = f32x4.add(s0, f32x4.mul(v128.load(d0), value));
      s1 = f32x4.add(s1, f32x4.mul(v128.load(d1), value));
      s2 = f32x4.add(s2, f32x4.mul(v128.load(d2), value));
      s3 = f32x4.add(s3, f32x4.mul(v128.load(d3), value));
      d0 += 16;
      d1 += 16;
      d2 += 16;
      d3 += 16;
    }
    d += strideOfD;
    x += strideOfX;
  }
  addTo(gradient, s0, s1, s2, s3);
}

/** Adds the sum of each vector's lanes to the four floats at `target`. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function addTo(target: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  const sums = f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
  v128.store(target, f32x4.add(v128.load(target), sums));
}
