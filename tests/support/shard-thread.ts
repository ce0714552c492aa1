import { parentPort, workerData } from 'node:worker_threads';
import { createState } from '../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../src/core/rnn/plain-engine.ts';
import { createShardGradient } from '../../src/core/rnn/training/shard-gradient.ts';
import type { ShardAnswer, ShardTask, WorkerPlan } from './shard-pool.ts';

const { network, loss } = workerData as WorkerPlan;
const shardGradient = createShardGradient(plainEngine, network, loss);

parentPort?.on('message', ({ number, parameters, batch }: ShardTask) => {
  const sum = { loss: 0, weight: 0 };
  const gradient = new Float64Array(parameters.length);
  shardGradient.load(parameters);
  shardGradient.addLossAndGradient(batch, createState(network, batch.size), sum, gradient);
  const answer: ShardAnswer = { number, sum, gradient };
  parentPort?.postMessage(answer);
});
