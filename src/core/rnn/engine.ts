import type { NetworkConfig } from './network-config.ts';
import type { NetworkState } from './network-state.ts';

/** A network ready to run: the parameters as they were when it was created. */
export interface Runner {
  readonly config: NetworkConfig;
  /**
   * Runs on from a state, which is left as it is after the last step. Running a
   * sequence in one call or in several gives the same.
   *
   * @param state of one sequence
   * @param inputs (steps, inputs)
   * @param outputs (any, outputs): takes the outputs of that many last steps, before a quantile head's ordering
   */
  run(state: NetworkState, inputs: Float64Array, outputs: Float64Array): void;
}

/**
 * A batch of sequences through a network, forwards and back. It owns its
 * buffers, and a call invalidates what the call before gave.
 */
export interface Differentiator {
  readonly config: NetworkConfig;
  /** Takes parameters; they may change afterwards without effect. (parameterCount) */
  load(parameters: Float64Array): void;
  /**
   * @param inputs (steps, inputs, size): the sequences of the batch lie side by side in each row
   * @param state of `size` sequences; left as it is after the last step
   * @returns (steps, outputs, size), before a quantile head's ordering; the caller may write on it
   */
  forward(inputs: Float64Array, steps: number, state: NetworkState): Float64Array;
  /**
   * The way back of the last `forward`. Nothing flows into the state before the first step.
   *
   * @param outputGradients (steps, outputs, size): dL/d(outputs)
   * @param gradient (parameterCount): dL/d(parameters), written over
   * @param inputGradients (steps, inputs, size): dL/d(inputs), written over, for what lies below this network; null where nothing does
   */
  backward(outputGradients: Float64Array, gradient: Float64Array, inputGradients?: Float64Array | null): void;
}

/** Something that computes networks. Both engines take the same parameters and give the same but for rounding. */
export interface Engine {
  readonly name: 'plain' | 'wasm';
  /** @param parameters (parameterCount) */
  createRunner(config: NetworkConfig, parameters: Float64Array): Runner;
  createDifferentiator(config: NetworkConfig): Differentiator;
}
