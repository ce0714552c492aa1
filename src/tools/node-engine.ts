import { createWasmEngine } from '../core/rnn/kernels/create-wasm-engine.ts';
import type { CreateKernels, Kernels } from '../core/rnn/kernels/kernels.ts';
import type { Engine } from '../core/rnn/engine.ts';
import { compileKernels } from './build/compile-kernels.ts';

/** The kernels under node: compiled from their sources now, so that a tool never runs old ones. */
export async function loadKernels(): Promise<CreateKernels> {
  return kernelsFrom(await compileKernels());
}

/** The same from bytes that somebody compiled, as a thread gets them. */
export function kernelsFrom(bytes: Uint8Array): CreateKernels {
  const module = new WebAssembly.Module(bytes as BufferSource);
  // The module is ours; its exports are what `assembly/index.ts` exports.
  return () => new WebAssembly.Instance(module).exports as unknown as Kernels;
}

/** The WASM engine under node. */
export async function loadWasmEngine(): Promise<Engine> {
  return createWasmEngine(await loadKernels());
}
