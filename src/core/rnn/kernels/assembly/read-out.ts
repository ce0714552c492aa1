/**
 * The head: y_t = V h_t + d, each output a product along the units. Eight
 * partial sums lie closer to the exact one than a single long one.
 *
 * @param weights (count, size): V, row-major, filled up with zeros to a multiple of 4
 * @param bias (count): d
 * @param hidden (steps, size): h_1 .. h_n, filled up alike
 * @param outputs (steps, count), written over
 */
export function readOut(weights: usize, bias: usize, count: i32, hidden: usize, size: i32, steps: i32, outputs: usize): void {
  const length = <usize>size << 2;
  const whole = length & ~31;
  for (; steps > 0; steps--) {
    let row = weights;
    for (let i: usize = 0; i < <usize>count; i++) {
      let even = f32x4.splat(0);
      let odd = f32x4.splat(0);
      for (let at: usize = 0; at < whole; at += 32) {
        even = f32x4.add(even, f32x4.mul(v128.load(row + at), v128.load(hidden + at)));
        odd = f32x4.add(odd, f32x4.mul(v128.load(row + at, 16), v128.load(hidden + at, 16)));
      }
      if (whole < length) even = f32x4.add(even, f32x4.mul(v128.load(row + whole), v128.load(hidden + whole)));
      const sum = f32x4.add(even, odd);
      const left = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
      const right = f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
      store<f32>(outputs, left + right + load<f32>(bias + (i << 2)));
      outputs += 4;
      row += length;
    }
    hidden += length;
  }
}
