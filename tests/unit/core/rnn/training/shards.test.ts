import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/core/random.ts';
import { CELL_KINDS } from '../../../../../src/core/rnn/network-config.ts';
import { createWasmEngine } from '../../../../../src/core/rnn/kernels/create-wasm-engine.ts';
import type { Kernels } from '../../../../../src/core/rnn/kernels/kernels.ts';
import { createState } from '../../../../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createBatch } from '../../../../../src/core/rnn/training/batch.ts';
import type { LossSum } from '../../../../../src/core/rnn/training/loss.ts';
import { createShardGradient } from '../../../../../src/core/rnn/training/shard-gradient.ts';
import type { TrainingPlan } from '../../../../../src/core/rnn/training/training-plan.ts';
import { createTrainingRun } from '../../../../../src/core/rnn/training/training-run.ts';
import { compileKernels } from '../../../../../src/tools/build/compile-kernels.ts';
import { someConfig, someParameters } from '../../../../support/random-networks.ts';
import { createShardPool, type ShardAnswer, type WorkerPlan } from '../../../../support/shard-pool.ts';
import { someExamples, somePlan } from '../../../../support/training-data.ts';

/** Each thread loads a compiler first. */
const STARTING_THREADS_MS = 60_000;

const LENGTHS = [9, 4, 7, 1, 12, 5, 8, 3, 6, 10];

describe.each(CELL_KINDS)('a batch in shards, %s', (cell) => {
  const data = { training: someExamples(LENGTHS, 61), heldBack: someExamples([5, 8, 2], 62) };
  const train = (plan: Partial<TrainingPlan>) => {
    const run = createTrainingRun(somePlan({ cell, batchSize: 10, epochs: 5, ...plan }), data, plainEngine);
    while (run.step());
    return run.checkpoint();
  };

  it.each([null, 4])('gives the same for shards of any size, but for rounding: windows of %s', (window) => {
    const whole = train({ shardSize: 10, window });
    for (const shardSize of [1, 2, 3, 4, 7, 99]) {
      const { parameters, heldBackLosses } = train({ shardSize, window });
      parameters.forEach((value, i) => expect(value).toBeCloseTo(whole.parameters[i], 9));
      heldBackLosses.forEach((loss, i) => expect(loss).toBeCloseTo(whole.heldBackLosses[i], 9));
    }
  });

  it('gives the same bits for shards of the same size', () => {
    for (const shardSize of [1, 3, 10]) expect(train({ shardSize })).toEqual(train({ shardSize }));
  });
});

const module = new WebAssembly.Module((await compileKernels()) as BufferSource);
const wasmEngine = createWasmEngine(() => new WebAssembly.Instance(module).exports as unknown as Kernels);

describe.each([
  { name: 'plain', engine: plainEngine, kernels: null },
  { name: 'wasm', engine: wasmEngine, kernels: module },
])('shards that several threads compute, on the $name engine', ({ engine, kernels }) => {
  const plan: WorkerPlan = { kernels, network: someConfig({ cell: 'gru', hidden: 8, layers: 2 }), loss: { kind: 'mse' } };
  const examples = someExamples(Array.from({ length: 33 }, (_, i) => 5 + ((i * 37) % 90)), 63);
  const shards = Array.from({ length: 11 }, (_, i) => createBatch(examples.slice(3 * i, 3 * i + 3), 1, 1));
  const parameters = someParameters(plan.network, createRandom(64));

  const addUp = (answers: readonly ShardAnswer[]): { sum: LossSum; gradient: Float64Array } => {
    const sum = { loss: 0, weight: 0 };
    const gradient = new Float64Array(parameters.length);
    for (const answer of answers) {
      sum.loss += answer.sum.loss;
      sum.weight += answer.sum.weight;
      for (let i = 0; i < gradient.length; i++) gradient[i] += answer.gradient[i];
    }
    return { sum, gradient };
  };

  const here = (): ShardAnswer[] => {
    const shardGradient = createShardGradient(engine, plan.network, plan.loss);
    shardGradient.load(parameters);
    return shards.map((batch, number) => {
      const answer = { number, sum: { loss: 0, weight: 0 }, gradient: new Float64Array(parameters.length) };
      shardGradient.addLossAndGradient(batch, createState(plan.network, batch.size), answer.sum, answer.gradient);
      return answer;
    });
  };

  it.each([1, 2, 3])('add up to the same bits as on one thread, when summed in their order: %i threads', async (workers) => {
    const pool = createShardPool(workers, plan);
    try {
      const alone = addUp(here());
      for (let round = 0; round < 5; round++) expect(addUp(await pool.compute(parameters, shards))).toEqual(alone);
    } finally {
      await pool.close();
    }
  }, STARTING_THREADS_MS);

  // f64 adds up numbers of f32 nearly always without rounding, so there the order alone need not show.
  if (kernels === null) {
    it('would not, if they were summed as they come', () => {
      expect(addUp(here().reverse()).gradient).not.toEqual(addUp(here()).gradient);
    });
  }
});
