import { forecast } from '../../src/core/forecast/forecast.ts';
import { normalizeSeries } from '../../src/core/series/normalize-series.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { findOffscreenDocument } from '../support/kill.ts';
import {
  ask, createLesson, learnHere, listenToLearning, loadEngine, readHeard, readModel, seriesOf, startLearning, waitForDone, waitForNews,
} from '../support/learning.ts';
import { MEASURED } from '../support/measured.ts';
import { traceTasks } from '../support/trace-tasks.ts';

const LONGEST_TASK_MS = 50;

test('a series is learned to the very weights that node comes to, and the background forecasts by them', async ({ openPopupTab }) => {
  const lesson = createLesson(200, 'quick', 1);
  const page = await openPopupTab();
  await listenToLearning(page);
  await startLearning(page, lesson);
  await waitForDone(page, 1);
  expect((await readHeard(page)).at(-1)).toMatchObject({ kind: 'done', id: lesson.id });

  const engine = await loadEngine();
  const model = learnHere(lesson, engine);
  expect(await readModel(page, lesson.id)).toEqual(Array.from(model.network?.parameters ?? []));
  expect(await ask(page, 'read-learning', { id: lesson.id })).toEqual({ kind: 'done', id: lesson.id, verdict: model.verdict, horizon: 12 });

  const input = normalizeSeries(seriesOf(lesson), 'auto');
  const there = await page.evaluate(
    async ({ values, units, mode, normalization }) => {
      const series = { name: '', unit: '', values: Float64Array.from(values), gaps: null, times: null };
      const input = { series, mode, normalization, units: Float64Array.from(units) };
      const message = { verb: 'forecast', request: { id: 'a', input, model: 'fitted', horizon: 20, periods: null } };
      const answer = await chrome.runtime.sendMessage<unknown, { response: { values: Float64Array; bands: { low: Float64Array }[] } }>(message);
      return { values: Array.from(answer.response.values), low: Array.from(answer.response.bands[0].low) };
    },
    { values: lesson.values, units: Array.from(input.units), mode: input.mode, normalization: input.normalization },
  );
  const here = forecast(input, { model: 'fitted', horizon: 20, periods: null }, { fitted: { model, engine } });
  expect(there).toEqual({ values: Array.from(here.values), low: Array.from(here.bands[0].low) });
});

test('progress comes several times a second with a preview and the time left, and no task of the page computes for 50 ms', MEASURED, async ({ openPopupTab, browserSession }) => {
  const lesson = createLesson(200, 'thorough', 3);
  const page = await openPopupTab();
  await listenToLearning(page);
  await startLearning(page, lesson);
  await waitForNews(page, 1);
  // From here on: what the page does at its own start is another matter.
  const tasks = await traceTasks(browserSession, page, () => waitForNews(page, 20));
  const heard = await readHeard(page);
  const seconds = (heard[heard.length - 1].at - heard[0].at) / 1000;
  expect(heard.length / seconds).toBeGreaterThan(3);
  expect(heard.length / seconds).toBeLessThan(12);
  expect(heard.at(-1)).toMatchObject({ kind: 'running', previewed: 12 });
  expect(heard.at(-1)?.millisecondsLeft).toBeGreaterThan(0);
  expect(heard.map(({ done }) => done)).toEqual(heard.map(({ done }) => done).sort((a, b) => a - b));
  expect(tasks.length).toBeGreaterThan(20);
  expect(tasks[0].cpuMs).toBeGreaterThan(0);
  expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
});

test('100 ms after it was cancelled nothing is heard of a training any more, and nothing of it is left', MEASURED, async ({ extension, openPopupTab }) => {
  const lesson = createLesson(200, 'thorough', 4);
  const page = await openPopupTab();
  await listenToLearning(page);
  await startLearning(page, lesson);
  await waitForNews(page, 5);
  const stopped = await page.evaluate(async (id) => {
    const at = performance.now();
    (globalThis as unknown as { channel: BroadcastChannel }).channel.postMessage({ kind: 'stop', id });
    await chrome.runtime.sendMessage({ verb: 'stop-learning', request: { id } });
    return at;
  }, lesson.id);
  await expect.poll(() => findOffscreenDocument(extension)).toBeNull();
  const late = (await readHeard(page)).filter(({ at, kind }) => kind === 'running' && at > stopped + 100);
  expect(late).toEqual([]);
  expect(await ask(page, 'read-learning', { id: lesson.id })).toEqual({ kind: 'none', id: lesson.id });
  expect(await readModel(page, lesson.id)).toBeNull();
});

test('asking for the same again joins the training; asking for something else takes its place', async ({ openPopupTab }) => {
  const [first, second] = [createLesson(200, 'thorough', 5), createLesson(100, 'quick', 6)];
  const page = await openPopupTab();
  await listenToLearning(page);
  await startLearning(page, first);
  await waitForNews(page, 5);
  const before = (await readHeard(page)).at(-1)?.done ?? 0;
  await startLearning(page, first);
  await waitForNews(page, 2);
  expect((await readHeard(page)).at(-1)?.done).toBeGreaterThanOrEqual(before);
  await startLearning(page, second);
  await waitForDone(page, 1);
  expect((await readHeard(page)).at(-1)).toMatchObject({ kind: 'done', id: second.id });
  expect(await ask(page, 'read-learning', { id: first.id })).toEqual({ kind: 'none', id: first.id });
});
