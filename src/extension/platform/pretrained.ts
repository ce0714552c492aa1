import { loadPretrained, PRETRAINED_FILES } from '../../core/forecast/pretrained/load-pretrained.ts';
import type { PretrainedNetwork } from '../../core/forecast/pretrained/pretrained-network.ts';
import { browser } from './browser.ts';
import { createForecastEngine } from './engine.ts';
import { loadKernels } from './kernels.ts';

let network: Promise<PretrainedNetwork> | null = null;

/**
 * The network that the package ships, read once in this context's life.
 *
 * @throws what a damaged package throws; the next call tries again
 */
export function findPretrained(): Promise<PretrainedNetwork> {
  network ??= readPretrained().catch((error: unknown) => {
    network = null;
    throw error;
  });
  return network;
}

async function readPretrained(): Promise<PretrainedNetwork> {
  const [encoder, decoder] = await Promise.all([PRETRAINED_FILES.encoder, PRETRAINED_FILES.decoder].map(readPackaged));
  return loadPretrained(createForecastEngine(loadKernels()), encoder, decoder);
}

async function readPackaged(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(browser.runtime.getURL(path))).arrayBuffer());
}
