import { readFile } from 'node:fs/promises';
import type { CreateKernels, Kernels } from '../../src/core/rnn/kernels/kernels.ts';

/** In the environment of the processes that are measured: where the compiled kernels are. */
export const KERNELS_VARIABLE = 'BENCH_KERNELS';

/** The kernels that were compiled for this process. */
export async function readKernels(): Promise<CreateKernels> {
  const file = process.env[KERNELS_VARIABLE];
  if (file === undefined) throw new Error('The kernels were not compiled.');
  const module = new WebAssembly.Module((await readFile(file)) as BufferSource);
  // The module is ours; its exports are what assembly/index.ts exports.
  return () => new WebAssembly.Instance(module).exports as unknown as Kernels;
}
