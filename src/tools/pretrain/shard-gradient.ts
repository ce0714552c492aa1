import { pretrainedConfig } from '../../core/forecast/pretrained/pretrained-config.ts';
import { createRandom } from '../../core/random.ts';
import type { Engine } from '../../core/rnn/engine.ts';
import { createBatchGradient } from './batch-gradient.ts';
import { drawBatch } from './draw-batch.ts';
import { EXACT_SHARE, LOGARITHM_SHARE, type PretrainPlan } from './pretrain-plan.ts';
import { PRIORS } from './prior/draw-series.ts';

/** The gradient of one shard of one update: it draws its series itself, by the seed, the step and its own number alone. */
export type ShardGradient = (parameters: Float64Array, step: number, shard: number, gradient: Float64Array) => number;

export function createShardGradient(plan: PretrainPlan, engine: Engine): ShardGradient {
  const batchGradient = createBatchGradient(engine, pretrainedConfig(plan.size));
  const batchPlan = {
    prior: PRIORS[plan.prior],
    tokens: plan.tokens,
    context: plan.size.context,
    exactShare: EXACT_SHARE,
    logarithmShare: LOGARITHM_SHARE,
  };
  return (parameters, step, shard, gradient) => {
    batchGradient.load(parameters);
    return batchGradient.compute(drawBatch(createRandom(seedOf(plan.seed, step, shard)), batchPlan), gradient);
  };
}

/** Different for each seed, step and shard, and alike for none that matters. */
export function seedOf(seed: number, step: number, shard: number): number {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b) ^ Math.imul(shard + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
