import type { LearningRequest, LearningState } from '../messages/learning.ts';
import { openLearningChannel, type LearningChannel, type LearningJob } from '../messages/learning-channel.ts';
import { dropJob, loadJob, loadState, putJob } from '../platform/fit-store.ts';
import { ensureTrainer } from './ensure-trainer.ts';

let channel: LearningChannel | null = null;

/** The background's own end, which only speaks. */
function speak(): LearningChannel {
  channel ??= openLearningChannel(() => undefined);
  return channel;
}

/** Stores what is to be learned, then sees to it that it is. */
export async function startLearning(request: LearningRequest): Promise<void> {
  await haveTrained(await putJob(request));
}

/** Goes on with what a stopped trainer or browser left undone. */
export async function resumeLearning(): Promise<void> {
  const job = await loadJob();
  if (job) await haveTrained(job);
}

/** Lets go of a job; a model kept from before stays. */
export async function stopLearning(id: string): Promise<void> {
  await dropJob(id);
  speak().post({ kind: 'stop', id });
  speak().post({ kind: 'state', state: await loadState(id) });
}

/** How it stands; who asks brings a stopped trainer back. */
export async function readLearning(id: string): Promise<LearningState> {
  const state = await loadState(id);
  if (state.kind === 'running') await resumeLearning();
  return state;
}

/** The trainer that is at this job already goes on undisturbed. */
async function haveTrained(job: LearningJob): Promise<void> {
  await ensureTrainer();
  speak().post({ kind: 'wanted', job });
}
