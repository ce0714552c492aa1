import { describe, expect, it, vi } from 'vitest';
import { forecast } from '../../../../src/core/forecast/forecast.ts';
import { resolveRequest } from '../../../../src/core/forecast/resolve-request.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import type { Send } from '../../../../src/extension/messages/create-send.ts';
import type { Request } from '../../../../src/extension/messages/protocol.ts';
import { RemoteProblem } from '../../../../src/extension/messages/remote-problem.ts';
import { DEFAULT_SETTINGS } from '../../../../src/extension/platform/settings.ts';
import { createTrial } from '../../../../src/extension/welcome/trial/create-trial.ts';
import { DAYS_KEPT_BACK, DAYS_SHOWN, tallyOf } from '../../../../src/extension/welcome/trial/trial-state.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

const DAYS = 100;
const FIRST = DAYS - DAYS_KEPT_BACK;
/** Up by one a day, but for one day that falls. */
const prices = createSeries(Array.from({ length: DAYS }, (_, day) => (day === FIRST + 1 ? 20 : 50 + day)), { name: 'Oil', unit: '$' });

/** A worker that answers with "no change", or with what a test has it say. */
function world(answer: (question: Request<'forecast'>) => unknown = ({ input }) => forecast(input, resolveRequest(input.series, { model: 'no-change', horizon: 3, periods: null }), {})) {
  const asked: Request<'forecast'>[] = [];
  let id = 0;
  const send = (async (_verb: string, question: Request<'forecast'>) => {
    asked.push(question);
    return answer(question);
  }) as Send;
  const trial = createTrial({ send, loadSettings: async () => DEFAULT_SETTINGS, newId: () => String(++id) }, prices);
  return { trial, asked };
}

describe('the live chart', () => {
  it('asks for what it shows: its last days, up to the newest', async () => {
    const { trial, asked } = world();
    await trial.predict();
    expect(Array.from(asked[0].input.series.values)).toEqual(Array.from(prices.values.subarray(FIRST - DAYS_SHOWN, FIRST)));
    expect(trial.state()).toMatchObject({ end: FIRST, awaited: null });
    expect(trial.state().shown?.forecast.values[0]).toBe(prices.values[FIRST - 1]);
  });

  it('lets a day come together with the forecast from it, and keeps what had been said of it', async () => {
    const { trial, asked } = world();
    await trial.predict();
    const growing = trial.grow();
    expect(trial.state().end, 'not before its forecast is there').toBe(FIRST);
    await growing;
    expect(trial.state().end).toBe(FIRST + 1);
    expect(asked[1].input.series.values.at(-1)).toBe(prices.values[FIRST]);
    expect(trial.state().said).toMatchObject([{ index: FIRST, value: prices.values[FIRST - 1], actual: prices.values[FIRST], before: prices.values[FIRST - 1] }]);
  });

  it('grows without a forecast where none is on show, and judges nothing then', async () => {
    const { trial, asked } = world();
    await trial.grow();
    expect(trial.state()).toMatchObject({ end: FIRST + 1, shown: null, said: [] });
    expect(asked).toEqual([]);
  });

  it('does not grow twice at once, nor beyond its last day, and starts over', async () => {
    const { trial } = world();
    await trial.predict();
    await Promise.all([trial.grow(), trial.grow()]);
    expect(trial.state().end).toBe(FIRST + 1);
    for (let day = 1; day < DAYS_KEPT_BACK; day++) await trial.grow();
    expect(trial.hasMore()).toBe(false);
    await trial.grow();
    expect(trial.state().end).toBe(DAYS);
    trial.restart();
    expect(trial.state()).toMatchObject({ end: FIRST, shown: null, said: [] });
  });

  it('drops an answer that comes after the drawing was closed', async () => {
    const { trial } = world();
    const predicting = trial.predict();
    trial.close();
    await predicting;
    expect(trial.state()).toMatchObject({ shown: null, awaited: null });
  });

  it('says what went wrong, and can be asked again', async () => {
    let fails = true;
    const { trial } = world(({ input }) => {
      if (fails) throw new RemoteProblem('worker_unreachable', {});
      return forecast(input, resolveRequest(input.series, { model: 'no-change', horizon: 1, periods: null }), {});
    });
    await trial.predict();
    expect(trial.state()).toMatchObject({ shown: null, awaited: null, problem: { code: 'worker_unreachable' } });
    fails = false;
    await trial.predict();
    expect(trial.state().problem).toBeNull();
    expect(trial.state().shown).not.toBeNull();
  });
});

describe('the tally of the days that came', () => {
  const said = (value: number, actual: number, band: { low: number; high: number } | null) => ({ index: 0, value, actual, band, before: 10 });

  it('is none before the first', () => {
    expect(tallyOf([])).toBeNull();
  });

  it('counts those in the band, its edges among them, and averages the errors of forecast and "no change"', () => {
    const tally = tallyOf([said(11, 12, { low: 8, high: 12 }), said(9, 6, { low: 8, high: 12 })]);
    expect(tally).toEqual({ count: 2, held: 1, error: 2, noChange: 3 });
  });

  it('tells of no band where a model gives none', () => {
    expect(tallyOf([said(11, 12, null)])?.held).toBeNull();
  });
});
