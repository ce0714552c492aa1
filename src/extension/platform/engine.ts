import type { Engine } from '../../core/rnn/engine.ts';
import { createWasmEngine } from '../../core/rnn/kernels/create-wasm-engine.ts';
import type { CreateKernels } from '../../core/rnn/kernels/kernels.ts';
import { createWasmRunner } from '../../core/rnn/kernels/wasm-runner.ts';
import type { NetworkConfig } from '../../core/rnn/network-config.ts';
import { plainEngine } from '../../core/rnn/plain-engine.ts';

/** Up to so many units a layer plain loops are as fast, and more exact. */
const MOST_PLAIN_UNITS = 8;

const isSmall = ({ hidden }: NetworkConfig): boolean => hidden <= MOST_PLAIN_UNITS;

/**
 * Computes each network on the engine that suits its size; all of them plain
 * where there are no kernels.
 *
 * @param createKernels null where the browser has none
 */
export function createEngine(createKernels: CreateKernels | null): Engine {
  if (!createKernels) return plainEngine;
  const wasm = createWasmEngine(createKernels);
  const engineOf = (config: NetworkConfig): Engine => (isSmall(config) ? plainEngine : wasm);
  return {
    name: 'wasm',
    createRunner: (config, parameters) => engineOf(config).createRunner(config, parameters),
    createDifferentiator: (config) => engineOf(config).createDifferentiator(config),
  };
}

/**
 * The same for who runs networks and trains none: it spares the background the
 * code of the kernels' way back, and has the plain one instead.
 */
export function createForecastEngine(createKernels: CreateKernels | null): Engine {
  if (!createKernels) return plainEngine;
  return {
    name: 'wasm',
    createRunner: (config, parameters) =>
      isSmall(config) ? plainEngine.createRunner(config, parameters) : createWasmRunner(createKernels(), config, parameters),
    createDifferentiator: plainEngine.createDifferentiator,
  };
}
