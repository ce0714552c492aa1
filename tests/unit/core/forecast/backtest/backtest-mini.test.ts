import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtestMini } from '../../../../../src/core/forecast/backtest/backtest-mini.ts';
import { forecastAtOrigin } from '../../../../../src/core/forecast/backtest/forecast-at-origin.ts';
import { planBacktest } from '../../../../../src/core/forecast/backtest/plan-backtest.ts';
import { normalizeSeries } from '../../../../../src/core/series/normalize-series.ts';
import { createSeries } from '../../../../../src/core/series/series.ts';
import { REAL_SERIES } from '../../../../../src/extension/ui/real-series.ts';

describe('backtestMini', () => {
  it.each(REAL_SERIES.map(({ shortName, series }) => [shortName, series] as const))('with the article’s weights says of %s what the backtest of the model says', (_name, series) => {
    const input = normalizeSeries(series, 'auto');
    const record = backtestMini(input);
    const pasts = planBacktest(series, 1).map((origin) => forecastAtOrigin(input, { model: 'mini', horizon: 1, periods: null }, {}, origin));
    expect(record?.pasts.map(({ predicted }) => predicted)).toEqual(pasts.map(({ values }) => values[0]));
    expect(record?.pasts.map(({ actual }) => actual)).toEqual(pasts.map(({ actual }) => actual[0]));
    // It is a teaching model: "no change" is nearer by a multiple.
    expect(record?.ratio).toBeGreaterThan(1.5);
  });

  it('is as far off as "no change" where the weights let the last value through', () => {
    const input = normalizeSeries(createSeries(Array.from({ length: 40 }, (_, t) => 0.5 + 0.4 * Math.sin(t))), 'as-is');
    const record = backtestMini(input, { weights: { w1: 1, w2: 0, w3: 1 } });
    expect(record?.ratio).toBeCloseTo(1, 12);
  });

  it('says nothing of a series that is too short, and gives no ratio to a constant', () => {
    expect(backtestMini(normalizeSeries(createSeries([1, 0.5]), 'auto'))).toBeNull();
    expect(backtestMini(normalizeSeries(createSeries(new Float64Array(30).fill(4)), 'auto'))).toMatchObject({ noChangeError: 0, ratio: null });
  });

  it('stays finite whatever the values', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(values, (numbers) => {
        const record = backtestMini(normalizeSeries(createSeries(numbers), 'auto'));
        for (const number of [record?.error ?? 0, record?.noChangeError ?? 0, record?.ratio ?? 0]) expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });
});
