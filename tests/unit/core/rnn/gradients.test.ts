import { describe, expect, it } from 'vitest';
import { CELL_KINDS, outputCount, type NetworkConfig } from '../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../src/core/rnn/network-state.ts';
import { parameterCount } from '../../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { someBatch, someConfig } from '../../../support/random-networks.ts';

const STEPS = 6;
const SIZE = 2;
/** The difference quotient's own error grows below this and above it. */
const NUDGE = 1e-5;

/** The sum over all outputs of output times a fixed factor: a loss whose gradient by the outputs is that factor. */
function lossOf(config: NetworkConfig, parameters: Float64Array, inputs: Float64Array, factors: Float64Array): number {
  const differentiator = plainEngine.createDifferentiator(config);
  differentiator.load(parameters);
  const outputs = differentiator.forward(inputs, STEPS, createState(config, SIZE));
  return outputs.reduce((sum, output, i) => sum + output * factors[i], 0);
}

const cases = CELL_KINDS.flatMap((cell) =>
  [1, 2, 3, 4].flatMap((layers) => [true, false].map((bias) => ({ cell, layers, bias }))),
);

describe('back-propagation through time', () => {
  it.each(cases)('gives what central differences give: $cell, $layers layers, bias $bias', ({ cell, layers, bias }) => {
    const config = someConfig({ cell, layers, bias, inputs: 2, hidden: 3, head: { kind: 'linear', targets: 2 } });
    const { parameters, inputs, outputGradients } = someBatch(config, STEPS, SIZE, 17 + layers);
    const differentiator = plainEngine.createDifferentiator(config);
    differentiator.load(parameters);
    differentiator.forward(inputs, STEPS, createState(config, SIZE));
    const gradient = new Float64Array(parameterCount(config)).fill(NaN);
    differentiator.backward(outputGradients, gradient);

    expect(outputGradients.length).toBe(STEPS * outputCount(config) * SIZE);
    for (let i = 0; i < parameters.length; i++) {
      const nudged = (by: number): number =>
        lossOf(config, parameters.map((value, at) => (at === i ? value + by : value)), inputs, outputGradients);
      const difference = (nudged(NUDGE) - nudged(-NUDGE)) / (2 * NUDGE);
      expect(Math.abs(gradient[i] - difference)).toBeLessThan(1e-7 * Math.max(1, Math.abs(difference)));
    }
  });

  it.each(cases)('gives what central differences give for the inputs, too: $cell, $layers layers, bias $bias', ({ cell, layers, bias }) => {
    const config = someConfig({ cell, layers, bias, inputs: 2, hidden: 3, head: { kind: 'linear', targets: 2 } });
    const { parameters, inputs, outputGradients } = someBatch(config, STEPS, SIZE, 37 + layers);
    const differentiator = plainEngine.createDifferentiator(config);
    differentiator.load(parameters);
    differentiator.forward(inputs, STEPS, createState(config, SIZE));
    const inputGradients = new Float64Array(inputs.length).fill(NaN);
    differentiator.backward(outputGradients, new Float64Array(parameterCount(config)), inputGradients);

    for (let i = 0; i < inputs.length; i++) {
      const nudged = (by: number): number =>
        lossOf(config, parameters, inputs.map((value, at) => (at === i ? value + by : value)), outputGradients);
      const difference = (nudged(NUDGE) - nudged(-NUDGE)) / (2 * NUDGE);
      expect(Math.abs(inputGradients[i] - difference)).toBeLessThan(1e-7 * Math.max(1, Math.abs(difference)));
    }
  });
});
