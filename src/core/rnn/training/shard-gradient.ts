import type { Engine } from '../engine.ts';
import type { NetworkConfig } from '../network-config.ts';
import type { NetworkState } from '../network-state.ts';
import { orderQuantiles, orderQuantilesBackward } from '../quantile-head.ts';
import type { Batch } from './batch.ts';
import { addLoss, type LossConfig, type LossSum } from './loss.ts';

/** The loss of a few sequences side by side, and its gradient. One engine computes it, in one piece. */
export interface ShardGradient {
  load(parameters: Float64Array): void;
  /** Adds the shard's loss to `sum` and moves `state` to its end. */
  addLoss(shard: Batch, state: NetworkState, sum: LossSum): void;
  /** The same, and writes d(summed loss)/d(parameters) over `gradient`. (parameters) */
  addLossAndGradient(shard: Batch, state: NetworkState, sum: LossSum, gradient: Float64Array): void;
}

/** @param loss `pinball` only with a quantile head's levels or for the median alone */
export function createShardGradient(engine: Engine, config: NetworkConfig, loss: LossConfig): ShardGradient {
  const differentiator = engine.createDifferentiator(config);
  const { head } = config;
  let quantiles = new Float64Array(0);

  const forward = (shard: Batch, state: NetworkState): Float64Array => {
    const outputs = differentiator.forward(shard.inputs, shard.steps, state);
    orderQuantiles(head, outputs, shard.size);
    return outputs;
  };

  return {
    load: (parameters) => {
      differentiator.load(parameters);
    },
    addLoss(shard, state, sum) {
      addLoss(loss, head, forward(shard, state), shard.targets, shard.weights, shard.size, sum);
    },
    addLossAndGradient(shard, state, sum, gradient) {
      const outputs = forward(shard, state);
      if (head.kind === 'quantile') {
        if (quantiles.length !== outputs.length) quantiles = new Float64Array(outputs.length);
        quantiles.set(outputs);
      }
      addLoss(loss, head, outputs, shard.targets, shard.weights, shard.size, sum);
      orderQuantilesBackward(head, quantiles, outputs, shard.size);
      differentiator.backward(outputs, gradient);
    },
  };
}
