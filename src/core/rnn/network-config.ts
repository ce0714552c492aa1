import { InvalidNetworkError } from './invalid-network-error.ts';

/** What one layer computes in a step; the equations stand in `cells/`. */
export type CellKind = RecurrentCell | 'dense-relu';
export type RecurrentCell = 'elman-tanh' | 'elman-relu' | 'gru' | 'lstm';

/** The cells that remember; a dense one sees each step by itself. */
export const RECURRENT_CELLS: readonly RecurrentCell[] = ['elman-tanh', 'elman-relu', 'gru', 'lstm'];

export const CELL_KINDS: readonly CellKind[] = [...RECURRENT_CELLS, 'dense-relu'];

/** What the outputs of the top layer mean. */
export type HeadConfig =
  | { readonly kind: 'linear'; /** Numbers to predict, 1..96. */ readonly targets: number }
  | {
      readonly kind: 'quantile';
      /** Numbers to predict, 1..96. */
      readonly targets: number;
      /** Ascending, each in 0..1 exclusive; the quantiles of one target never cross. */
      readonly levels: readonly number[];
    };

/** The shape of a network: a stack of layers, recurrent but for dense ones, and a head that reads the top one at each step. */
export interface NetworkConfig {
  readonly cell: CellKind;
  /** Features a step, 1..64. */
  readonly inputs: number;
  /** Units a layer, 1..256. */
  readonly hidden: number;
  /** 1..4. */
  readonly layers: number;
  /** Without biases the parameters are the weights alone, as MiniRnn's are. */
  readonly bias: boolean;
  readonly head: HeadConfig;
}

/** Numbers that the head puts out at each step: one a target, or one a target and quantile. */
export function outputCount({ head }: NetworkConfig): number {
  return head.kind === 'linear' ? head.targets : head.targets * head.levels.length;
}

/**
 * Lets a config pass that can be built.
 *
 * @throws InvalidNetworkError naming the first part that does not fit
 */
export function checkConfig(config: NetworkConfig): NetworkConfig {
  const { cell, head } = config;
  if (!CELL_KINDS.includes(cell)) throw new InvalidNetworkError('cell');
  requireCount('inputs', config.inputs, 64);
  requireCount('hidden', config.hidden, 256);
  requireCount('layers', config.layers, 4);
  requireCount('targets', head.targets, 96);
  if (head.kind === 'quantile') {
    const { levels } = head;
    const ascend = levels.every((level, i) => level > (levels[i - 1] ?? 0) && level < 1);
    if (levels.length === 0 || levels.length > 99 || !ascend) throw new InvalidNetworkError('levels');
  }
  return config;
}

function requireCount(part: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most) throw new InvalidNetworkError(part);
}
