import type { openLearningChannel, LearningChannel, LearningJob } from '../messages/learning-channel.ts';

/** As often as this the browser is reminded that somebody is still at work; it gives an idle page 30 s. */
const REMIND_MS = 10_000;

/**
 * So long a host that has nothing to do waits before it says so, ms: a thread
 * whose job was replaced may end before the word comes of the one in its place,
 * and that was sent to a host that was still there.
 */
const PATIENCE_MS = 1000;

/** The world around a host; tests put their own in. */
export interface TrainerHostServices {
  /** A new thread that runs trainer-worker.ts. */
  readonly startWorker: () => Worker;
  readonly open: typeof openLearningChannel;
  /** Called now and then while a thread is at work, for a host that the browser would unload. */
  readonly stayAlive?: () => void;
  /** Called when there has been nothing more to do for a second. */
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
  let resting: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    resting = becomeIdle && setTimeout(becomeIdle, PATIENCE_MS);
  };

  const start = (job: LearningJob): void => {
    if (current?.job.token === job.token) return;
    current?.end();
    clearTimeout(resting);
    const worker = startWorker();
    const reminder = stayAlive && setInterval(stayAlive, REMIND_MS);
    const end = (): void => {
      worker.terminate();
      clearInterval(reminder);
      current = null;
    };
    const endAndRest = (): void => {
      end();
      rest();
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
      rest();
    }
  });
}
