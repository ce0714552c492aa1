import { readFileSync } from 'node:fs';
import type { NetworkConfig } from '../../src/core/rnn/network-config.ts';
import type { NetworkState } from '../../src/core/rnn/network-state.ts';
import type { LossConfig } from '../../src/core/rnn/training/loss.ts';
import type { OptimizerConfig } from '../../src/core/rnn/training/optimizer.ts';
import { root } from './root.ts';

/** One network through PyTorch; how it was made stands in tests/reference/make-networks.py. */
export interface ReferenceNetwork {
  readonly config: NetworkConfig;
  readonly steps: number;
  /** Sequences side by side. */
  readonly size: number;
  /** (parameterCount). */
  readonly parameters: readonly number[];
  /** (layers, hidden, size): the state before the first step. */
  readonly hidden: readonly number[];
  /** The same for an LSTM's memory; empty for the others. */
  readonly memory: readonly number[];
  /** (steps, inputs, size). */
  readonly inputs: readonly number[];
  /** (steps, targets, size). */
  readonly targets: readonly number[];
  /** (steps, targets, size); null where every target counts the same. */
  readonly weights: readonly number[] | null;
  /** (steps, outputs, size): of the linear head, before a quantile head's ordering. */
  readonly outputs: readonly number[];
  /** (steps, outputs, size): after it; null for a linear head. */
  readonly quantiles: readonly number[] | null;
  /** (layers, hidden, size): the state after the last step. */
  readonly finalHidden: readonly number[];
  readonly finalMemory: readonly number[];
  /** Weighted means, and their gradients by the parameters. (parameterCount) */
  readonly losses: readonly { readonly config: LossConfig; readonly loss: number; readonly gradient: readonly number[] }[];
}

/** Five updates of six parameters. */
export interface ReferenceOptimizer {
  readonly config: OptimizerConfig;
  /** (6). */
  readonly parameters: readonly number[];
  /** (5). */
  readonly rates: readonly number[];
  /** (5, 6). */
  readonly gradients: readonly (readonly number[])[];
  /** (5, 6): the parameters after each update. */
  readonly after: readonly (readonly number[])[];
}

/** torch.nn.utils.clip_grad_norm_ on one gradient. */
export interface ReferenceClipping {
  readonly gradient: readonly number[];
  readonly longest: number;
  /** Before clipping. */
  readonly norm: number;
  readonly clipped: readonly number[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(`${root}/tests/reference/${name}`, 'utf8'));

export const { networks } = read('networks.json') as { networks: readonly ReferenceNetwork[] };

export const { optimizers, clippings } = read('optimizers.json') as {
  optimizers: readonly ReferenceOptimizer[];
  clippings: readonly ReferenceClipping[];
};

/** For titles: `gru 2x3, 6 steps x 1, quantile head`. */
export function titleOf({ config, steps, size }: ReferenceNetwork): string {
  const { cell, layers, hidden, bias, head } = config;
  return `${cell} ${layers}x${hidden}, ${steps} steps x ${size}, ${head.kind} head${bias ? '' : ', no bias'}`;
}

/** The state that a reference network starts from, to be run on. */
export function startOf({ size, hidden, memory }: ReferenceNetwork): NetworkState {
  return { size, hidden: Float64Array.from(hidden), memory: Float64Array.from(memory) };
}
