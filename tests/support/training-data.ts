import { createRandom, type Random } from '../../src/core/random.ts';
import type { CellKind } from '../../src/core/rnn/network-config.ts';
import type { Example } from '../../src/core/rnn/training/batch.ts';
import { ADAM } from '../../src/core/rnn/training/optimizer.ts';
import type { TrainingPlan } from '../../src/core/rnn/training/training-plan.ts';
import { someConfig, someNumbers } from './random-networks.ts';

/** A short plan with everything but what a test is about set to something small. */
export function somePlan(plan: Partial<TrainingPlan> & { cell?: CellKind } = {}): TrainingPlan {
  const { cell = 'gru', ...rest } = plan;
  return {
    network: someConfig({ cell }),
    loss: { kind: 'mse' },
    optimizer: ADAM,
    schedule: { shape: { kind: 'constant' }, rate: 0.01, warmUp: 0 },
    epochs: 6,
    batchSize: 4,
    shardSize: 2,
    window: null,
    longestGradient: 1,
    patience: null,
    goal: null,
    seed: 1,
    ...rest,
  };
}

/** A sequence of random numbers with random wishes, all of which count. */
export function someExample(steps: number, random: Random, { inputs = 1, targets = 1 } = {}): Example {
  return {
    inputs: someNumbers(steps * inputs, random),
    targets: someNumbers(steps * targets, random),
    weights: new Float64Array(steps * targets).fill(1),
  };
}

/** Examples of the lengths given, all from one seed. */
export function someExamples(lengths: readonly number[], seed: number, sizes: { inputs?: number; targets?: number } = {}): Example[] {
  const random = createRandom(seed);
  return lengths.map((steps) => someExample(steps, random, sizes));
}

/** Sine waves of different phase, each value to be followed by the next: something that can be learnt. */
export function sineExamples(count: number, steps: number, from = 0): Example[] {
  return Array.from({ length: count }, (_, i) => {
    const wave = Float64Array.from({ length: steps + 1 }, (__, t) => Math.sin((t + 3 * (from + i)) / 2));
    return { inputs: wave.slice(0, steps), targets: wave.slice(1), weights: new Float64Array(steps).fill(1) };
  });
}
