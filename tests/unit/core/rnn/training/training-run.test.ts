import { describe, expect, it } from 'vitest';
import { RECURRENT_CELLS } from '../../../../../src/core/rnn/network-config.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { NothingToLearnError } from '../../../../../src/core/rnn/training/nothing-to-learn-error.ts';
import type { TrainingCheckpoint } from '../../../../../src/core/rnn/training/training-checkpoint.ts';
import type { TrainingData, TrainingPlan } from '../../../../../src/core/rnn/training/training-plan.ts';
import { createTrainingRun, type TrainingEnd } from '../../../../../src/core/rnn/training/training-run.ts';
import { someConfig } from '../../../../support/random-networks.ts';
import { sineExamples, someExamples, somePlan } from '../../../../support/training-data.ts';

interface Training extends TrainingCheckpoint {
  readonly end: TrainingEnd | null;
  /** The checkpoint after each epoch, the first being that before any. */
  readonly history: readonly TrainingCheckpoint[];
}

function train(plan: TrainingPlan, data: TrainingData, start?: Float64Array): Training {
  const run = createTrainingRun(plan, data, plainEngine, start ? { start } : {});
  const history = [run.checkpoint()];
  for (let goesOn = true; goesOn; ) {
    goesOn = run.step();
    if (run.checkpoint() !== history.at(-1)) history.push(run.checkpoint());
  }
  return { ...run.checkpoint(), end: run.end(), history };
}

const noise: TrainingData = { training: someExamples([6, 3, 8, 5, 2, 7], 31), heldBack: [] };
const waves: TrainingData = { training: sineExamples(6, 20), heldBack: sineExamples(2, 20, 6) };

describe('a training', () => {
  it.each(RECURRENT_CELLS)('learns to continue sine waves it has not seen: %s', (cell) => {
    const plan = somePlan({ network: someConfig({ cell, hidden: 6 }), epochs: 60, schedule: { shape: { kind: 'constant' }, rate: 0.02, warmUp: 0 } });
    const { heldBackLosses, trainingLosses, end } = train(plan, waves);
    expect(end).toBe('epochs');
    expect(trainingLosses).toHaveLength(60);
    expect(heldBackLosses).toHaveLength(60);
    expect(heldBackLosses[59]).toBeLessThan(0.1 * heldBackLosses[0]);
  });

  it('gives the same bits from the same plan and data, and others from another seed', () => {
    expect(train(somePlan(), noise)).toEqual(train(somePlan(), noise));
    expect(train(somePlan({ seed: 2 }), noise).parameters).not.toEqual(train(somePlan(), noise).parameters);
  });

  it('takes the sequences in another order in another epoch, and from another seed, also from a given start', () => {
    const { parameters } = train(somePlan({ epochs: 0 }), noise);
    const first = train(somePlan({ seed: 1 }), noise, parameters);
    const second = train(somePlan({ seed: 2 }), noise, parameters);
    expect(first.history[0].parameters).toEqual(second.history[0].parameters);
    expect(first.parameters).not.toEqual(second.parameters);
    expect(first.history[1].random).not.toEqual(first.history[0].random);
  });

  it('begins where it is told, and leaves that buffer alone', () => {
    const start = train(somePlan({ epochs: 0, seed: 9 }), noise).parameters.slice();
    const kept = start.slice();
    expect(train(somePlan(), noise, start).history[0].parameters).toEqual(kept);
    expect(start).toEqual(kept);
  });

  it('leaves the data alone', () => {
    const data = structuredClone(noise);
    train(somePlan({ window: 3 }), data);
    expect(data).toEqual(noise);
  });

  it('does nothing for no epochs', () => {
    const { end, epoch, trainingLosses } = train(somePlan({ epochs: 0 }), noise);
    expect({ end, epoch, trainingLosses }).toEqual({ end: 'epochs', epoch: 0, trainingLosses: [] });
  });

  it('leaves a checkpoint as it was given out, whatever comes after', () => {
    const run = createTrainingRun(somePlan(), waves, plainEngine);
    while (run.checkpoint().epoch < 2) run.step();
    const given = run.checkpoint();
    const copy = structuredClone(given);
    while (run.step());
    expect(given).toEqual(copy);
  });

  it.each(RECURRENT_CELLS)('truncated is whole where the window is as long as the sequences, %s', (cell) => {
    const whole = train(somePlan({ cell }), noise);
    for (const window of [8, 9, 1000]) expect(train(somePlan({ cell, window }), noise).parameters).toEqual(whole.parameters);
    expect(train(somePlan({ cell, window: 7 }), noise).parameters).not.toEqual(whole.parameters);
  });

  it('truncated carries the state over the cut: without a rate, every window gives the same loss', () => {
    const still = { shape: { kind: 'constant' }, rate: 0, warmUp: 0 } as const;
    const [whole] = train(somePlan({ epochs: 1, schedule: still }), noise).trainingLosses;
    for (const window of [1, 2, 3, 5]) {
      expect(train(somePlan({ epochs: 1, schedule: still, window }), noise).trainingLosses[0]).toBeCloseTo(whole, 12);
    }
  });

  it('truncated moves once a window in which anything counts', () => {
    const plan = somePlan({ epochs: 1, window: 4, batchSize: 6 });
    expect(train(plan, noise).optimizer.steps).toBe(2);
    const lastOnly = noise.training.map((example) => ({ ...example, weights: example.weights.map((_, t) => (t === 7 ? 1 : 0)) }));
    expect(train(plan, { training: lastOnly, heldBack: [] })).toMatchObject({ optimizer: { steps: 1 }, rollbacks: 0, epoch: 1 });
  });

  it('moves in each epoch by the rate that the schedule gives it', () => {
    const cosine = { shape: { kind: 'cosine', floor: 0 }, rate: 0.08, warmUp: 0 } as const;
    const { history } = train(somePlan({ schedule: cosine, epochs: 3 }), noise);
    // Half a cosine in thirds: 1, 3/4, 1/4.
    for (const [epoch, rate] of [0.08, 0.06, 0.02].entries()) {
      const plan = somePlan({ schedule: { shape: { kind: 'constant' }, rate, warmUp: 0 }, epochs: epoch + 1 });
      const run = createTrainingRun(plan, noise, plainEngine, { checkpoint: history[epoch] });
      while (run.step());
      run.checkpoint().parameters.forEach((value, i) => expect(value).toBeCloseTo(history[epoch + 1].parameters[i], 12));
    }
  });
});

