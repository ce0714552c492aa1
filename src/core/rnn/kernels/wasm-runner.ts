import type { Runner } from '../engine.ts';
import type { NetworkConfig } from '../network-config.ts';
import type { Kernels } from './kernels.ts';

export function createWasmRunner(_kernels: Kernels, _config: NetworkConfig, _parameters: Float64Array): Runner {
  throw new Error('in work');
}
