import { isPrivateWindow } from '../platform/private-window.ts';
import type { Send } from './create-send.ts';
import { openLearningChannel, type LearningChannel } from './learning-channel.ts';
import { LearningPrivateError } from './learning-private-error.ts';
import type { LearningClient, LearningState } from './learning.ts';

/** A trainer tells of itself several times a second: one that is silent for so long was stopped. */
const LONGEST_SILENCE_MS = 2000;

/** The world around the client; tests put their own in. */
interface Surroundings {
  readonly open: typeof openLearningChannel;
  readonly isPrivate: () => Promise<boolean>;
}

/**
 * Learning as one of our pages sees it. What the trainer says arrives over the
 * channel; where it falls silent the client asks the background, which brings a
 * stopped trainer back as it answers.
 *
 * `start` rejects with a LearningPrivateError in a private window.
 */
export function createLearningClient(
  send: Send,
  { open, isPrivate }: Surroundings = { open: openLearningChannel, isPrivate: isPrivateWindow },
): LearningClient {
  const listeners = new Set<(state: LearningState) => void>();
  const silences = new Map<string, ReturnType<typeof setTimeout>>();
  /** Series that this page has stopped: what a trainer said of them just before is not news. */
  const stopped = new Set<string>();
  let channel: LearningChannel | null = null;

  const hear = (state: LearningState): void => {
    if (state.kind === 'running' && stopped.has(state.id)) return;
    expectMore(state.id, state.kind === 'running');
    for (const listener of listeners) listener(state);
  };

  const expectMore = (id: string, isRunning: boolean): void => {
    clearTimeout(silences.get(id));
    silences.delete(id);
    if (isRunning && listeners.size > 0) silences.set(id, setTimeout(() => void askAfter(id), LONGEST_SILENCE_MS));
  };

  const askAfter = async (id: string): Promise<void> => {
    try {
      hear(await send('read-learning', { id }));
    } catch {
      // The background was not to be had this time.
      expectMore(id, true);
    }
  };

  return {
    async start(request) {
      if (await isPrivate()) throw new LearningPrivateError();
      stopped.delete(request.id);
      await send('start-learning', request);
      expectMore(request.id, true);
    },

    async stop(id) {
      stopped.add(id);
      expectMore(id, false);
      // Straight to the trainer, which is to stop at once; then to the background, which lets go of the job.
      const ownChannel = open(() => undefined);
      ownChannel.post({ kind: 'stop', id });
      ownChannel.close();
      await send('stop-learning', { id });
    },

    async read(id) {
      const state = await send('read-learning', { id });
      expectMore(id, state.kind === 'running');
      return state;
    },

    listen(onState, signal) {
      if (signal.aborted) return;
      listeners.add(onState);
      channel ??= open((notice) => {
        if (notice.kind === 'state') hear(notice.state);
      });
      signal.addEventListener('abort', () => {
        listeners.delete(onState);
        if (listeners.size > 0) return;
        channel?.close();
        channel = null;
        for (const id of silences.keys()) expectMore(id, false);
      });
    },
  };
}
