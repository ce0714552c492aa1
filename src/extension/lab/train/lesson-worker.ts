import { problemData } from '../../../core/problem.ts';
import { createEngine } from '../../platform/engine.ts';
import { loadKernels } from '../../platform/kernels.ts';
import { driveLesson, type LessonDriver } from './drive-lesson.ts';
import { parseOrder, type LessonNews, type LessonOrder } from './lesson-messages.ts';
import { createLessonRun } from './lesson-run.ts';

// The thread that learns beside the lab's page. The page ends it.
let driver: LessonDriver | null = null;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const order = parseOrder(data);
  if (order) follow(order);
});

function follow(order: LessonOrder): void {
  try {
    if (order.kind === 'begin') driver = driveLesson(createLessonRun(order.lesson, createEngine(loadKernels())), services);
    else if (order.kind === 'go') driver?.go(order.pace);
    else driver?.[order.kind]();
  } catch (error) {
    send({ kind: 'failed', code: problemData(error).code });
  }
}

const services = {
  post: (snapshot: Extract<LessonNews, { kind: 'snapshot' }>['snapshot']): void => send({ kind: 'snapshot', snapshot }),
  now: (): number => performance.now(),
  wait: (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

function send(news: LessonNews): void {
  postMessage(news);
}
