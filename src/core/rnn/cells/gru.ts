import type { Cell } from './cell.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * The gated recurrent unit, its blocks of rows in the order r, z, n:
 *
 *     r_t = sigmoid(W_r x_t + b_r + U_r h_(t-1))            reset
 *     z_t = sigmoid(W_z x_t + b_z + U_z h_(t-1))            update
 *     n_t = tanh(W_n x_t + b_n + r_t * (U_n h_(t-1) + e))   candidate
 *     h_t = (1 - z_t) * n_t + z_t * h_(t-1)
 *
 * K. Cho et al., "Learning phrase representations using RNN encoder-decoder"
 * (2014), arXiv:1406.1078, eq. 5-8, in the form of cuDNN and PyTorch, where r
 * acts after the product with U_n and z keeps the old value.
 */
export const gru: Cell = {
  forward({ size, hidden, gates, feedback }, t) {
    const before = t * size;
    const at = t * 3 * size;
    for (let i = 0; i < size; i++) {
      const r = sigmoid(gates[at + i] + feedback[at + i]);
      const z = sigmoid(gates[at + size + i] + feedback[at + size + i]);
      const n = Math.tanh(gates[at + 2 * size + i] + r * feedback[at + 2 * size + i]);
      hidden[before + size + i] = (1 - z) * n + z * hidden[before + i];
      gates[at + i] = r;
      gates[at + size + i] = z;
      gates[at + 2 * size + i] = n;
    }
  },

  backward({ size, hidden, gates, feedback }, t, flow) {
    const before = t * size;
    const at = t * 3 * size;
    for (let i = 0; i < size; i++) {
      const r = gates[at + i];
      const z = gates[at + size + i];
      const n = gates[at + 2 * size + i];
      const dh = flow.hidden[i];
      const dn = dh * (1 - z) * (1 - n * n);
      const dz = dh * (hidden[before + i] - n) * z * (1 - z);
      const dr = dn * feedback[at + 2 * size + i] * r * (1 - r);
      flow.gates[i] = flow.feedback[i] = dr;
      flow.gates[size + i] = flow.feedback[size + i] = dz;
      flow.gates[2 * size + i] = dn;
      flow.feedback[2 * size + i] = dn * r;
      flow.hidden[i] = dh * z;
    }
  },
};
