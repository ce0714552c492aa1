import { Worker } from 'node:worker_threads';
import type { NetworkConfig } from '../../src/core/rnn/network-config.ts';
import type { Batch } from '../../src/core/rnn/training/batch.ts';
import type { LossConfig, LossSum } from '../../src/core/rnn/training/loss.ts';

/** What every worker computes with. */
export interface WorkerPlan {
  /** Compiled once, for all threads; null for the plain engine. */
  readonly kernels: WebAssembly.Module | null;
  readonly network: NetworkConfig;
  readonly loss: LossConfig;
}

export interface ShardTask {
  readonly number: number;
  readonly parameters: Float64Array;
  readonly batch: Batch;
}

export interface ShardAnswer {
  readonly number: number;
  readonly sum: LossSum;
  readonly gradient: Float64Array;
}

/** Threads that compute shards, each taking the next one as soon as it is free. */
export interface ShardPool {
  /** @returns in the order of the shards, however they came in */
  compute(parameters: Float64Array, shards: readonly Batch[]): Promise<ShardAnswer[]>;
  close(): Promise<void>;
}

export function createShardPool(workers: number, plan: WorkerPlan): ShardPool {
  const threads = Array.from(
    { length: workers },
    () => new Worker(new URL('./shard-worker.mjs', import.meta.url), { workerData: plan }),
  );
  return {
    compute: (parameters, shards) =>
      new Promise((resolve, reject) => {
        const answers: ShardAnswer[] = [];
        let next = 0;
        let open = shards.length;
        for (const thread of threads) {
          const giveNext = (): void => {
            if (next < shards.length) thread.postMessage({ number: next, parameters, batch: shards[next++] } satisfies ShardTask);
          };
          thread.removeAllListeners('message');
          thread.once('error', reject);
          thread.on('message', (answer: ShardAnswer) => {
            answers[answer.number] = answer;
            open--;
            if (open === 0) resolve(answers);
            else giveNext();
          });
          giveNext();
        }
      }),
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
