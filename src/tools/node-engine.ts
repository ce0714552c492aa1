import { createWasmEngine } from '../core/rnn/kernels/create-wasm-engine.ts';
import type { CreateKernels } from '../core/rnn/kernels/kernels.ts';
import type { Engine } from '../core/rnn/engine.ts';
import { compileKernels } from './build/compile-kernels.ts';
import { kernelsFrom } from './kernels-from.ts';

/** The kernels under node: compiled from their sources as they are now, so that a tool never runs old ones. */
export async function loadKernels(): Promise<CreateKernels> {
  return kernelsFrom(await compileKernels());
}

/** The WASM engine under node. */
export async function loadWasmEngine(): Promise<Engine> {
  return createWasmEngine(await loadKernels());
}
