import type { Random } from '../random.ts';
import { shapeOf } from './cells/cell-shape.ts';
import type { NetworkConfig } from './network-config.ts';
import { parameterBlocks, parameterCount } from './parameters.ts';

/**
 * Parameters to start learning from: weights uniform within the square root of
 * 6 / (fan-in + fan-out) of a gate, biases 0, but 1 for an LSTM's forget gate,
 * so that it remembers until it learns otherwise.
 *
 * X. Glorot and Y. Bengio, "Understanding the difficulty of training deep
 * feedforward neural networks" (2010), eq. 16; R. Jozefowicz et al., "An
 * empirical exploration of recurrent network architectures" (2015), section 2.2.
 *
 * @returns (parameterCount)
 */
export function initializeParameters(config: NetworkConfig, random: Random): Float64Array {
  const flat = new Float64Array(parameterCount(config));
  const { gates } = shapeOf(config.cell);
  for (const { name, rows, columns, start } of parameterBlocks(config)) {
    if (name.endsWith('bias')) {
      if (config.cell === 'lstm' && name.startsWith('layer')) flat.fill(1, start + config.hidden, start + 2 * config.hidden);
      continue;
    }
    const fanOut = name.startsWith('layer') ? rows / gates : rows;
    const bound = Math.sqrt(6 / (columns + fanOut));
    for (let i = 0; i < rows * columns; i++) flat[start + i] = (2 * random.uniform() - 1) * bound;
  }
  return flat;
}
