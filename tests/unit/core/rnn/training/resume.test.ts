import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../src/core/rnn/engine.ts';
import { CELL_KINDS } from '../../../../../src/core/rnn/network-config.ts';
import type { TrainingCheckpoint } from '../../../../../src/core/rnn/training/training-checkpoint.ts';
import type { TrainingData, TrainingPlan } from '../../../../../src/core/rnn/training/training-plan.ts';
import { createTrainingRun } from '../../../../../src/core/rnn/training/training-run.ts';
import { ENGINES } from '../../../../support/engines.ts';
import { someConfig } from '../../../../support/random-networks.ts';
import { sineExamples, someExamples, somePlan } from '../../../../support/training-data.ts';

const data: TrainingData = { training: [...someExamples([6, 3, 8, 5, 2], 51), ...sineExamples(3, 9)], heldBack: sineExamples(2, 9, 3) };

/** Everything that a checkpoint has to remember is in use: momenta, order, a rate that changes, a best. */
function planOf(plan: Partial<TrainingPlan> = {}): TrainingPlan {
  return somePlan({ batchSize: 3, window: 4, epochs: 8, schedule: { shape: { kind: 'cosine', floor: 0.001 }, rate: 0.05, warmUp: 2 }, ...plan });
}

/** Runs to the end and keeps every checkpoint. */
function undisturbed(plan: TrainingPlan, engine: Engine): TrainingCheckpoint[] {
  const run = createTrainingRun(plan, data, engine);
  const checkpoints = [run.checkpoint()];
  for (let goesOn = true; goesOn; ) {
    goesOn = run.step();
    if (run.checkpoint() !== checkpoints.at(-1)) checkpoints.push(run.checkpoint());
  }
  return checkpoints;
}

/** As it comes out of a store or a message. */
const stored = (checkpoint: TrainingCheckpoint): TrainingCheckpoint => structuredClone(checkpoint);

describe.each(ENGINES.map((engine) => ({ engine, name: engine.name })))('a training on the $name engine that is taken up again', ({ engine }) => {
  const optimizers: TrainingPlan['optimizer'][] = [
    { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    { kind: 'sgd', momentum: 0.9 },
  ];
  const cases = CELL_KINDS.flatMap((cell) => optimizers.map((optimizer) => ({ cell, optimizer, kind: optimizer.kind })));

  it.each(cases)('from any of its checkpoints ends in the very same: $cell, $kind', ({ cell, optimizer }) => {
    const plan = planOf({ network: someConfig({ cell, layers: 2 }), optimizer });
    const checkpoints = undisturbed(plan, engine);
    expect(checkpoints.length).toBeGreaterThan(8);
    for (const checkpoint of checkpoints) {
      const run = createTrainingRun(plan, data, engine, { checkpoint: stored(checkpoint) });
      while (run.step());
      expect(run.checkpoint()).toEqual(checkpoints.at(-1));
    }
  });

  it.each(CELL_KINDS)('again and again, after any number of batches, ends in the very same: %s', (cell) => {
    const plan = planOf({ network: someConfig({ cell }), patience: 5 });
    const last = undisturbed(plan, engine).at(-1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 12 }), (lives) => {
        let run = createTrainingRun(plan, data, engine);
        for (const batches of lives) {
          for (let i = 0; i < batches && run.step(); i++);
          run = createTrainingRun(plan, data, engine, { checkpoint: stored(run.checkpoint()) });
        }
        while (run.step());
        expect(run.checkpoint()).toEqual(last);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('after a roll-back ends in the very same', () => {
    const plan = planOf({
      network: someConfig({ cell: 'elman-relu' }),
      optimizer: { kind: 'sgd', momentum: 0 },
      schedule: { shape: { kind: 'constant' }, rate: 1000, warmUp: 0 },
      longestGradient: null,
    });
    const checkpoints = undisturbed(plan, engine);
    expect(checkpoints.at(-1)?.rollbacks).toBeGreaterThan(0);
    for (const checkpoint of checkpoints) {
      const run = createTrainingRun(plan, data, engine, { checkpoint: stored(checkpoint) });
      while (run.step());
      expect(run.checkpoint()).toEqual(checkpoints.at(-1));
    }
  });
});
