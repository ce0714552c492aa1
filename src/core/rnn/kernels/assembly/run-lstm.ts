import { sigmoid4, tanh4 } from './activations';
import { multiplyRows } from './multiply-rows';

/**
 * The recurrence of an LSTM layer; the equations stand in `cells/lstm.ts`.
 *
 * @param recurrent U, packed as in `multiply-rows.ts`, gates i, f, g, o of `size` rows each
 * @param size units, filled up to a multiple of 4
 * @param columns units, not filled up
 * @param rows of U, filled up
 * @param sums (steps, rows): W x_t + b, written over
 * @param hidden (steps + 1, size): h_0, followed by what is written
 * @param memory (size): c_0, written over by the last
 */
export function runLstm(recurrent: usize, size: i32, columns: i32, rows: i32, sums: usize, hidden: usize, memory: usize, steps: i32): void {
  const length = <usize>size << 2;
  for (; steps > 0; steps--) {
    multiplyRows(recurrent, rows, columns, hidden, sums, sums);
    hidden += length;
    // Gate by gate, in place: a loop with one fraction in it keeps to the registers.
    squash(sums, 2 * length);
    squash(sums + 3 * length, length);
    for (let at: usize = 0; at < length; at += 16) {
      const i = v128.load(sums + at);
      const f = v128.load(sums + at + length);
      const g = tanh4(v128.load(sums + at + 2 * length));
      v128.store(memory + at, f32x4.add(f32x4.mul(f, v128.load(memory + at)), f32x4.mul(i, g)));
    }
    for (let at: usize = 0; at < length; at += 16) {
      const o = v128.load(sums + at + 3 * length);
      v128.store(hidden + at, f32x4.mul(o, tanh4(v128.load(memory + at))));
    }
    sums += <usize>rows << 2;
  }
}

/** Sigmoids of the numbers in so many bytes, in place. */
function squash(start: usize, length: usize): void {
  for (const end = start + length; start < end; start += 16) v128.store(start, sigmoid4(v128.load(start)));
}
