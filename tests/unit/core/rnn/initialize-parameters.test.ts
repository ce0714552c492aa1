import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { shapeOf } from '../../../../src/core/rnn/cells/cell-shape.ts';
import { initializeParameters } from '../../../../src/core/rnn/initialize-parameters.ts';
import { CELL_KINDS, type NetworkConfig } from '../../../../src/core/rnn/network-config.ts';
import { parameterBlocks, parameterCount, viewParameters } from '../../../../src/core/rnn/parameters.ts';
import { someConfig } from '../../../support/random-networks.ts';

describe.each(CELL_KINDS)('parameters to start from, %s', (cell) => {
  const config: NetworkConfig = someConfig({ cell, inputs: 3, hidden: 20, layers: 2, head: { kind: 'linear', targets: 4 } });
  const { gates, hasFeedback } = shapeOf(cell);
  const parameters = initializeParameters(config, createRandom(1));

  it('are as many as the network has, all finite, the same from the same seed', () => {
    expect(parameters).toHaveLength(parameterCount(config));
    expect([...parameters].every(Number.isFinite)).toBe(true);
    expect(initializeParameters(config, createRandom(1))).toEqual(parameters);
    expect(initializeParameters(config, createRandom(2))).not.toEqual(parameters);
  });

  it.each([
    // The root of 6 / (fan-in + fan-out of one gate).
    { name: 'layer 1 input', bound: Math.sqrt(6 / (3 + 20)) },
    { name: 'layer 1 recurrent', bound: Math.sqrt(6 / (20 + 20)) },
    { name: 'layer 2 input', bound: Math.sqrt(6 / (20 + 20)) },
    { name: 'layer 2 recurrent', bound: Math.sqrt(6 / (20 + 20)) },
    { name: 'head weights', bound: Math.sqrt(6 / (20 + 4)) },
  ].filter(({ name }) => hasFeedback || !name.endsWith('recurrent')))('are uniform within Glorot and Bengio\'s bound in "$name"', ({ name, bound }) => {
    const block = parameterBlocks(config).find((candidate) => candidate.name === name);
    if (!block) throw new Error(name);
    const weights = parameters.subarray(block.start, block.start + block.rows * block.columns);
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    expect(largest).toBeLessThanOrEqual(bound);
    expect(largest).toBeGreaterThan(0.8 * bound);
    const variance = weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length;
    expect(variance / (bound * bound)).toBeGreaterThan(0.2);
    expect(variance / (bound * bound)).toBeLessThan(0.47);
  });

  it(cell === 'lstm' ? 'have biases of 0, but 1 for the forget gate' : 'have biases of 0', () => {
    const { layers, head } = viewParameters(config, parameters.slice());
    for (const { bias, feedbackBias } of layers) {
      const expected = Array.from({ length: gates * 20 }, (_, i) => (cell === 'lstm' && i >= 20 && i < 40 ? 1 : 0));
      expect([...bias]).toEqual(expected);
      expect([...feedbackBias].every((value) => value === 0)).toBe(true);
    }
    expect([...head.bias]).toEqual([0, 0, 0, 0]);
  });
});
