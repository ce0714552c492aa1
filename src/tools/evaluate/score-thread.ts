import { parentPort, workerData } from 'node:worker_threads';
import type { NumberedAnswer, NumberedTask } from './score-pool.ts';
import { createScorer, type ScorerMeans } from './score-task.ts';

const score = createScorer(workerData as ScorerMeans);

parentPort?.on('message', ({ number, task }: NumberedTask) => {
  // A rejection ends the thread, and the pool hears of it as its error.
  void score(task).then((answer) => parentPort?.postMessage({ number, answer } satisfies NumberedAnswer));
});
