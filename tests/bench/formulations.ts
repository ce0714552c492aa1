import { plainEngine } from '../../src/core/rnn/plain-engine.ts';
import { sigmoid } from '../../src/core/rnn/cells/sigmoid.ts';
import type { NetworkConfig } from '../../src/core/rnn/network-config.ts';
import { createState } from '../../src/core/rnn/network-state.ts';
import { viewParameters, type LayerParameters, type Parameters } from '../../src/core/rnn/parameters.ts';

/**
 * Which equations an engine computes. `ours` are those of src/core/rnn/cells;
 * the others cost as many multiplications but give other numbers:
 *
 *     reset-before    GRU: n_t = tanh(W_n x_t + b_n + c_n + U_n (r_t * h_(t-1)))
 *     without-memory  LSTM: h_(t-1) stands where c_(t-1) should
 */
export type Formulation = 'ours' | 'reset-before' | 'without-memory';

/**
 * The outputs of a linear head with one target at every step, in doubles.
 *
 * @param inputs (steps)
 * @returns (steps)
 */
export function computeOutputs(
  formulation: Formulation,
  config: NetworkConfig,
  flat: Float64Array,
  inputs: Float64Array,
): Float64Array {
  if (formulation === 'ours') {
    const outputs = new Float64Array(inputs.length);
    plainEngine.createRunner(config, flat).run(createState(config), inputs, outputs);
    return outputs;
  }
  const parameters = viewParameters(config, flat.slice());
  const hidden: Float64Array[] = parameters.layers.map(() => new Float64Array(config.hidden));
  return inputs.map((input) => {
    let below: Float64Array = Float64Array.of(input);
    parameters.layers.forEach((layer, index) => {
      const step = formulation === 'reset-before' ? stepResetBefore : stepWithoutMemory;
      below = hidden[index] = step(layer, below, hidden[index]);
    });
    return writeOutput(parameters, below);
  });
}

function writeOutput({ head }: Parameters, hidden: Float64Array): number {
  return dot(head.weights, 0, hidden) + (head.bias.at(0) ?? 0);
}

/** Blocks r, z, n, as in src/core/rnn/cells/gru.ts. */
function stepResetBefore({ input, recurrent, bias, feedbackBias }: LayerParameters, x: Float64Array, h: Float64Array): Float64Array {
  const size = h.length;
  const fromInput = (row: number): number => dot(input, row * x.length, x) + bias[row];
  const gate = (row: number): number => sigmoid(fromInput(row) + dot(recurrent, row * size, h));
  const kept = h.map((value, i) => gate(i) * value);
  return h.map((value, i) => {
    const z = gate(size + i);
    const n = Math.tanh(fromInput(2 * size + i) + feedbackBias[i] + dot(recurrent, (2 * size + i) * size, kept));
    return (1 - z) * n + z * value;
  });
}

/** Blocks i, f, g, o, as in src/core/rnn/cells/lstm.ts. */
function stepWithoutMemory({ input, recurrent, bias }: LayerParameters, x: Float64Array, h: Float64Array): Float64Array {
  const size = h.length;
  const sum = (row: number): number => dot(input, row * x.length, x) + bias[row] + dot(recurrent, row * size, h);
  return h.map((value, j) => {
    const memory = sigmoid(sum(size + j)) * value + sigmoid(sum(j)) * Math.tanh(sum(2 * size + j));
    return sigmoid(sum(3 * size + j)) * Math.tanh(memory);
  });
}

/** The numbers of `matrix` from `start` on, times those of `vector`. */
function dot(matrix: Float64Array, start: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += matrix[start + i] * vector[i];
  return sum;
}
