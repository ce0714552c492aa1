import { readFile } from 'node:fs/promises';
import { loadPretrained, PRETRAINED_FILES } from '../../src/core/forecast/pretrained/load-pretrained.ts';
import type { PretrainedNetwork } from '../../src/core/forecast/pretrained/pretrained-network.ts';
import { ENGINES } from './engines.ts';
import { root } from './root.ts';

/** The files that the package ships. */
export const [ENCODER_BYTES, DECODER_BYTES] = await Promise.all(
  [PRETRAINED_FILES.encoder, PRETRAINED_FILES.decoder].map((file) => readFile(`${root}/public/${file}`)),
);

/** The shipped network on both engines. */
export const SHIPPED: readonly { readonly name: string; readonly network: PretrainedNetwork }[] = ENGINES.map((engine) => ({
  name: engine.name,
  network: loadPretrained(engine, ENCODER_BYTES, DECODER_BYTES),
}));

/** On the engine that the product uses. */
export const shippedNetwork: PretrainedNetwork = SHIPPED[1].network;
