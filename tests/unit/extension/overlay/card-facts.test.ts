import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { forecast } from '../../../../src/core/forecast/forecast.ts';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import type { ChartReading } from '../../../../src/core/chart/chart-reading.ts';
import { cardFacts, type DrawPlan } from '../../../../src/extension/overlay/card-facts.ts';
import { overlayInput } from '../../core/chart/chart-fixtures.ts';

const DRAWN = { compressed: false, marks: [] };
const OFFERS = [1, 4].map((index) => ({ kind: 'chart' as const, frameId: 0, element: `canvas:${index}` as const, name: `chart ${index}`, seriesNames: [''], points: 9 }));

function plan(change: Partial<DrawPlan> = {}, horizon = 1): DrawPlan {
  const series = createSeries([1, 0.5, 0.5], { name: 'curve' });
  const input = normalizeSeries(series, 'auto');
  return {
    kind: 'draw',
    id: 'id',
    source: 'chart',
    series,
    points: 3,
    normalization: input.normalization,
    forecast: forecast(input, { model: 'mini', horizon: horizon, periods: null }),
    futureTimes: null,
    origin: null,
    chart: null,
    offers: [],
    handOffered: false,
    frameId: 0,
    ...change,
  };
}

function chartWith(names: readonly string[], change: Partial<ChartReading> = {}, total = 3): Pick<DrawPlan, 'chart' | 'origin'> {
  const { chart, line } = overlayInput();
  const box = { left: 0, top: 0, width: 500, height: 300 };
  const reading = { reader: 'chart.js', version: '4', expectedError: 0, name: '', element: 'canvas:1', box, inView: true, pointer: null, ...chart, ...change } as const;
  return { chart: { reading, line: { ...line, name: names[0], color: '', times: null, total } }, origin: { ...OFFERS[0], seriesNames: names, seriesIndex: 0, calibration: null } };
}

beforeAll(() => {
  const getMessage = (key: string): string => (messages as Record<string, { message: string } | undefined>)[key]?.message ?? '';
  Object.assign(globalThis, { browser: { i18n: { getMessage } } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'browser');
});

describe('cardFacts', () => {
  it('says the next value first, and of a short series that it is too short to judge', () => {
    const facts = cardFacts(plan(chartWith([''])), DRAWN, true);
    // The article's stock_curve: the unrounded output behind its 1.0.
    expect(facts).toMatchObject({ title: '', headline: '0.98 next', value: '0.98', record: 'too short to judge', source: 'read from Chart.js, exact', notes: [] });
    expect(facts.rows).toEqual([['1', '0.98', '', '']]);
  });

  const band = { level: 0.8, low: Float64Array.of(0.9), high: Float64Array.of(1.1) };
  const card = { kind: 'scored', origins: 40, error: 3, noChange: 2, ratio: 1.5432, steps: 1, coverage: [{ level: 0.8, share: 0.817 }], bias: null } as const;
  it.each([
    [card, [], '54% worse than “no change” on the last 40'],
    [card, [band], '54% worse than “no change” on the last 40, band held 82%'],
    [{ ...card, ratio: 1.02, steps: 6 }, [band], 'no better than “no change” from 40 earlier places, band held 82%'],
  ])('holds the model against "no change", and its band against what came', (scorecard, bands, said) => {
    expect(cardFacts(plan({ forecast: { ...plan().forecast, scorecard, bands } }), DRAWN, true).record).toBe(said);
  });

  it.each([
    [0, 'nothing changed on the last 9, as predicted'],
    [2, '“no change” was never wrong on the last 9'],
  ])('makes no ratio of a "no change" that was always right, at an error of %d', (error, said) => {
    const scorecard = { kind: 'scored', origins: 9, error, noChange: 0, ratio: null, steps: 1, coverage: [], bias: null } as const;
    expect(cardFacts(plan({ forecast: { ...plan().forecast, scorecard } }), DRAWN, true).record).toBe(said);
  });

  it('warns that every further step multiplies the error', () => {
    expect(cardFacts(plan({}, 2), DRAWN, true).notes).toEqual(['Each further step multiplies the error by 1.46.']);
  });

  it('says what could not be drawn as the chart would', () => {
    const { notes } = cardFacts(plan(), { compressed: true, marks: [{ step: 0, off: 'above' }] }, true);
    expect(notes).toEqual(['0.98 is above the chart’s scale.', 'Drawn closer than the chart’s own steps.']);
  });

  it('names a pasted series and offers the one chart there is instead', () => {
    const facts = cardFacts(plan({ source: 'hand', offers: OFFERS.slice(0, 1) }), DRAWN, false);
    expect(facts.title).toBe('Your pasted series (curve, 3 points)');
    expect(facts.instead).toEqual([{ label: 'Use this chart instead', command: { kind: 'use-found', place: { frameId: 0, element: 'canvas:1' }, seriesIndex: null, calibration: null } }]);
  });

  it('lets the user point where a pasted series wins over several charts', () => {
    expect(cardFacts(plan({ source: 'hand', offers: OFFERS }), DRAWN, false).instead).toMatchObject([{ command: { kind: 'pick' } }]);
  });

  it('offers the other lines of the chart, the other charts and the pasted series', () => {
    const { choices, instead } = cardFacts(plan({ ...chartWith(['open', '']), offers: OFFERS, handOffered: true }), DRAWN, true);
    expect(instead).toEqual([]);
    expect(choices.map(({ label, pressed }) => [label, pressed])).toEqual([
      ['open', true],
      ['Line 2', false],
      ['Use my pasted series', undefined],
      ['Pick another chart', undefined],
      ['Open Predict Next', undefined],
    ]);
  });

  it.each<[Partial<ChartReading>, string]>([
    [{}, 'read from Chart.js, exact'],
    [{ reader: 'observable-plot', expectedError: 0.0002 }, 'read from Observable Plot, within 0.1%'],
    [{ reader: 'svg', expectedError: 0.003 }, 'read from what is drawn, within 0.3%'],
    [{ reader: 'recorder', expectedError: 0.005 }, 'read from what is drawn, within 0.5%'],
    [{ reader: 'pixels', expectedError: 0.01 }, 'digitised from pixels, about 1%'],
  ])('says where the values come from and how far off they may be: %o', (change, said) => {
    expect(cardFacts(plan(chartWith([''], change)), DRAWN, true).source).toBe(said);
  });

  it('names the table of a column, and lets the user take another column', () => {
    const origin = { kind: 'table', frameId: 0, element: 'table:0', name: 'Prices', seriesNames: ['Open', 'Close'], points: 3, seriesIndex: 1, calibration: null } as const;
    const { title, source, choices } = cardFacts(plan({ source: 'table', origin }), DRAWN, false);
    expect([title, source]).toEqual(['curve, 3 points', 'read from a table of this page']);
    expect(choices.map(({ label, pressed }) => [label, pressed])).toEqual([['Open', false], ['Close', true], ['Open Predict Next', undefined]]);
  });

  it('says of a frame of another site how to get exact values', () => {
    expect(cardFacts(plan(chartWith([''], { reader: 'pixels', expectedError: 0.01, element: 'iframe:0' })), DRAWN, true).notes).toEqual(['For exact values open this frame in a tab of its own.']);
  });

  it('says that only the end of a long line was read', () => {
    expect(cardFacts(plan({ ...chartWith([''], {}, 1_000_000), points: 20_000 }), DRAWN, true).notes).toEqual(['Read the last 20,000 of 1,000,000 points.']);
  });
});
