import type { NetworkConfig } from '../../src/core/rnn/network-config.ts';
import type { Formulation } from './formulations.ts';

/** What one engine can be asked to do, each on given weights; what it cannot do is missing. */
export interface Competitor {
  /** Which equations it computes for a network, when it has any. */
  formulationOf(config: NetworkConfig): Formulation;
  createPredictor?(config: NetworkConfig, parameters: Float64Array): Promise<Predictor>;
  createTrainer?(config: NetworkConfig, parameters: Float64Array, shape: BatchShape): Promise<Trainer>;
  /** For learning one series from random weights. */
  createLearner?(series: Float64Array, seed: number): Promise<Learner>;
}

/** A network with its weights set. */
export interface Predictor {
  /**
   * Turns a sequence into what the engine reads, which is not timed.
   *
   * @param inputs (steps)
   * @returns what is timed: it gives the head's output at the last step
   */
  prepare(inputs: Float64Array): () => number | Promise<number>;
}

export interface BatchShape {
  readonly steps: number;
  /** Sequences. */
  readonly size: number;
}

/** A network with its weights set and an optimizer beside it. */
export interface Trainer {
  /** Whether it is the mean squared error over all steps under Adam, rate 0.001; else something of its own. */
  readonly isAdam: boolean;
  /**
   * @param batch (size, steps + 1): each value is to be told from those before it
   * @returns what is timed: one update, giving the loss before it
   */
  prepare(batch: readonly Float64Array[]): () => number | Promise<number>;
}

/** One series, learned one epoch after the other. */
export interface Learner {
  /** Moves on by one epoch; the mean squared error of one step ahead on the way. */
  epoch(): number | Promise<number>;
  /** The same with the weights as they are; missing where they are the same all through an epoch. */
  evaluate?(): number;
}

export const ADAM_RATE = 0.001;
