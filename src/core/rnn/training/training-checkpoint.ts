/**
 * All that a training needs to go on after the end of an epoch as if nothing had
 * been. Plain data: it can be cloned, stored and sent.
 */
export interface TrainingCheckpoint {
  /** Epochs done. */
  readonly epoch: number;
  /** (parameters). */
  readonly parameters: Float64Array;
  readonly optimizer: { readonly steps: number; readonly first: Float64Array; readonly second: Float64Array };
  /** (4): the state of the generator that shuffles. */
  readonly random: Uint32Array;
  /** What the schedule's rate is multiplied by: halved at every roll-back. */
  readonly rateScale: number;
  readonly rollbacks: number;
  /** With the lowest held-back loss; without held-back examples those after the last epoch, whose loss was measured on the way there. */
  readonly best: { readonly epoch: number; readonly loss: number; readonly parameters: Float64Array };
  /** (epoch): mean loss over each epoch. */
  readonly trainingLosses: readonly number[];
  /** (epoch): loss on the held-back examples after each epoch; empty without any. */
  readonly heldBackLosses: readonly number[];
  /**
   * Where to go back to if these parameters turn out to give no finite loss: the
   * state an epoch earlier, whose own `before` is null.
   */
  readonly before: TrainingCheckpoint | null;
}
