import { initializeParameters } from '../../src/core/rnn/initialize-parameters.ts';
import { outputCount, type CellKind, type NetworkConfig } from '../../src/core/rnn/network-config.ts';
import { createRandom, type Random } from '../../src/core/random.ts';

/** A config with everything but what a test is about set to something small. */
export function someConfig(config: Partial<NetworkConfig> & { cell: CellKind }): NetworkConfig {
  return { inputs: 1, hidden: 3, layers: 1, bias: true, head: { kind: 'linear', targets: 1 }, ...config };
}

/** Parameters as they are at the start of learning, with biases away from 0. */
export function someParameters(config: NetworkConfig, random: Random): Float64Array {
  return initializeParameters(config, random).map((value) => (value === 0 ? 0.3 * random.normal() : value));
}

/** (count) numbers from the standard normal distribution. */
export function someNumbers(count: number, random: Random): Float64Array {
  return Float64Array.from({ length: count }, () => random.normal());
}

/** A network and a batch for it, all from one seed. */
export function someBatch(config: NetworkConfig, steps: number, size: number, seed: number) {
  const random = createRandom(seed);
  return {
    parameters: someParameters(config, random),
    inputs: someNumbers(steps * config.inputs * size, random),
    outputGradients: someNumbers(steps * outputCount(config) * size, random),
  };
}
