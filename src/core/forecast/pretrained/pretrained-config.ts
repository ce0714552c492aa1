import type { NetworkConfig } from '../../rnn/network-config.ts';
import { CANDIDATE_FLAGS, CANDIDATES } from './candidates.ts';
import { DECODER_OUTPUTS } from './decoder-head.ts';
import { STEP_FEATURES } from './step-features.ts';

/** How large a pre-trained network is. */
export interface PretrainedSize {
  /** Units of each of the encoder's layers. */
  readonly hidden: number;
  readonly layers: number;
  /** What the decoder is told of the encoder's state, at most 38 numbers. */
  readonly context: number;
  /** Units of each of the decoder's two layers. */
  readonly decoder: number;
}

/** The two networks that the pre-trained model consists of. */
export interface PretrainedConfig {
  /** Reads the series step by step; its outputs are what the decoder is told. */
  readonly encoder: NetworkConfig;
  /** Looks at one origin and horizon at a time. */
  readonly decoder: NetworkConfig;
}

/** What the decoder sees: the context, the candidates and their flags. */
export function pretrainedConfig({ hidden, layers, context, decoder }: PretrainedSize): PretrainedConfig {
  return {
    encoder: { cell: 'gru', inputs: STEP_FEATURES, hidden, layers, bias: true, head: { kind: 'linear', targets: context } },
    decoder: {
      cell: 'dense-relu',
      inputs: context + CANDIDATES + CANDIDATE_FLAGS,
      hidden: decoder,
      layers: 2,
      bias: true,
      head: { kind: 'linear', targets: DECODER_OUTPUTS },
    },
  };
}
