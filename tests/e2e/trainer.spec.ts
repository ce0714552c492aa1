import { forecast } from '../../src/core/forecast/forecast.ts';
import { normalizeSeries } from '../../src/core/series/normalize-series.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { ask, createLesson, learnHere, listenToLearning, loadEngine, readHeard, readModel, seriesOf, startLearning, waitForDone } from '../support/learning.ts';

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
      const message = { verb: 'forecast', request: { id: 'a', input, model: 'fitted', horizon: 20 } };
      const answer = await chrome.runtime.sendMessage<unknown, { response: { values: Float64Array; bands: { low: Float64Array }[] } }>(message);
      return { values: Array.from(answer.response.values), low: Array.from(answer.response.bands[0].low) };
    },
    { values: lesson.values, units: Array.from(input.units), mode: input.mode, normalization: input.normalization },
  );
  const here = forecast(input, 'fitted', 20, { model, engine });
  expect(there).toEqual({ values: Array.from(here.values), low: Array.from(here.bands[0].low) });
});
