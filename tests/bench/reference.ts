import { createRandom } from '../../src/core/random.ts';
import type { NetworkConfig } from '../../src/core/rnn/network-config.ts';
import { ADAM, createOptimizerState, updateParameters } from '../../src/core/rnn/training/optimizer.ts';
import { parameterBlocks, parameterCount } from '../../src/core/rnn/parameters.ts';
import { someBatch, type TrainingCase } from './cases.ts';
import { ADAM_RATE } from './competitor.ts';
import { computeOutputs, type Formulation } from './formulations.ts';

/** Small enough to find its gradient parameter by parameter, with everything that the real one has. */
export const TRAINING_CHECK: TrainingCase = {
  kind: 'training',
  engines: [],
  name: 'training, check',
  config: { cell: 'gru', inputs: 1, hidden: 4, layers: 1, bias: true, head: { kind: 'linear', targets: 1 } },
  steps: 6,
  size: 3,
};

const UPDATES = 5;

/** The batches of the check, one an update. */
export function checkBatches(): Float64Array[][] {
  const random = createRandom(7);
  return Array.from({ length: UPDATES }, () => someBatch(TRAINING_CHECK, random));
}

/** The mean squared error of telling each value from those before it, in doubles. */
export function meanSquaredError(formulation: Formulation, config: NetworkConfig, flat: Float64Array, batch: readonly Float64Array[]): number {
  let sum = 0;
  for (const sequence of batch) {
    const outputs = computeOutputs(formulation, config, flat, sequence.subarray(0, -1));
    outputs.forEach((output, t) => (sum += (output - sequence[t + 1]) ** 2));
  }
  return sum / (batch.length * (batch[0].length - 1));
}

/** Half the step of a central difference: the error of the formula and that of rounding are both below 1e-9. */
const NUDGE = 1e-5;

/**
 * The losses of some updates by Adam, in doubles, without anybody's way back:
 * the gradients are central differences.
 *
 * @param batches one an update
 * @returns the loss before each
 */
export function trainByDifferences(
  formulation: Formulation,
  config: NetworkConfig,
  start: Float64Array,
  batches: readonly (readonly Float64Array[])[],
): number[] {
  const parameters = start.slice();
  const isLearned = learnedParameters(formulation, config);
  const optimizer = createOptimizerState(ADAM, parameters.length);
  return batches.map((batch) => {
    const lossAt = (place: number, by: number): number => {
      const nudged = parameters.slice();
      nudged[place] += by;
      return meanSquaredError(formulation, config, nudged, batch);
    };
    const loss = meanSquaredError(formulation, config, parameters, batch);
    const gradient = parameters.map((_, i) => (isLearned[i] ? (lossAt(i, NUDGE) - lossAt(i, -NUDGE)) / (2 * NUDGE) : 0));
    updateParameters(ADAM, optimizer, parameters, gradient, ADAM_RATE);
    return loss;
  });
}

/** Where the reset comes first, the two biases of a candidate are one: the second stays, and the first learns. */
function learnedParameters(formulation: Formulation, config: NetworkConfig): boolean[] {
  const learned = Array<boolean>(parameterCount(config)).fill(true);
  if (formulation === 'ours') return learned;
  for (const { name, start, rows } of parameterBlocks(config)) if (name.endsWith('feedback bias')) learned.fill(false, start, start + rows);
  return learned;
}
