import * as v from 'valibot';
import type { FitCheckpoint } from '../../core/forecast/fitted/fit-run.ts';
import type { TrainingCheckpoint } from '../../core/rnn/training/training-checkpoint.ts';
import { learningRequest, losses, scale } from '../messages/learning-schemas.ts';
import type { LearningRequest } from '../messages/learning.ts';
import { arrayUpTo, count, finiteDoubles, MOST_PARAMETERS, positive } from '../messages/schemas.ts';

const entries = {
  epoch: count,
  parameters: finiteDoubles(MOST_PARAMETERS),
  optimizer: v.object({ steps: count, first: finiteDoubles(MOST_PARAMETERS), second: finiteDoubles(MOST_PARAMETERS) }),
  random: v.pipe(v.instance(Uint32Array), v.check((words) => words.length === 4 && words.some((word) => word !== 0))),
  rateScale: positive,
  rollbacks: count,
  // Infinite until the first whole epoch.
  best: v.object({ epoch: count, loss: v.number(), parameters: finiteDoubles(MOST_PARAMETERS) }),
  trainingLosses: losses,
  heldBackLosses: losses,
};

const training: v.GenericSchema<unknown, TrainingCheckpoint> = v.object({
  ...entries,
  before: v.nullable(v.object({ ...entries, before: v.null() })),
});

const checkpoint: v.GenericSchema<unknown, FitCheckpoint> = v.object({
  finished: arrayUpTo(3, v.object({ scale, parameters: finiteDoubles(MOST_PARAMETERS) })),
  training: v.nullable(training),
});

/** A stored request, built afresh, or null when it is none. */
export function parseLearningRequest(stored: unknown): LearningRequest | null {
  const result = v.safeParse(learningRequest, stored);
  return result.success ? result.output : null;
}

/**
 * A stored checkpoint, built afresh, or null when it is none of this fit.
 *
 * @param fresh the checkpoint that the same fit starts from: its buffers have the sizes that are wanted
 */
export function parseFitCheckpoint(stored: unknown, fresh: FitCheckpoint): FitCheckpoint | null {
  const result = v.safeParse(checkpoint, stored);
  if (!result.success || !fresh.training) return null;
  const { length } = fresh.training.parameters;
  const { finished, training } = result.output;
  const buffers = finished.map(({ parameters }) => parameters);
  for (const state of [training, training?.before]) {
    if (state) buffers.push(state.parameters, state.optimizer.first, state.optimizer.second, state.best.parameters);
  }
  return buffers.every((buffer) => buffer.length === length) ? result.output : null;
}
