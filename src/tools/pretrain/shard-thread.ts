import { parentPort, workerData } from 'node:worker_threads';
import { createWasmEngine } from '../../core/rnn/kernels/create-wasm-engine.ts';
import { kernelsFrom } from '../kernels-from.ts';
import { createShardGradient } from './shard-gradient.ts';
import type { ShardThreadData } from './shard-pool.ts';

/** A thread of the pool: told a step and its shards, it writes their gradients and says their losses. */
const { plan, kernels, parameters, gradients } = workerData as ShardThreadData;
const shared = new Float64Array(parameters);
const targets = gradients.map((buffer) => new Float64Array(buffer));
const compute = createShardGradient(plan, createWasmEngine(kernelsFrom(kernels)));

parentPort?.on('message', ({ step, shards }: { readonly step: number; readonly shards: readonly number[] }) => {
  parentPort?.postMessage(shards.map((shard) => compute(shared, step, shard, targets[shard])));
});
