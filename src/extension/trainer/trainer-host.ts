import type { openLearningChannel, LearningChannel, LearningJob } from '../messages/learning-channel.ts';

/** As often as this the browser is reminded that somebody is still at work; it gives an idle page 30 s. */
const REMIND_MS = 10_000;

/** The world around a host; tests put their own in. */
export interface TrainerHostServices {
  /** A new thread that runs trainer-worker.ts. */
  readonly startWorker: () => Worker;
  readonly open: typeof openLearningChannel;
  /** Called now and then while a thread is at work, for a host that the browser would unload. */
  readonly stayAlive?: () => void;
  /** Called when there is nothing more to do. */
  readonly becomeIdle?: () => void;
}

/** The thread that learns, for a host in the same bundle. */
export function startTrainerWorker(): Worker {
  return new Worker(new URL('./trainer-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Keeps the thread of the one job that is wanted: starts it when it hears of it
 * on the channel, and ends it, in whatever it is, when it hears that nobody
 * wants it any more.
 *
 * @returns its end of the channel
 */
export function hostTrainer({ startWorker, open, stayAlive, becomeIdle }: TrainerHostServices): LearningChannel {
  let current: { readonly job: LearningJob; readonly end: () => void } | null = null;

  const start = (job: LearningJob): void => {
    if (current?.job.token === job.token) return;
    current?.end();
    const worker = startWorker();
    const reminder = stayAlive && setInterval(stayAlive, REMIND_MS);
    const end = (): void => {
      worker.terminate();
      clearInterval(reminder);
      current = null;
    };
    const endAndRest = (): void => {
      end();
      becomeIdle?.();
    };
    worker.addEventListener('message', endAndRest);
    // It could not even be loaded: whoever waits asks again.
    worker.addEventListener('error', endAndRest);
    current = { job, end };
    worker.postMessage(job.token);
  };

  return open((notice) => {
    if (notice.kind === 'wanted') start(notice.job);
    else if (notice.kind === 'stop' && current?.job.id === notice.id) {
      current.end();
      becomeIdle?.();
    }
  });
}
