import type { Cell } from './cell.ts';

/**
 * Elman's cell: h_t = f(W x_t + b + U h_(t-1)).
 *
 * J. L. Elman, "Finding structure in time", Cognitive Science 14 (1990), p. 179-211.
 *
 * @param f the activation
 * @param slope f' as a function of f's own value, which is all that the tape keeps
 */
function elman(f: (sum: number) => number, slope: (value: number) => number): Cell {
  return {
    forward({ size, hidden, gates, feedback }, t) {
      const at = t * size;
      for (let i = 0; i < size; i++) hidden[at + size + i] = f(gates[at + i] + feedback[at + i]);
    },

    backward({ size, hidden }, t, flow) {
      const now = (t + 1) * size;
      for (let i = 0; i < size; i++) {
        const sum = flow.hidden[i] * slope(hidden[now + i]);
        flow.gates[i] = sum;
        flow.feedback[i] = sum;
        flow.hidden[i] = 0; // h_(t-1) is reached through the sum alone
      }
    },
  };
}

export const elmanTanh = elman(Math.tanh, (value) => 1 - value * value);

/** At 0 the slope is taken as 0. */
export const elmanRelu = elman(
  (sum) => (sum > 0 ? sum : 0),
  (value) => (value > 0 ? 1 : 0),
);
