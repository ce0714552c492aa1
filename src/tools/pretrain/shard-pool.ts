import { Worker } from 'node:worker_threads';
import { SHARDS, type PretrainPlan } from './pretrain-plan.ts';

/** Threads that compute the shards of an update. */
export interface ShardPool {
  /** Mean loss; the mean gradient is written over. */
  compute(parameters: Float64Array, step: number, gradient: Float64Array): Promise<number>;
  close(): Promise<void>;
}

/** What a thread is started with; the buffers are shared. */
export interface ShardThreadData {
  readonly plan: PretrainPlan;
  readonly kernels: Uint8Array;
  readonly parameters: SharedArrayBuffer;
  readonly gradients: readonly SharedArrayBuffer[];
}

/** @param threads at most SHARDS are of use */
export function createShardPool(plan: PretrainPlan, kernels: Uint8Array, count: number, threads: number): ShardPool {
  const bytes = count * Float64Array.BYTES_PER_ELEMENT;
  const parameterBuffer = new SharedArrayBuffer(bytes);
  const shared = new Float64Array(parameterBuffer);
  const gradientBuffers = Array.from({ length: SHARDS }, () => new SharedArrayBuffer(bytes));
  const gradients = gradientBuffers.map((buffer) => new Float64Array(buffer));
  const workerData: ShardThreadData = { plan, kernels, parameters: parameterBuffer, gradients: gradientBuffers };
  const workers = Array.from(
    { length: Math.min(threads, SHARDS) },
    () => new Worker(new URL('./shard-worker.mjs', import.meta.url), { workerData }),
  );

  const ask = (worker: Worker, step: number, shards: readonly number[]): Promise<number[]> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (losses: number[]) => {
        worker.off('error', reject);
        resolve(losses);
      });
      worker.postMessage({ step, shards });
    });

  return {
    async compute(parameters, step, gradient) {
      shared.set(parameters);
      const shards = Array.from({ length: SHARDS }, (_, shard) => shard);
      const losses = await Promise.all(
        workers.map((worker, index) => ask(worker, step, shards.filter((shard) => shard % workers.length === index))),
      );
      gradient.fill(0);
      for (const one of gradients) for (let i = 0; i < gradient.length; i++) gradient[i] += one[i] / SHARDS;
      // In the order of the shards, whoever computed them.
      return shards.reduce((sum, shard) => sum + losses[shard % workers.length][Math.floor(shard / workers.length)], 0) / SHARDS;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
