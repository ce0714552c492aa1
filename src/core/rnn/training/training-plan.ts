import type { NetworkConfig } from '../network-config.ts';
import type { Example } from './batch.ts';
import type { LossConfig } from './loss.ts';
import type { OptimizerConfig } from './optimizer.ts';
import type { ScheduleConfig } from './schedule.ts';

/** Everything that decides what a training gives, but for the data and the engine. */
export interface TrainingPlan {
  readonly network: NetworkConfig;
  readonly loss: LossConfig;
  readonly optimizer: OptimizerConfig;
  readonly schedule: ScheduleConfig;
  /** At most so many passes over the data. */
  readonly epochs: number;
  /** Sequences an update. */
  readonly batchSize: number;
  /**
   * Sequences that are computed in one piece. Shards are summed in their order,
   * so the result does not depend on who computes them, nor on how many do.
   */
  readonly shardSize: number;
  /** Steps after which back-propagation is cut off and the parameters move; null for whole sequences. */
  readonly window: number | null;
  /** Gradients longer than this are shortened to it; null for none. */
  readonly longestGradient: number | null;
  /** Epochs without a new best held-back loss after which it stops; null for never. */
  readonly patience: number | null;
  /** Training loss at which it stops; null for none. */
  readonly goal: number | null;
  readonly seed: number;
}

/** What to learn from, and what to be judged by and never to learn from. */
export interface TrainingData {
  readonly training: readonly Example[];
  /** May be empty: then the last parameters are the best. */
  readonly heldBack: readonly Example[];
}
