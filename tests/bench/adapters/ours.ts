import { plainEngine } from '../../../src/core/rnn/plain-engine.ts';
import { createEngine } from '../../../src/extension/platform/engine.ts';
import type { Competitor } from '../competitor.ts';
import { readKernels } from '../read-kernels.ts';
import { createOursOn } from './ours-on.ts';

/** As the product computes: MiniRnn in its own loop, up to 8 units by loops over doubles, all else by WASM. */
export async function createOurs(): Promise<Competitor> {
  return createOursOn(createEngine(await readKernels()), { hasMiniLoop: true });
}

/** The reference: loops over doubles, written to be read. */
export async function createOursPlain(): Promise<Competitor> {
  return createOursOn(plainEngine, { hasMiniLoop: false });
}
