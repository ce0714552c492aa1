import { describe, expect, it } from 'vitest';
import type { Fitted } from '../../../../src/core/forecast/forecast.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { planPrediction } from '../../../../src/extension/background/plan-prediction.ts';
import type { Hand, PlanRequest } from '../../../../src/extension/messages/protocol.ts';
import { createLesson, learnHere, seriesOf } from '../../../support/learning.ts';
import { chartOf } from './charts-of.ts';

const lesson = createLesson(40, 'quick', 51, 2);
const fitted: Fitted = { model: learnHere(lesson, plainEngine), engine: plainEngine };
const hand: Hand = {
  series: seriesOf(lesson), read: 40, skipped: [], skippedCount: 0, notes: [], source: '', mode: 'auto', horizon: 3, model: 'fitted',
};
const request: PlanRequest = { id: 'a', trigger: 'page', selection: null, hoveredCanvas: null, choice: null };

describe('what a gesture forecasts by', () => {
  it.each<[string, Hand, Fitted | null, string]>([
    ['the model of the series in hand, where the user chose it', hand, fitted, 'fitted'],
    ['MiniRnn, where the user chose that', { ...hand, model: 'mini' }, null, 'mini'],
  ])('%s', (_case, inHand, model, expected) => {
    const plan = planPrediction(request, [], inHand, model);
    expect(plan).toMatchObject({ kind: 'draw', source: 'hand', forecast: { model: expected } });
  });

  it('nothing, where the chosen model is gone: it says so', () => {
    expect(() => planPrediction(request, [], hand, null)).toThrow(expect.objectContaining({ code: 'fitted_model_missing' }) as Error);
  });

  it.each<[string, PlanRequest]>([
    ['a selection', { ...request, trigger: 'selection', selection: '1, 2, 3, 4' }],
    ['a chart', { ...request, choice: { kind: 'chart', canvasIndex: 0, seriesIndex: 0 } }],
  ])('MiniRnn for %s, whatever was chosen for the series in hand', (_case, asked) => {
    const plan = planPrediction(asked, [chartOf(0, [[0.1, 0.5, 0.2]])], hand, fitted);
    expect(plan).toMatchObject({ forecast: { model: 'mini' } });
  });

  it('a series in hand without observations has nothing to go on', () => {
    expect(() => planPrediction(request, [], { ...hand, series: createSeries([NaN]) }, fitted)).toThrow(
      expect.objectContaining({ code: 'nothing_to_forecast' }) as Error,
    );
  });
});
