import { readFile } from 'node:fs/promises';
import type { Networks } from '../core/forecast/forecast.ts';
import { loadPretrained, PRETRAINED_FILES } from '../core/forecast/pretrained/load-pretrained.ts';
import type { Engine } from '../core/rnn/engine.ts';
import { plainEngine } from '../core/rnn/plain-engine.ts';

const PACKAGE = new URL('../../public/', import.meta.url);

/**
 * The networks at hand under node that need no series of the user's.
 *
 * @param engine plain loops by default: for a single forecast the compiler of the kernels is not worth its wait
 */
export async function loadNetworks(engine: Engine = plainEngine): Promise<Networks> {
  const [encoder, decoder] = await Promise.all([PRETRAINED_FILES.encoder, PRETRAINED_FILES.decoder].map((file) => readFile(new URL(file, PACKAGE))));
  return { pretrained: loadPretrained(engine, encoder, decoder) };
}
