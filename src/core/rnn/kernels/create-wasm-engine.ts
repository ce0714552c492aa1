import type { Engine } from '../engine.ts';
import type { CreateKernels } from './kernels.ts';
import { createWasmDifferentiator } from './wasm-differentiator.ts';
import { createWasmRunner } from './wasm-runner.ts';

/**
 * The engine for all but the smallest networks: f32 in 128-bit vectors.
 *
 * Each runner and each differentiator has an instance of the kernels to itself,
 * and with it a memory that ends when it does.
 */
export function createWasmEngine(createKernels: CreateKernels): Engine {
  return {
    name: 'wasm',
    createRunner: (config, parameters) => createWasmRunner(createKernels(), config, parameters),
    createDifferentiator: (config) => createWasmDifferentiator(createKernels(), config),
  };
}