describe('early stopping', () => {
  // What the held-back examples want is the opposite of what is learnt: they soon get worse.
  const opposed: TrainingData = {
    training: sineExamples(4, 12),
    heldBack: sineExamples(4, 12).map((example) => ({ ...example, targets: example.targets.map((value) => 0.05 - 0.2 * value) })),
  };

  it.each([1, 3, 10])('stops after %i epochs without a new best, and keeps the best', (patience) => {
    const { best, epoch, end, heldBackLosses, history } = train(somePlan({ epochs: 500, patience }), opposed);
    expect(end).toBe('patience');
    expect(epoch).toBe(best.epoch + patience);
    expect(best.loss).toBe(Math.min(...heldBackLosses));
    expect(best.loss).toBe(heldBackLosses[best.epoch - 1]);
    expect(best.parameters).toEqual(history[best.epoch].parameters);
    expect(best.parameters).not.toEqual(history[epoch].parameters);
  });

  it('never happens without patience, though the best is kept', () => {
    const { best, end, heldBackLosses } = train(somePlan({ epochs: 40 }), opposed);
    expect(end).toBe('epochs');
    expect(best.loss).toBe(Math.min(...heldBackLosses));
    expect(best.epoch).toBeLessThan(40);
  });

  it('learns nothing from what is held back', () => {
    const [held, free] = [opposed, { ...opposed, heldBack: [] }].map((data) => train(somePlan({ epochs: 8 }), data));
    expect(held.parameters).toEqual(free.parameters);
    expect(held.trainingLosses).toEqual(free.trainingLosses);
    expect(free.heldBackLosses).toEqual([]);
  });

  it('takes the last parameters for the best where nothing is held back', () => {
    const { best, parameters, epoch } = train(somePlan({ patience: 1 }), noise);
    expect(best.parameters).toEqual(parameters);
    expect(best.epoch).toBe(epoch);
  });
});

describe('the goal', () => {
  it('ends a training in the epoch that reaches it', () => {
    const plan = somePlan({ epochs: 400, schedule: { shape: { kind: 'constant' }, rate: 0.02, warmUp: 0 }, goal: 0.05 });
    const { end, trainingLosses } = train(plan, waves);
    expect(end).toBe('goal');
    expect(trainingLosses.filter((loss) => loss <= 0.05)).toEqual([trainingLosses.at(-1)]);
  });
});

