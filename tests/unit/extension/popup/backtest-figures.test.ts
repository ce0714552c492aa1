import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import type { BacktestSummary } from '../../../../src/core/forecast/backtest/backtest-summary.ts';
import type { PastForecast } from '../../../../src/core/forecast/backtest/past-forecast.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { biasText, coverageText, ratioAt, ratioText, stepsShown } from '../../../../src/extension/popup/backtest/backtest-words.ts';
import { layoutErrorLines } from '../../../../src/extension/popup/backtest/error-lines-layout.ts';
import { layoutPastForecasts } from '../../../../src/extension/popup/backtest/past-forecasts-layout.ts';
import { valueFormat } from '../../../../src/extension/ui/format-value.ts';
import { isDaily } from '../../../../src/extension/ui/is-daily.ts';

beforeAll(() => {
  const getMessage = (key: string): string => (messages as Record<string, { message: string } | undefined>)[key]?.message ?? '';
  Object.assign(globalThis, { browser: { i18n: { getMessage } } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'browser');
});

const past = (origin: number, values: number[], noChange = 5, width = 1): PastForecast => ({
  origin,
  values: Float64Array.from(values),
  bands: [{ level: 0.8, low: Float64Array.from(values, (value) => value - width), high: Float64Array.from(values, (value) => value + width) }],
  actual: Float64Array.from(values),
  noChange,
  others: [],
});

const numbersIn = (d: string): [number, number][] => [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('layoutPastForecasts', () => {
  const series = createSeries(Array.from({ length: 50 }, (_, t) => t % 10));
  const layout = (pasts: PastForecast[]) => layoutPastForecasts({ series, pasts, level: 0.8, width: 320, height: 128 });

  it('draws each forecast from where it started to as many steps on', () => {
    const { forecastPaths, plot } = layout([past(20, [6, 7, 8]), past(30, [1, 2, 3])]);
    expect(forecastPaths.map((d) => numbersIn(d).length)).toEqual([4, 4]);
    const [[startX], ...ahead] = numbersIn(forecastPaths[0]);
    expect(ahead.every(([x]) => x > startX)).toBe(true);
    expect(ahead.every(([, y]) => y >= plot.top && y <= plot.bottom)).toBe(true);
  });

  it('cuts at the edge what is far off the series, and lets nothing wild squeeze the rest', () => {
    const { forecastPaths, plot, high } = layout([past(20, [6, 1e9])]);
    expect(numbersIn(forecastPaths[0]).at(-1)?.[1]).toBe(plot.top);
    expect(high).toBeLessThan(20);
  });

  it('draws a few bands that do not lie on one another', () => {
    const pasts = Array.from({ length: 30 }, (_, i) => past(10 + i, [1, 2, 3, 4, 5]));
    const { bandPaths } = layout(pasts);
    expect(bandPaths.length).toBeGreaterThan(1);
    expect(bandPaths.length).toBeLessThanOrEqual(5);
  });

  it('counts origins from the first observation on', () => {
    const late = createSeries([NaN, NaN, ...Array.from({ length: 20 }, (_, t) => t)]);
    const { first, last } = layoutPastForecasts({ series: late, pasts: [past(10, [11])], level: 0.8, width: 320, height: 128 });
    // One place of what came before stays in view.
    expect(first).toBe(11);
    expect(last).toBe(21);
  });

  it('stays finite for a constant, and near the largest double', () => {
    for (const size of [1, 1.7e308]) {
      const constant = createSeries(Array.from({ length: 20 }, (_, t) => (size === 1 ? 1 : (t % 2 === 0 ? size : -size))));
      const { seriesPath, forecastPaths } = layoutPastForecasts({ series: constant, pasts: [past(10, [size], size, 0)], level: 0.8, width: 320, height: 128 });
      expect(`${seriesPath}${forecastPaths.join('')}`).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('layoutErrorLines', () => {
  it('puts no error at the bottom and the largest at the top, and leaves out what nothing came for', () => {
    const { paths, most } = layoutErrorLines([Float64Array.of(0, 2, 4), Float64Array.of(1, NaN, 1)], 100, 60);
    expect(most).toBe(4);
    expect(numbersIn(paths[0])).toEqual([[3, 57], [50, 30], [97, 3]]);
    expect(numbersIn(paths[1])).toHaveLength(2);
  });

  it('draws nothing wrong as a line along the bottom', () => expect(numbersIn(layoutErrorLines([Float64Array.of(0, 0)], 100, 60).paths[0])).toEqual([[3, 57], [97, 57]]));
});

describe('the words of a backtest', () => {
  const format = valueFormat(createSeries([1.5, 9.25], { unit: '$' }), 'en');
  const record = (errors: number[]) => ({ model: 'theta', error: 2, ratio: 1, errorByStep: Float64Array.from(errors) }) as const;
  const summary = (bias: number) => ({ bias, own: record([2]) }) as unknown as BacktestSummary;

  it('say how often each band held', () => {
    const coverage = [{ level: 0.5, share: 0.476, count: 40 }, { level: 0.8, share: 0.82, count: 40 }];
    expect(coverageText(coverage)).toBe('Of what came, 48% lay in the 50% band and 82% in the 80% band.');
  });

  it.each([
    [0.1, 'It leaned neither up nor down.'],
    [1, 'On average it was $1.00 too high.'],
    [-1.5, 'On average it was $1.50 too low.'],
  ])('call a bias of %d by its name', (bias, said) => expect(biasText(summary(bias), format)).toBe(said));

  it.each([
    [1, [0]],
    [2, [0, 1]],
    [12, [0, 5, 11]],
  ])('show of %d steps these: %j', (horizon, steps) => expect(stepsShown(horizon)).toEqual(steps));

  it('hold each step against that of "no change", where that was ever wrong', () => {
    expect(ratioAt(record([1, 3]), record([2, 2]), 1)).toBe(1.5);
    expect(ratioAt(record([1]), record([0]), 0)).toBeNull();
    expect([ratioText(0.984), ratioText(2909.4), ratioText(null)]).toEqual(['0.98', '2,900', '–']);
  });
});

describe('isDaily', () => {
  const DAY = 86_400_000;
  const days = (...steps: number[]): Float64Array => {
    let time = Date.UTC(2026, 0, 5);
    return Float64Array.from([0, ...steps], (step) => (time += step * DAY));
  };
  it.each([
    ['every day', days(1, 1, 1), true],
    ['business days', days(1, 1, 1, 1, 3, 1, 1), true],
    ['days over a change to summer time', days(1, 1 - 1 / 24, 1, 1), true],
    ['weeks', days(7, 7, 7), false],
    ['hours', days(1 / 24, 1 / 24, 1 / 24), false],
    ['a single date', days(), false],
    ['no dates', null, false],
  ])('%s: %j', (_what, times, daily) => expect(isDaily(times)).toBe(daily));
});
