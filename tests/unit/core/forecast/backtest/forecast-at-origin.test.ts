import { describe, expect, it } from 'vitest';
import { forecastAtOrigin } from '../../../../../src/core/forecast/backtest/forecast-at-origin.ts';
import { forecast, type ForecastRequest } from '../../../../../src/core/forecast/forecast.ts';
import type { ModelName } from '../../../../../src/core/forecast/model-name.ts';
import { normalizeSeries } from '../../../../../src/core/series/normalize-series.ts';
import { createSeries } from '../../../../../src/core/series/series.ts';
import { loadNetworks } from '../../../../../src/tools/load-networks.ts';

const networks = await loadNetworks();
const VALUES = Array.from({ length: 60 }, (_, t) => 20 + t / 3 + 5 * Math.sin((2 * Math.PI * t) / 12) + Math.sin(t * t));
const request = (model: ModelName): ForecastRequest => ({ model, horizon: 6, periods: null });
const inputOf = (values: readonly number[]) => normalizeSeries(createSeries(values), 'auto');

describe('forecastAtOrigin', () => {
  it.each<ModelName>(['auto', 'pretrained', 'theta', 'mini'])('%s says what it would have said there, and sees nothing later', (model) => {
    const past = forecastAtOrigin(inputOf(VALUES), request(model), networks, 40);
    expect(past.values).toEqual(forecast(inputOf(VALUES.slice(0, 41)), request(model), networks).values);
    const otherwise = VALUES.map((value, t) => (t > 40 ? -1000 * value : value));
    expect(forecastAtOrigin(inputOf(otherwise), request(model), networks, 40)).toMatchObject({ values: past.values, bands: past.bands, others: past.others });
  });

  it('goes no further than the series, and knows what came', () => {
    const past = forecastAtOrigin(inputOf(VALUES), request('auto'), networks, 57);
    expect(past.values).toHaveLength(2);
    expect([...past.actual]).toEqual(VALUES.slice(58));
    expect(past.noChange).toBe(VALUES[57]);
  });

  it('keeps gaps: they are no outcome, nor the past of the forecast as if somebody had seen it', () => {
    const gapped = VALUES.map((value, t) => (t === 30 || t === 42 ? NaN : value));
    const past = forecastAtOrigin(inputOf(gapped), request('auto'), networks, 40);
    expect([...past.actual].map(Number.isNaN)).toEqual([false, true, false, false, false, false]);
    expect(past.values).toEqual(forecast(inputOf(gapped.slice(0, 41)), request('auto'), networks).values);
  });

  it('compares with the network, Theta, damped trend, drift and the season', () => {
    const { others } = forecastAtOrigin(inputOf(VALUES), request('auto'), networks, 40);
    expect(others.map(({ model }) => model)).toEqual(['pretrained', 'theta', 'damped', 'drift', 'seasonal-no-change']);
    expect(others.every(({ values }) => values.length === 6 && values.every(Number.isFinite))).toBe(true);
  });

  it('has nothing to say where nothing came', () => {
    expect(() => forecastAtOrigin(inputOf(VALUES), request('auto'), networks, 59)).toThrow(RangeError);
  });
});
