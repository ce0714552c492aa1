import { describe, expect, it, vi } from 'vitest';
import type { Fitted } from '../../../../src/core/forecast/forecast.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import type { Making } from '../../../../src/extension/background/keep-in-history.ts';
import { planPrediction, type Surroundings } from '../../../../src/extension/background/plan-prediction.ts';
import type { Hand, Plan, PlanRequest } from '../../../../src/extension/messages/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../../src/extension/platform/settings.ts';
import { createLesson, learnHere, seriesOf } from '../../../support/learning.ts';
import { chartOf, plotsOf } from './charts-of.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

const lesson = createLesson(40, 'quick', 51, 2);
const fitted: Fitted = { model: learnHere(lesson, plainEngine), engine: plainEngine };
const hand: Hand = {
  series: seriesOf(lesson), read: 40, skipped: [], skippedCount: 0, notes: [], source: '', mode: 'auto', horizon: 3, model: 'fitted', level: 0.8, periods: null,
};
const request: PlanRequest = { id: 'a', trigger: 'page', selection: null, hovered: null, pointer: null, choice: null, again: null };
const selected: PlanRequest = { ...request, trigger: 'selection', selection: '1, 2, 3, 4, 5, 6, 7, 8' };
const pointedAt: PlanRequest = { ...request, choice: { kind: 'found', frameId: 0, element: 'canvas:0', seriesIndex: 0, calibration: null } };

/** Plans with a network at hand, or without one. */
function plan(asked: PlanRequest, around: Partial<Surroundings>, network: Fitted | null = fitted, keep: (made: Making) => Promise<string> = async () => ''): Promise<Plan> {
  return planPrediction(asked, { frames: [], frameId: 0, hand: null, settings: DEFAULT_SETTINGS, ...around }, {
    networksFor: async (model) => ({ fitted: model === 'fitted' ? network : null }),
    readPicture: async () => null,
    keep,
  });
}

describe('what a gesture forecasts by', () => {
  it.each<[string, Hand, string]>([
    ['the model of the series in hand, where the user chose it', hand, 'fitted'],
    ['MiniRnn, where the user chose that', { ...hand, model: 'mini' }, 'mini'],
  ])('%s', async (_case, inHand, expected) => {
    expect(await plan(request, { hand: inHand })).toMatchObject({ kind: 'draw', source: 'hand', forecast: { model: expected } });
  });

  it('nothing, where the chosen model is gone: it says so', async () => {
    await expect(plan(request, { hand }, null)).rejects.toMatchObject({ code: 'fitted_model_missing' });
  });

  it.each<[string, PlanRequest]>([
    ['a selection', selected],
    ['a chart', pointedAt],
  ])('the default model for %s, whatever was chosen for the series in hand', async (_case, asked) => {
    const settings = { ...DEFAULT_SETTINGS, model: 'mini', horizon: 2 } as const;
    const planned = await plan(asked, { frames: [{ frameId: 0, charts: [chartOf(0, [[0.1, 0.5, 0.2]])], tables: [], pictures: [], view: null }], hand, settings });
    expect(planned).toMatchObject({ forecast: { model: 'mini', values: { length: 2 } } });
  });

  it('a line of a second plot in that plot, by its own axis', async () => {
    const chart = plotsOf(0, [[0.1, 0.5, 0.2]], [[0.3, 0.2, 0.1]]);
    const planned = await plan({ ...request, pointer: { x: 150, y: 120 }, hovered: chart.box }, { frames: [{ frameId: 0, charts: [chart], tables: [], pictures: [], view: null }], settings: { ...DEFAULT_SETTINGS, model: 'mini' } });
    expect(planned).toMatchObject({ origin: { seriesIndex: 1 }, chart: { reading: chart.series[1].subplot } });
  });

  it('as far as the rule says where nobody chose: two steps after eight values', async () => {
    expect(await plan(selected, {})).toMatchObject({ forecast: { values: { length: 2 } } });
  });

  it('drawn in the colour and width that the options name', async () => {
    expect(await plan(request, { hand, settings: { ...DEFAULT_SETTINGS, lineColor: 'blue', lineWidth: 'bold' } })).toMatchObject({ lineStyle: { light: '#0a5fae', dark: '#6cb6ff', width: '3.8px' } });
  });

  it('with one band at most, that of the level chosen', async () => {
    const planned = await plan(request, { hand });
    expect(planned.kind === 'draw' ? planned.forecast.bands.map(({ level }) => level) : null).toEqual([0.8]);
  });

  it.each<[string, PlanRequest, Partial<Surroundings>, Partial<Making>]>([
    ['a chart, by its line', pointedAt, {}, { from: { kind: 'element', element: 'canvas:0', seriesIndex: 0, lineName: 'line 0' }, readingError: 0, isFollowing: false, model: 'mini', level: 0.8 }],
    ['a chart that has changed under its overlay', { ...pointedAt, again: 'chart' }, {}, { isFollowing: true }],
    ['a selection', selected, {}, { from: { kind: 'selection' } }],
    ['a series in hand', request, { hand: { ...hand, model: 'mini' } }, { from: { kind: 'own' }, model: 'mini' }],
  ])('and hands over to be kept what was made from %s', async (_case, asked, around, expected) => {
    const made: Making[] = [];
    const frames = [{ frameId: 0, charts: [chartOf(0, [[0.1, 0.5, 0.2]])], tables: [], pictures: [], view: null }];
    const planned = await plan(asked, { frames, settings: { ...DEFAULT_SETTINGS, model: 'mini' }, ...around }, null, async (making) => (made.push(making), 'so many'));
    expect(made).toMatchObject([expected]);
    expect(planned).toMatchObject({ trackRecord: 'so many' });
  });

  it('of an example nothing is kept: nothing will ever come of it', async () => {
    const keep = vi.fn(async () => '');
    await plan(request, { hand: { ...hand, model: 'mini', source: 'somebody' } }, null, keep);
    expect(keep).not.toHaveBeenCalled();
  });

  it('a series in hand without observations has nothing to go on', async () => {
    await expect(plan(request, { hand: { ...hand, series: createSeries([NaN]) } })).rejects.toMatchObject({ code: 'nothing_to_forecast' });
  });
});
