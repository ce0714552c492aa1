import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileKernels } from '../../src/tools/build/compile-kernels.ts';
import { KERNELS_VARIABLE } from './read-kernels.ts';

/**
 * Compiles the kernels for the processes that are started by `run`. The
 * compiler takes seconds and a good deal of memory: it runs once, away from
 * what is measured.
 */
export async function withCompiledKernels<Result>(run: () => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'kernels.wasm');
  try {
    await writeFile(file, await compileKernels());
    process.env[KERNELS_VARIABLE] = file;
    return await run();
  } finally {
    await rm(folder, { recursive: true });
  }
}
