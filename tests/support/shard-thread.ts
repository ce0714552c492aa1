import { parentPort, workerData } from 'node:worker_threads';
import { createWasmEngine } from '../../src/core/rnn/kernels/create-wasm-engine.ts';
import type { Kernels } from '../../src/core/rnn/kernels/kernels.ts';
import { createState } from '../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../src/core/rnn/plain-engine.ts';
import { createShardGradient } from '../../src/core/rnn/training/shard-gradient.ts';
import type { ShardAnswer, ShardTask, WorkerPlan } from './shard-pool.ts';

const { kernels, network, loss } = workerData as WorkerPlan;
const engine = kernels ? createWasmEngine(() => new WebAssembly.Instance(kernels).exports as unknown as Kernels) : plainEngine;
const shardGradient = createShardGradient(engine, network, loss);

parentPort?.on('message', ({ number, parameters, batch }: ShardTask) => {
  const sum = { loss: 0, weight: 0 };
  const gradient = new Float64Array(parameters.length);
  shardGradient.load(parameters);
  shardGradient.addLossAndGradient(batch, createState(network, batch.size), sum, gradient);
  const answer: ShardAnswer = { number, sum, gradient };
  parentPort?.postMessage(answer);
});
