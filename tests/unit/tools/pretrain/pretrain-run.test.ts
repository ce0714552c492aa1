import { deserialize, serialize } from 'node:v8';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pretrainedConfig } from '../../../../src/core/forecast/pretrained/pretrained-config.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { Engine } from '../../../../src/core/rnn/engine.ts';
import { createWasmEngine } from '../../../../src/core/rnn/kernels/create-wasm-engine.ts';
import { parameterCount } from '../../../../src/core/rnn/parameters.ts';
import { compileKernels } from '../../../../src/tools/build/compile-kernels.ts';
import { kernelsFrom } from '../../../../src/tools/kernels-from.ts';
import { createBatchGradient } from '../../../../src/tools/pretrain/batch-gradient.ts';
import { drawBatch } from '../../../../src/tools/pretrain/draw-batch.ts';
import { SHARDS, SHIPPED_PLAN, type PretrainPlan } from '../../../../src/tools/pretrain/pretrain-plan.ts';
import { advance, firstState, type PretrainState } from '../../../../src/tools/pretrain/pretrain-run.ts';
import { PRIORS } from '../../../../src/tools/pretrain/prior/draw-series.ts';
import { createShardGradient, seedOf } from '../../../../src/tools/pretrain/shard-gradient.ts';
import { createShardPool, type ShardPool } from '../../../../src/tools/pretrain/shard-pool.ts';

// Threads load the loader and the sources first.
vi.setConfig({ testTimeout: 60_000 });

const kernels = await compileKernels();
const engine: Engine = createWasmEngine(kernelsFrom(kernels));
const PLAN: PretrainPlan = { seed: 3, prior: 'wide', size: { hidden: 4, layers: 1, context: 3, decoder: 4 }, steps: 8, rate: 3e-3, tokens: 64 };

/** Goes on from a state to a step, in this thread. */
function train(plan: PretrainPlan, state: PretrainState, until: number): PretrainState {
  const shardGradient = createShardGradient(plan, engine);
  const gradient = new Float64Array(state.parameters.length);
  while (state.step < until) {
    const loss = shardGradient(state.parameters, state.step, 0, gradient);
    advance(plan, state, loss, gradient);
  }
  return state;
}

describe('a pre-training', () => {
  it('begins with the parameters of its seed, and a mean of them that is the same', () => {
    const state = firstState(PLAN);
    const { encoder, decoder } = pretrainedConfig(PLAN.size);
    expect(state.parameters).toHaveLength(parameterCount(encoder) + parameterCount(decoder));
    expect(state.averages).toEqual(state.parameters);
    expect(state.averages).not.toBe(state.parameters);
    expect(firstState(PLAN)).toEqual(state);
    expect(firstState({ ...PLAN, seed: 4 }).parameters).not.toEqual(state.parameters);
  });

  it('ends in the very same when it goes on from a checkpoint, wherever that was', () => {
    const whole = train(PLAN, firstState(PLAN), PLAN.steps);
    for (const cut of [0, 1, 5]) {
      const kept = deserialize(serialize(train(PLAN, firstState(PLAN), cut))) as PretrainState;
      expect(kept.step).toBe(cut);
      expect(train(PLAN, kept, PLAN.steps)).toEqual(whole);
    }
  });

  it('passes over a gradient that is not finite, and takes the next step as if it had not been', () => {
    for (const [loss, broken] of [[1, NaN], [1, Infinity], [NaN, 0.1]] as const) {
      const state = firstState(PLAN);
      const before = state.parameters.slice();
      advance(PLAN, state, loss, new Float64Array(before.length).fill(broken));
      expect(state.step).toBe(1);
      expect(state.parameters).toEqual(before);
      advance(PLAN, state, 1, new Float64Array(before.length).fill(0.1));
      expect(state.parameters).not.toEqual(before);
      expect(state.parameters.every(Number.isFinite)).toBe(true);
    }
  });

  it('follows its parameters with their mean, which stays behind', () => {
    const state = train(PLAN, firstState(PLAN), 8);
    const first = firstState(PLAN).parameters;
    const distance = (one: Float64Array): number => Math.hypot(...one.map((value, i) => value - first[i]));
    expect(distance(state.averages)).toBeGreaterThan(0);
    expect(distance(state.averages)).toBeLessThan(distance(state.parameters));
  });

  it('lowers the loss on series that it has not seen', () => {
    const plan: PretrainPlan = { ...PLAN, steps: 60, rate: 0.03, size: { ...PLAN.size, hidden: 8, decoder: 8 } };
    const batchPlan = { prior: PRIORS[plan.prior], tokens: plan.tokens, context: plan.size.context, exactShare: 0, logarithmShare: 0.25 };
    const batches = [901, 902, 903, 904, 905].map((seed) => drawBatch(createRandom(seed), batchPlan));
    const lossOf = (parameters: Float64Array): number => {
      const batchGradient = createBatchGradient(engine, pretrainedConfig(plan.size));
      batchGradient.load(parameters);
      return batches.reduce((sum, batch) => sum + batchGradient.loss(batch) / batches.length, 0);
    };
    const state = firstState(plan);
    const before = lossOf(state.parameters);
    train(plan, state, plan.steps);
    expect(lossOf(state.parameters) / before, `from ${before}`).toBeLessThan(0.8);
  });

  it('of the shipped plan fits into a megabyte', () => {
    const { encoder, decoder } = pretrainedConfig(SHIPPED_PLAN.size);
    expect(parameterCount(encoder) + parameterCount(decoder)).toBeLessThan(900_000);
  });
});

describe('the seeds of shards', () => {
  it('differ for every seed, step and shard', () => {
    const seeds = new Set<number>();
    for (let seed = 1; seed <= 3; seed++) for (let step = 0; step < 20_000; step++) for (let shard = 0; shard < SHARDS; shard++) seeds.add(seedOf(seed, step, shard));
    // Of 120,000 of 2^32 about two meet by chance.
    expect(seeds.size).toBeGreaterThan(120_000 - 12);
  });
});

describe('the threads of a pre-training', () => {
  const pools: ShardPool[] = [];
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.close()));
  });

  it('give the same bits, one or two, and those of this thread', async () => {
    const { parameters } = firstState(PLAN);
    const resultOf = async (threads: number): Promise<{ losses: number[]; gradients: Float64Array[] }> => {
      const pool = createShardPool(PLAN, kernels, parameters.length, threads);
      pools.push(pool);
      const losses: number[] = [];
      const gradients: Float64Array[] = [];
      for (const step of [0, 1, 2]) {
        const gradient = new Float64Array(parameters.length).fill(NaN);
        losses.push(await pool.compute(parameters, step, gradient));
        gradients.push(gradient);
      }
      return { losses, gradients };
    };
    const [one, two] = await Promise.all([resultOf(1), resultOf(2)]);
    expect(two).toEqual(one);

    const shardGradient = createShardGradient(PLAN, engine);
    const parts = Array.from({ length: SHARDS }, (_, shard) => {
      const gradient = new Float64Array(parameters.length);
      return { loss: shardGradient(parameters, 1, shard, gradient), gradient };
    });
    expect(one.losses[1]).toBe(parts.reduce((sum, { loss }) => sum + loss, 0) / SHARDS);
    expect(one.gradients[1]).toEqual(one.gradients[1].map((_, i) => parts.reduce((sum, { gradient }) => sum + gradient[i] / SHARDS, 0)));
    expect(one.losses[0]).not.toBe(one.losses[1]);
  });
});
