import { tanh4 } from './activations';
import { LARGEST } from './range';
import { multiplyRows } from './multiply-rows';

/**
 * The recurrence of an Elman layer: h_t = f(W x_t + b + U h_(t-1)).
 *
 * @param recurrent U, packed as in `multiply-rows.ts`
 * @param size units, filled up to a multiple of 4
 * @param columns units, not filled up
 * @param rows of U, filled up
 * @param sums (steps, rows): W x_t + b, written over
 * @param hidden (steps + 1, size): h_0, followed by what is written
 * @param rectify 1: f is the rectifier, cut off at LARGEST; 0: tanh
 */
export function runElman(recurrent: usize, size: i32, columns: i32, rows: i32, sums: usize, hidden: usize, steps: i32, rectify: i32): void {
  const length = <usize>size << 2;
  for (; steps > 0; steps--) {
    multiplyRows(recurrent, rows, columns, hidden, sums, sums);
    hidden += length;
    for (let at: usize = 0; at < length; at += 16) {
      const sum = v128.load(sums + at);
      v128.store(hidden + at, rectify ? f32x4.pmin(f32x4.splat(LARGEST), f32x4.pmax(f32x4.splat(0), sum)) : tanh4(sum));
    }
    sums += <usize>rows << 2;
  }
}
