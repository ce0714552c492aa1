import type { Engine } from '../../../core/rnn/engine.ts';
import { createTrainingRun, type TrainingEnd } from '../../../core/rnn/training/training-run.ts';
import { planLesson, type LessonStart } from './lesson-plan.ts';

/** Why a lesson ended: as a training does, or where an epoch left every weight as it was, so that no further one could move it. */
export type LessonEnd = TrainingEnd | 'still';

export const LESSON_ENDS: readonly LessonEnd[] = ['epochs', 'patience', 'goal', 'diverged', 'still'];

/** How a lesson stands after a whole epoch: plain data, which can be sent. */
export interface LessonSnapshot {
  readonly epoch: number;
  /** (parameters) now; after the end the best, which are the last where nothing is held back. */
  readonly parameters: Float64Array;
  /** (epoch): the mean loss over each epoch. */
  readonly losses: Float64Array;
  /** (epoch): on what is held back; empty where nothing is. */
  readonly heldBackLosses: Float64Array;
  /** null while it goes on. */
  readonly end: LessonEnd | null;
}

/** A lesson under way: it moves an epoch at a time. */
export interface LessonRun {
  /** Learns for one epoch; false once there is nothing more to do. */
  step(): boolean;
  snapshot(): LessonSnapshot;
}

/**
 * Starts a lesson. How fast it is driven and how often it is looked at changes
 * nothing: the same start and engine give the same bits.
 *
 * @throws NothingToLearnError when the series has no two values
 */
export function createLessonRun(lesson: LessonStart, engine: Engine): LessonRun {
  const { plan, data, start } = planLesson(lesson);
  const run = createTrainingRun(plan, data, engine, start ? { start } : {});
  // Only plain gradient descent stands still for good: Adam goes on by what it remembers.
  const canStandStill = plan.optimizer.kind === 'sgd' && plan.optimizer.momentum === 0;
  let isStill = false;

  const end = (): LessonEnd | null => run.end() ?? (isStill ? 'still' : null);
  return {
    step() {
      if (end() !== null) return false;
      const before = run.checkpoint();
      while (run.step() && run.checkpoint() === before);
      const { parameters } = run.checkpoint();
      isStill = canStandStill && parameters !== before.parameters && parameters.every((weight, i) => weight === before.parameters[i]);
      return end() === null;
    },
    snapshot() {
      const { epoch, parameters, best, trainingLosses, heldBackLosses } = run.checkpoint();
      const ended = end();
      return {
        epoch,
        parameters: ended && heldBackLosses.length > 0 ? best.parameters : parameters,
        losses: Float64Array.from(trainingLosses),
        heldBackLosses: Float64Array.from(heldBackLosses),
        end: ended,
      };
    },
  };
}
