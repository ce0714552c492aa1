import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/core/random.ts';
import { CELL_KINDS, type HeadConfig, type NetworkConfig } from '../../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../../src/core/rnn/network-state.ts';
import { parameterCount } from '../../../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createBatch, type Batch } from '../../../../../src/core/rnn/training/batch.ts';
import type { LossConfig, LossSum } from '../../../../../src/core/rnn/training/loss.ts';
import { createShardGradient } from '../../../../../src/core/rnn/training/shard-gradient.ts';
import { someConfig, someParameters } from '../../../../support/random-networks.ts';
import { someExamples } from '../../../../support/training-data.ts';

const LINEAR: HeadConfig = { kind: 'linear', targets: 2 };
const THREE: HeadConfig = { kind: 'quantile', targets: 2, levels: [0.1, 0.5, 0.9] };
const NINE: HeadConfig = { kind: 'quantile', targets: 2, levels: [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95] };

const LOSSES: readonly { name: string; loss: LossConfig; head: HeadConfig }[] = [
  { name: 'mse', loss: { kind: 'mse' }, head: LINEAR },
  { name: 'mae', loss: { kind: 'mae' }, head: LINEAR },
  { name: 'huber', loss: { kind: 'huber', delta: 0.7 }, head: LINEAR },
  { name: 'pinball at the median', loss: { kind: 'pinball' }, head: LINEAR },
  { name: 'pinball at 3 levels', loss: { kind: 'pinball' }, head: THREE },
  { name: 'pinball at 9 levels', loss: { kind: 'pinball' }, head: NINE },
  { name: 'mse of 3 levels', loss: { kind: 'mse' }, head: THREE },
];

/** Small enough that with these seeds no error and no relu changes its sign in between. */
const NUDGE = 1e-6;

function sumOf(config: NetworkConfig, loss: LossConfig, parameters: Float64Array, batch: Batch): number {
  const shardGradient = createShardGradient(plainEngine, config, loss);
  const sum: LossSum = { loss: 0, weight: 0 };
  shardGradient.load(parameters);
  shardGradient.addLoss(batch, createState(config, batch.size), sum);
  return sum.loss;
}

describe.each(LOSSES)('the gradient of $name', ({ loss, head }) => {
  const cases = CELL_KINDS.flatMap((cell) => [1, 2, 3, 4].map((layers) => ({ cell, layers })));

  it.each(cases)('is what central differences give: $cell, depth $layers', ({ cell, layers }) => {
    const config = someConfig({ cell, layers, inputs: 2, hidden: 3, head });
    const parameters = someParameters(config, createRandom(40 + layers));
    const batch = createBatch(someExamples([6, 4], 90 + layers, { inputs: 2, targets: 2 }), 2, 2);
    for (let i = 0; i < batch.weights.length; i++) batch.weights[i] *= 0.5 + (i % 3);

    const shardGradient = createShardGradient(plainEngine, config, loss);
    const gradient = new Float64Array(parameterCount(config)).fill(NaN);
    const sum: LossSum = { loss: 0, weight: 0 };
    shardGradient.load(parameters);
    shardGradient.addLossAndGradient(batch, createState(config, 2), sum, gradient);

    expect(sum.loss).toBe(sumOf(config, loss, parameters, batch));
    expect(Math.hypot(...gradient)).toBeGreaterThan(0.1);
    for (let i = 0; i < parameters.length; i++) {
      const at = (by: number): number => sumOf(config, loss, parameters.map((value, place) => (place === i ? value + by : value)), batch);
      const difference = (at(NUDGE) - at(-NUDGE)) / (2 * NUDGE);
      expect(Math.abs(gradient[i] - difference), `parameter ${i}`).toBeLessThan(1e-6 * Math.max(1, Math.abs(difference)));
    }
  });
});
