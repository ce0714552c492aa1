import type { PretrainedSize } from '../../core/forecast/pretrained/pretrained-config.ts';
import type { PriorName } from './prior/draw-series.ts';

/** Everything that decides what a pre-training gives. */
export interface PretrainPlan {
  readonly seed: number;
  readonly prior: PriorName;
  readonly size: PretrainedSize;
  /** Updates. */
  readonly steps: number;
  /** The highest learning rate. */
  readonly rate: number;
  /** Sequences times values of one shard, about. */
  readonly tokens: number;
}

/** Batches an update; each is computed by one thread, and their order of summation is fixed, so that the number of threads changes nothing. */
export const SHARDS = 2;

export const EXACT_SHARE = 0.1;
export const LOGARITHM_SHARE = 0.25;

/** What the shipped network was made by. */
export const SHIPPED_PLAN: PretrainPlan = {
  seed: 1,
  prior: 'trending',
  size: { hidden: 96, layers: 1, context: 32, decoder: 96 },
  steps: 12_000,
  rate: 3e-3,
  tokens: 6144,
};
