import { Worker } from 'node:worker_threads';
import { createScorer, type ScoreAnswer, type ScorerMeans, type ScoreTask } from './score-task.ts';

export interface NumberedTask {
  readonly number: number;
  readonly task: ScoreTask;
}

export interface NumberedAnswer {
  readonly number: number;
  readonly answer: ScoreAnswer;
}

/** Threads that score series, each taking the next one as soon as it is free. */
export interface ScorePool {
  /**
   * @returns in the order of the tasks, however they came in
   * @throws what a thread failed with
   */
  score(tasks: readonly ScoreTask[]): Promise<ScoreAnswer[]>;
  close(): Promise<void>;
}

/**
 * @param threads 1 does without any beside this one
 */
export function createScorePool(threads: number, means: ScorerMeans): ScorePool {
  if (threads <= 1) return inThisThread(means);
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./score-worker.mjs', import.meta.url), { workerData: means }));
  return {
    score: (tasks) =>
      new Promise((resolve, reject) => {
        const answers: ScoreAnswer[] = [];
        let next = 0;
        let open = tasks.length;
        if (open === 0) resolve(answers);
        for (const worker of workers) {
          const giveNext = (): void => {
            if (next >= tasks.length) return;
            worker.postMessage({ number: next, task: tasks[next] } satisfies NumberedTask);
            next++;
          };
          worker.removeAllListeners();
          worker.once('error', reject);
          worker.on('message', ({ number, answer }: NumberedAnswer) => {
            answers[number] = answer;
            open--;
            if (open === 0) resolve(answers);
            else giveNext();
          });
          giveNext();
        }
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function inThisThread(means: ScorerMeans): ScorePool {
  const score = createScorer(means);
  return {
    async score(tasks) {
      const answers: ScoreAnswer[] = [];
      for (const task of tasks) answers.push(await score(task));
      return answers;
    },
    close: () => Promise.resolve(),
  };
}
