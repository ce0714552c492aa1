import { bytes } from '../../core/rnn/kernels/assembly/index.ts?kernels';
import type { CreateKernels, Kernels } from '../../core/rnn/kernels/kernels.ts';

/**
 * The WASM kernels, inlined by the build and compiled here.
 *
 * @returns null where the browser has no WebAssembly, no SIMD or no memory for it
 */
export function loadKernels(): CreateKernels | null {
  try {
    const module = new WebAssembly.Module(bytes as BufferSource);
    // The module is ours; its exports are what `assembly/index.ts` exports.
    return () => new WebAssembly.Instance(module).exports as unknown as Kernels;
  } catch {
    return null;
  }
}
