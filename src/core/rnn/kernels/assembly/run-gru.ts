import { sigmoid4, tanh4 } from './activations';
import { multiplyRows } from './multiply-rows';

/**
 * The recurrence of a GRU layer; the equations stand in `cells/gru.ts`.
 *
 * @param recurrent U, packed as in `multiply-rows.ts`, gates r, z, n of `size` rows each
 * @param feedbackBias (rows): 0 for r and z, c_n
 * @param size units, filled up to a multiple of 4
 * @param columns units, not filled up
 * @param rows of U, filled up
 * @param sums (steps, rows): W x_t + b
 * @param feedback (rows): room for U h_(t-1) + c, then the gates
 * @param hidden (steps + 1, size): h_0, followed by what is written
 */
export function runGru(
  recurrent: usize,
  feedbackBias: usize,
  size: i32,
  columns: i32,
  rows: i32,
  sums: usize,
  feedback: usize,
  hidden: usize,
  steps: i32,
): void {
  const length = <usize>size << 2;
  for (; steps > 0; steps--) {
    multiplyRows(recurrent, rows, columns, hidden, feedbackBias, feedback);
    // r and z first, in place, then n: a loop with one fraction in it keeps to the registers.
    for (let at: usize = 0; at < 2 * length; at += 16) {
      v128.store(feedback + at, sigmoid4(f32x4.add(v128.load(sums + at), v128.load(feedback + at))));
    }
    for (let at: usize = 0; at < length; at += 16) {
      const r = v128.load(feedback + at);
      const z = v128.load(feedback + at + length);
      const n = tanh4(f32x4.add(v128.load(sums + at + 2 * length), f32x4.mul(r, v128.load(feedback + at + 2 * length))));
      const before = v128.load(hidden + at);
      v128.store(hidden + at + length, f32x4.add(n, f32x4.mul(z, f32x4.sub(before, n))));
    }
    hidden += length;
    sums += <usize>rows << 2;
  }
}
