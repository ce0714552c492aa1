import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileKernels } from '../../src/tools/build/compile-kernels.ts';
import { KERNELS_VARIABLE } from './read-kernels.ts';

/**
 * Compiles the kernels for the processes that are started from now on. The
 * compiler takes seconds and a good deal of memory: it runs once, away from
 * what is measured.
 *
 * @returns what removes them
 */
export async function provideKernels(): Promise<() => Promise<void>> {
  const bytes = await compileKernels();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'kernels.wasm');
  await writeFile(file, bytes);
  process.env[KERNELS_VARIABLE] = file;
  return () => rm(folder, { recursive: true });
}
