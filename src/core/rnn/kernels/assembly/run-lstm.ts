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
    for (let at: usize = 0; at < length; at += 16) {
      const sum = sums + at;
      const i = sigmoid4(v128.load(sum));
      const f = sigmoid4(v128.load(sum + length));
      const g = tanh4(v128.load(sum + 2 * length));
      const o = sigmoid4(v128.load(sum + 3 * length));
      const c = f32x4.add(f32x4.mul(f, v128.load(memory + at)), f32x4.mul(i, g));
      v128.store(memory + at, c);
      v128.store(hidden + at, f32x4.mul(o, tanh4(c)));
    }
    sums += <usize>rows << 2;
  }
}
