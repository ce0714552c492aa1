import { openLearningChannel } from '../messages/learning-channel.ts';
import { createEngine } from '../platform/engine.ts';
import { failJob, finishJob, loadFit, saveCheckpoint } from '../platform/fit-store.ts';
import { loadKernels } from '../platform/kernels.ts';
import { runFitJob } from './run-fit-job.ts';
import { createYieldTask } from './yield-task.ts';

// The thread that learns. Its host gives it one token, and ends it to stop it.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') void learn(data);
});

async function learn(token: string): Promise<void> {
  // It tells, and needs to hear nothing: its host listens.
  const channel = openLearningChannel(() => undefined);
  await runFitJob(token, {
    engine: createEngine(loadKernels()),
    store: { loadFit, saveCheckpoint, finishJob, failJob },
    post: (state) => channel.post({ kind: 'state', state }),
    now: () => performance.now(),
    yieldTask: createYieldTask(),
  });
  postMessage('ended');
}
