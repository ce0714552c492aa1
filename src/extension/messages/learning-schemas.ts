import * as v from 'valibot';
import { fingerprint } from '../../core/forecast/fitted/fingerprint.ts';
import type { FitProgress } from '../../core/forecast/fitted/fit-run.ts';
import { FIT_EFFORTS, type FitVerdict } from '../../core/forecast/fitted/fitted-model.ts';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import type { ProblemData } from '../../core/problem.ts';
import type { LearningRequest, LearningState } from './learning.ts';
import { arrayUpTo, count, doubles, finiteNumber, horizon, identifier, name, series, share } from './schemas.ts';

/** No training lasts longer; a list beyond it is not ours. */
const MOST_EPOCHS = 100_000;

export const effort = v.picklist(FIT_EFFORTS);
export const scale = v.picklist(['difference', 'season', 'level']);
export const losses = arrayUpTo(MOST_EPOCHS, finiteNumber);

const error = v.nullable(finiteNumber);

/** A verdict over held-back values. */
export const verdict: v.GenericSchema<unknown, FitVerdict> = v.object({
  choice: v.picklist(['fitted', 'no-change', 'seasonal-no-change']),
  reason: v.picklist(['better', 'no-better', 'too-short']),
  origins: count,
  horizon,
  errors: v.object({ fitted: error, noChange: error, seasonal: error }),
});

export const problem: v.GenericSchema<unknown, ProblemData> = v.object({
  code: name,
  parameters: v.record(name, v.union([v.string(), v.number()])),
});

const progress: v.GenericSchema<unknown, FitProgress> = v.object({
  scale,
  done: share,
  trainingLosses: losses,
  heldBackLosses: losses,
});

/** What is to be learned. A model is kept under its series' fingerprint, so that must be the one of these values. */
export const learningRequest: v.GenericSchema<unknown, LearningRequest> = v.pipe(
  v.object({ id: identifier, series, horizon, effort }),
  v.check((request) => fingerprint(request.series) === request.id),
);

const learningState: v.GenericSchema<unknown, LearningState> = v.variant('kind', [
  v.object({ kind: v.literal('none'), id: identifier }),
  v.object({
    kind: v.literal('running'),
    id: identifier,
    progress,
    millisecondsLeft: v.nullable(finiteNumber),
    preview: doubles(LONGEST_HORIZON),
  }),
  v.object({ kind: v.literal('done'), id: identifier, verdict, horizon }),
  v.object({ kind: v.literal('failed'), id: identifier, problem }),
]);

/** A state as it was stored or came over the channel, built afresh; null when it is none. */
export function parseLearningState(value: unknown): LearningState | null {
  const result = v.safeParse(learningState, value);
  return result.success ? result.output : null;
}
