import { openLearningChannel, type LearningChannel } from '../messages/learning-channel.ts';
import { browser } from '../platform/browser.ts';
import { ensureOffscreenDocument } from '../platform/offscreen-document.ts';
import { hostTrainer, startTrainerWorker } from '../trainer/trainer-host.ts';

let host: LearningChannel | null = null;

/** Firefox's background is a page and can have the Worker itself; calls of the API keep it from being unloaded. */
function hostInEventPage(): Promise<void> {
  host ??= hostTrainer({
    startWorker: startTrainerWorker,
    open: openLearningChannel,
    stayAlive: () => void browser.runtime.getPlatformInfo(),
  });
  return Promise.resolve();
}

/** Makes sure that somebody listens who can start the trainer's thread. Each package contains its own way alone. */
export const ensureTrainer: () => Promise<void> = import.meta.env.MODE === 'firefox' ? hostInEventPage : ensureOffscreenDocument;