describe('a loss that is not finite', () => {
  const blowUp = (rate: number, epochs = 30): TrainingPlan =>
    somePlan({
      network: someConfig({ cell: 'elman-relu', hidden: 4 }),
      optimizer: { kind: 'sgd', momentum: 0 },
      schedule: { shape: { kind: 'constant' }, rate, warmUp: 0 },
      longestGradient: null,
      epochs,
    });

  it('takes the training back to the last whole epoch, at half the rate, until it goes on', () => {
    const { end, rollbacks, rateScale, parameters, trainingLosses, history } = train(blowUp(100), waves);
    expect(end).toBe('epochs');
    expect(rollbacks).toBeGreaterThan(0);
    expect(rateScale).toBe(0.5 ** rollbacks);
    expect([...parameters].every(Number.isFinite)).toBe(true);
    expect(trainingLosses.every(Number.isFinite)).toBe(true);
    for (const [i, after] of history.entries()) {
      if (i === 0 || after.rollbacks === history[i - 1].rollbacks) continue;
      // Where the epoch's own start gave no finite loss, it is the epoch before that training goes back to.
      const { before } = history[i - 1];
      const sound = before?.epoch === after.epoch ? before : history[i - 1];
      expect(after).toEqual({ ...sound, before: null, rollbacks: history[i - 1].rollbacks + 1, rateScale: history[i - 1].rateScale / 2 });
    }
  });

  it('ends the training as diverged when it is hopeless, with the last good parameters', () => {
    const start = train(blowUp(0, 1), waves).parameters;
    const { end, epoch, parameters, rollbacks } = train(blowUp(1e300), waves, start);
    expect({ end, epoch, rollbacks }).toEqual({ end: 'diverged', epoch: 0, rollbacks: 21 });
    expect(parameters).toEqual(start);
  });

  it('goes back beyond parameters that a last update has blown up, even where one batch is the epoch', () => {
    const { end, parameters } = train({ ...somePlan({ epochs: 5, longestGradient: null }), optimizer: { kind: 'sgd', momentum: 0 }, schedule: { shape: { kind: 'constant' }, rate: 1e200, warmUp: 0 } }, { ...waves, heldBack: [] });
    expect(end).toBe('diverged');
    expect(parameters.every((value) => Math.abs(value) < 100)).toBe(true);
  });

  it('does the same after a resume from the state that turned out to be unsound', () => {
    const plan: TrainingPlan = { ...somePlan({ epochs: 5, longestGradient: null }), optimizer: { kind: 'sgd', momentum: 0 }, schedule: { shape: { kind: 'constant' }, rate: 1e200, warmUp: 0 } };
    const whole = train(plan, { ...waves, heldBack: [] });
    for (const checkpoint of whole.history) {
      const run = createTrainingRun(plan, { ...waves, heldBack: [] }, plainEngine, { checkpoint: structuredClone(checkpoint) });
      while (run.step());
      expect(run.checkpoint()).toEqual(whole.history.at(-1));
    }
  });

  it('is refused at the start where nothing counts', () => {
    const training = noise.training.map((example) => ({ ...example, weights: example.weights.map(() => 0) }));
    expect(() => createTrainingRun(somePlan(), { training, heldBack: [] }, plainEngine)).toThrow(NothingToLearnError);
  });

  it('ends the training as diverged when the data wants what no number is', () => {
    const broken = { ...noise, training: noise.training.map((example) => ({ ...example, targets: example.targets.map(() => NaN) })) };
    const { end, parameters, history } = train(somePlan(), broken);
    expect(end).toBe('diverged');
    expect(parameters).toEqual(history[0].parameters);
  });

  it('is noticed at the batch that has it, not only after the epoch', () => {
    // The squares are beyond a double, the gradient and the parameters are not.
    const training = noise.training.map((example) => ({ ...example, targets: example.targets.map(() => 1e200) }));
    const run = createTrainingRun(somePlan({ batchSize: 1, longestGradient: null }), { training, heldBack: [] }, plainEngine);
    run.step();
    expect(run.checkpoint().rollbacks).toBe(1);
  });

  it('is also noticed on what is held back', () => {
    const broken = { ...waves, heldBack: [{ ...waves.heldBack[0], targets: waves.heldBack[0].targets.map(() => Infinity) }] };
    const { end, epoch } = train(somePlan(), broken);
    expect({ end, epoch }).toEqual({ end: 'diverged', epoch: 0 });
  });
});
