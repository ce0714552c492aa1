import type { CreateKernels, Kernels } from '../core/rnn/kernels/kernels.ts';

/** The kernels from bytes that somebody compiled: threads get them so, for the compiler takes seconds to load. */
export function kernelsFrom(bytes: Uint8Array): CreateKernels {
  const module = new WebAssembly.Module(bytes as BufferSource);
  // The module is ours; its exports are what `assembly/index.ts` exports.
  return () => new WebAssembly.Instance(module).exports as unknown as Kernels;
}
