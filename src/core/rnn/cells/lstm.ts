import type { Cell } from './cell.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * The long short-term memory with a forget gate, its blocks of rows in the
 * order i, f, g, o; each a_t is W_a x_t + b_a + U_a h_(t-1):
 *
 *     i_t = sigmoid(i)   input      f_t = sigmoid(f)   forget
 *     g_t = tanh(g)      candidate  o_t = sigmoid(o)   output
 *     c_t = f_t * c_(t-1) + i_t * g_t
 *     h_t = o_t * tanh(c_t)
 *
 * S. Hochreiter and J. Schmidhuber, "Long short-term memory" (1997); the forget
 * gate by F. Gers et al., "Learning to forget" (2000), eq. 3-8.
 */
export const lstm: Cell = {
  forward({ size, hidden, memory, gates, feedback }, t) {
    const before = t * size;
    const now = before + size;
    const at = t * 4 * size;
    for (let j = 0; j < size; j++) {
      const i = sigmoid(gates[at + j] + feedback[at + j]);
      const f = sigmoid(gates[at + size + j] + feedback[at + size + j]);
      const g = Math.tanh(gates[at + 2 * size + j] + feedback[at + 2 * size + j]);
      const o = sigmoid(gates[at + 3 * size + j] + feedback[at + 3 * size + j]);
      memory[now + j] = f * memory[before + j] + i * g;
      hidden[now + j] = o * Math.tanh(memory[now + j]);
      gates[at + j] = i;
      gates[at + size + j] = f;
      gates[at + 2 * size + j] = g;
      gates[at + 3 * size + j] = o;
    }
  },

  backward({ size, memory, gates }, t, flow) {
    const before = t * size;
    const now = before + size;
    const at = t * 4 * size;
    for (let j = 0; j < size; j++) {
      const i = gates[at + j];
      const f = gates[at + size + j];
      const g = gates[at + 2 * size + j];
      const o = gates[at + 3 * size + j];
      const squashed = Math.tanh(memory[now + j]);
      const dh = flow.hidden[j];
      const dc = flow.memory[j] + dh * o * (1 - squashed * squashed);
      flow.gates[j] = flow.feedback[j] = dc * g * i * (1 - i);
      flow.gates[size + j] = flow.feedback[size + j] = dc * memory[before + j] * f * (1 - f);
      flow.gates[2 * size + j] = flow.feedback[2 * size + j] = dc * i * (1 - g * g);
      flow.gates[3 * size + j] = flow.feedback[3 * size + j] = dh * squashed * o * (1 - o);
      flow.memory[j] = dc * f;
      flow.hidden[j] = 0; // h_(t-1) is reached through the sums alone
    }
  },
};
