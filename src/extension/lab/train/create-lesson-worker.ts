/** A Worker for one lesson; whoever starts it ends it. */
export function createLessonWorker(): Worker {
  return new Worker(new URL('./lesson-worker.ts', import.meta.url), { type: 'module' });
}
