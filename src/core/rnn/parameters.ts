import { shapeOf } from './cells/cell-shape.ts';
import { InvalidNetworkError } from './invalid-network-error.ts';
import { outputCount, type NetworkConfig } from './network-config.ts';

/** Where one matrix or vector lies in the flat buffer of all parameters. */
export interface ParameterBlock {
  /** `layer 1 input`, `head bias` ... */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Of its first number in the flat buffer. */
  readonly start: number;
}

/** The parameters of one recurrent layer: views, not copies. */
export interface LayerParameters {
  /** (gates * hidden, inputs): W. */
  readonly input: Float64Array;
  /** (gates * hidden, hidden): U; empty in a dense layer. */
  readonly recurrent: Float64Array;
  /** (gates * hidden): b; empty in a network without biases. */
  readonly bias: Float64Array;
  /** (hidden): e of a GRU, the candidate's bias inside the feedback; empty for the others. */
  readonly feedbackBias: Float64Array;
}

/** All parameters of a network: one flat buffer, and named views into it. */
export interface Parameters {
  readonly flat: Float64Array;
  readonly layers: readonly LayerParameters[];
  readonly head: {
    /** (outputs, hidden): V. */
    readonly weights: Float64Array;
    /** (outputs): d; empty in a network without biases. */
    readonly bias: Float64Array;
  };
}

/**
 * The blocks in the order in which they lie in the flat buffer: for each layer
 * input, recurrent, bias, feedback bias; then the head's weights and bias. A
 * block without numbers is left out.
 */
export function parameterBlocks(config: NetworkConfig): ParameterBlock[] {
  const { gates, hasFeedbackBias, hasFeedback } = shapeOf(config.cell);
  const { hidden, bias } = config;
  const blocks: ParameterBlock[] = [];
  let start = 0;
  const add = (name: string, rows: number, columns: number): void => {
    blocks.push({ name, rows, columns, start });
    start += rows * columns;
  };
  for (let layer = 0; layer < config.layers; layer++) {
    add(`layer ${layer + 1} input`, gates * hidden, layer === 0 ? config.inputs : hidden);
    if (hasFeedback) add(`layer ${layer + 1} recurrent`, gates * hidden, hidden);
    if (bias) add(`layer ${layer + 1} bias`, gates * hidden, 1);
    if (bias && hasFeedbackBias) add(`layer ${layer + 1} feedback bias`, hidden, 1);
  }
  add('head weights', outputCount(config), hidden);
  if (bias) add('head bias', outputCount(config), 1);
  return blocks;
}

/** How many numbers the network learns. */
export function parameterCount(config: NetworkConfig): number {
  const last = parameterBlocks(config).at(-1);
  return last ? last.start + last.rows * last.columns : 0;
}

/**
 * Names the parts of a flat buffer.
 *
 * @param flat (parameterCount(config)); zeros by default
 * @throws InvalidNetworkError when the length does not fit the config
 */
export function viewParameters(config: NetworkConfig, flat = new Float64Array(parameterCount(config))): Parameters {
  if (flat.length !== parameterCount(config)) throw new InvalidNetworkError('parameters');
  const blocks = new Map(parameterBlocks(config).map((block) => [block.name, block]));
  const view = (name: string): Float64Array => {
    const block = blocks.get(name);
    return block ? flat.subarray(block.start, block.start + block.rows * block.columns) : new Float64Array(0);
  };
  return {
    flat,
    layers: Array.from({ length: config.layers }, (_, layer) => ({
      input: view(`layer ${layer + 1} input`),
      recurrent: view(`layer ${layer + 1} recurrent`),
      bias: view(`layer ${layer + 1} bias`),
      feedbackBias: view(`layer ${layer + 1} feedback bias`),
    })),
    head: { weights: view('head weights'), bias: view('head bias') },
  };
}
