import type { Page } from 'playwright';
import { fingerprint } from '../../src/core/forecast/fitted/fingerprint.ts';
import { createFitRun } from '../../src/core/forecast/fitted/fit-run.ts';
import type { FitEffort, FittedModel } from '../../src/core/forecast/fitted/fitted-model.ts';
import type { Engine } from '../../src/core/rnn/engine.ts';
import { createRandom } from '../../src/core/random.ts';
import { createSeries, type Series } from '../../src/core/series/series.ts';
import { createEngine } from '../../src/extension/platform/engine.ts';
import { loadKernels } from '../../src/tools/node-engine.ts';

/** But the test's own: what a training takes is the machine's affair. */
const NO_LIMIT = 0;

/** A series to learn, as plain data that Playwright carries into a page. */
export interface Lesson {
  readonly id: string;
  readonly values: readonly number[];
  readonly horizon: number;
  readonly effort: FitEffort;
}

/** What a page heard on the channel of learning. */
export interface Heard {
  /** ms of the page's clock. */
  readonly at: number;
  readonly id: string;
  readonly kind: 'none' | 'running' | 'done' | 'failed';
  /** 0..1; 1 when it is not running. */
  readonly done: number;
  readonly previewed: number;
  readonly millisecondsLeft: number | null;
}

/** A wave with noise that follows itself: something to learn, and something that cannot be. */
export function createLesson(count: number, effort: FitEffort, seed: number, horizon = 12): Lesson {
  const random = createRandom(seed);
  let noise = 0;
  const values = Array.from({ length: count }, (_, t) => {
    noise = 0.7 * noise + random.normal();
    return 10 * Math.sin(t / 9.3) + noise;
  });
  return { id: fingerprint(createSeries(values)), values, horizon, effort };
}

export const seriesOf = ({ values }: Lesson): Series => createSeries(values);

/** The engine that the package has, under node. */
export const loadEngine = async (): Promise<Engine> => createEngine(await loadKernels());

/** What an undisturbed fit comes to, under node. */
export function learnHere(lesson: Lesson, engine: Engine): FittedModel {
  const run = createFitRun(seriesOf(lesson), { horizon: lesson.horizon, effort: lesson.effort, seed: 1 }, engine);
  while (run.step());
  return run.result();
}

/** Asks the background from one of our own pages. */
export function ask<T>(page: Page, verb: string, request: Readonly<Record<string, string | number | boolean>>): Promise<T> {
  return page.evaluate(async (message) => {
    const answer = await chrome.runtime.sendMessage<unknown, { ok: boolean; response: unknown; problem?: { code: string } }>(message);
    if (!answer.ok) throw new Error(`refused: ${answer.problem?.code}`);
    return answer.response;
  }, { verb, request }) as Promise<T>;
}

/** Starts to learn from one of our own pages. */
export async function startLearning(page: Page, lesson: Lesson): Promise<void> {
  await page.evaluate(async ({ id, values, horizon, effort }) => {
    const series = { name: '', unit: '', values: Float64Array.from(values), gaps: null, times: null };
    await chrome.runtime.sendMessage({ verb: 'start-learning', request: { id, series, horizon, effort } });
  }, lesson);
}

/** Lets a page note everything that is said of learning from now on; `readHeard` gives it. */
export async function listenToLearning(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { heard: Heard[]; channel: BroadcastChannel };
    scope.heard = [];
    scope.channel = new BroadcastChannel('predict-next-learning');
    scope.channel.onmessage = ({ data }: MessageEvent<{ kind: string; state: never }>) => {
      if (data.kind !== 'state') return;
      const { id, kind, progress, preview, millisecondsLeft = null } = data.state as {
        id: string;
        kind: Heard['kind'];
        progress?: { done: number };
        preview?: Float64Array;
        millisecondsLeft?: number | null;
      };
      scope.heard.push({ at: performance.now(), id, kind, done: progress?.done ?? 1, previewed: preview?.length ?? 0, millisecondsLeft });
    };
  });
}

/** What the page has heard so far. */
export function readHeard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
}

/** Waits until the page has heard of so much done, 0..1, or of an end; of 1 only an end will do, for the last word on the way may say 1, too. */
export async function waitForDone(page: Page, done: number): Promise<void> {
  await page.waitForFunction((least) => (globalThis as unknown as { heard: Heard[] }).heard.some(({ kind, done }) => kind !== 'running' || (least < 1 && done >= least)), done, {
    timeout: NO_LIMIT,
    polling: 20,
  });
}

/** Waits until the page has heard so many more words of a training under way. */
export async function waitForNews(page: Page, words: number): Promise<void> {
  const before = (await readHeard(page)).length;
  await page.waitForFunction((count) => (globalThis as unknown as { heard: Heard[] }).heard.length >= count, before + words, {
    timeout: NO_LIMIT,
    polling: 20,
  });
}

/** The parameters of the model that is kept for a series; null without one. */
export function readModel(page: Page, id: string): Promise<number[] | null> {
  return page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('predict-next-learning');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('closed'));
    });
    const stored = await new Promise<{ model: { network: { parameters: Float64Array } } } | undefined>((resolve) => {
      const request = database.transaction('learning').objectStore('learning').get(`model ${wanted}`) as IDBRequest<{ model: { network: { parameters: Float64Array } } } | undefined>;
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return stored ? Array.from(stored.model.network.parameters) : null;
  }, id);
}
