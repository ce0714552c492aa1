import { openLearningChannel } from '../messages/learning-channel.ts';
import { hostTrainer, startTrainerWorker } from './trainer-host.ts';

// Chrome's service worker can have no Worker, so this page that nobody sees has it, and goes when it is done.
hostTrainer({ startWorker: startTrainerWorker, open: openLearningChannel, becomeIdle: () => window.close() });
