import type { Engine } from '../../rnn/engine.ts';
import { InvalidWeightsFileError } from '../../rnn/weights-file/invalid-weights-file-error.ts';
import { decodeWeights } from '../../rnn/weights-file/weights-file.ts';
import { areEncoderAndDecoder, createPretrainedNetwork, type PretrainedNetwork } from './pretrained-network.ts';

/** Where the package keeps the network, as paths in `public`. */
export const PRETRAINED_FILES = { encoder: 'models/encoder.weights', decoder: 'models/decoder.weights' } as const;

/**
 * The pre-trained network from its two files.
 *
 * @throws InvalidWeightsFileError for bytes that are no weights file, or networks that do not belong together
 */
export function loadPretrained(engine: Engine, encoderBytes: Uint8Array, decoderBytes: Uint8Array): PretrainedNetwork {
  const encoder = decodeWeights(encoderBytes);
  const decoder = decodeWeights(decoderBytes);
  if (!areEncoderAndDecoder(encoder, decoder)) throw new InvalidWeightsFileError('shape');
  return createPretrainedNetwork(engine, encoder, decoder);
}
