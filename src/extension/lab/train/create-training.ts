import { plainEngine } from '../../../core/rnn/plain-engine.ts';
import { problemData } from '../../../core/problem.ts';
import { createStore } from '../../ui/create-store.ts';
import type { Pace } from './drive-lesson.ts';
import { parseNews, type LessonOrder } from './lesson-messages.ts';
import type { LessonStart } from './lesson-plan.ts';
import { createLessonRun, type LessonSnapshot } from './lesson-run.ts';

/** A training as the page knows it. */
export interface Training {
  readonly phase: 'ready' | 'going' | 'paused' | 'ended' | 'failed';
  /** null where there is nothing to learn from. */
  readonly snapshot: LessonSnapshot | null;
  /** The code of what went wrong; '' where nothing did. */
  readonly problem: string;
}

/** The Worker of a lesson, as far as it is used here. */
export interface LessonWorker {
  postMessage(order: LessonOrder): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

export type TrainingControl = ReturnType<typeof createTraining>;

/**
 * One lesson and the Worker that learns it, which is there from the first press
 * of a button until `close`.
 */
export function createTraining(lesson: LessonStart, createWorker: () => LessonWorker) {
  const store = createStore<Training, Partial<Training>>(begin(lesson), (state, change) => ({ ...state, ...change }));
  let worker: LessonWorker | null = null;

  const hear = (data: unknown): void => {
    const news = parseNews(data);
    if (!news || !worker) return;
    if (news.kind === 'failed') fail(news.code);
    else store.dispatch({ snapshot: news.snapshot, ...(news.snapshot.end === null ? {} : { phase: 'ended' }) });
  };
  const close = (): void => {
    worker?.terminate();
    worker = null;
  };
  const fail = (problem: string): void => {
    close();
    store.dispatch({ phase: 'failed', problem });
  };
  const order = (what: LessonOrder): void => {
    if (!worker) {
      worker = createWorker();
      worker.addEventListener('message', ({ data }) => hear(data));
      worker.addEventListener('error', () => fail('unexpected'));
      worker.postMessage({ kind: 'begin', lesson });
    }
    worker.postMessage(what);
  };
  const canGoOn = (): boolean => ['ready', 'going', 'paused'].includes(store.state().phase);

  return {
    state: store.state,
    subscribe: store.subscribe,
    /** Lets it learn, or changes the pace while it does. */
    go(pace: Pace): void {
      if (!canGoOn()) return;
      store.dispatch({ phase: 'going' });
      order({ kind: 'go', pace });
    },
    pause(): void {
      if (store.state().phase !== 'going') return;
      store.dispatch({ phase: 'paused' });
      order({ kind: 'pause' });
    },
    /** One epoch. */
    step(): void {
      if (!canGoOn() || store.state().phase === 'going') return;
      store.dispatch({ phase: 'paused' });
      order({ kind: 'step' });
    },
    /** Back to the start, which the seed gives. */
    reset(): void {
      close();
      store.dispatch(begin(lesson));
    },
    close,
  };
}

/** Before the first epoch: the start is the same on every engine, so the page draws it by itself. */
function begin(lesson: LessonStart): Training {
  try {
    return { phase: 'ready', snapshot: createLessonRun(lesson, plainEngine).snapshot(), problem: '' };
  } catch (error) {
    return { phase: 'failed', snapshot: null, problem: problemData(error).code };
  }
}
