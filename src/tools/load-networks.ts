import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Networks } from '../core/forecast/forecast.ts';
import { loadPretrained, PRETRAINED_FILES } from '../core/forecast/pretrained/load-pretrained.ts';
import type { Engine } from '../core/rnn/engine.ts';
import { plainEngine } from '../core/rnn/plain-engine.ts';

const PACKAGED = new URL('../../public/models/', import.meta.url);

/**
 * The networks at hand under node that need no series of the user's.
 *
 * @param engine plain loops by default: for a single forecast the compiler of the kernels is not worth its wait
 * @param folder where the weights lie, as `npm run pretrain` leaves them; null for those of the package
 */
export async function loadNetworks(engine: Engine = plainEngine, folder: string | null = null): Promise<Networks> {
  const from = folder ?? fileURLToPath(PACKAGED);
  const [encoder, decoder] = await Promise.all([PRETRAINED_FILES.encoder, PRETRAINED_FILES.decoder].map((file) => readFile(join(from, basename(file)))));
  return { pretrained: loadPretrained(engine, encoder, decoder) };
}
