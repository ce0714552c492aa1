import { createSeries } from '../../../../src/core/series/series.ts';
import { keepForecast, type KeptForecast, type NewForecast } from '../../../../src/core/history/kept-forecast.ts';
import type { HistorySource } from '../../../../src/core/history/source.ts';

export const DAY = 86_400_000;
export const SOURCE: HistorySource = { origin: 'https://example.org', path: '/prices', locator: 'canvas:0', line: 'Oil' };

/** Days from 2026-01-01 on. */
export const days = (count: number, from = 0): Float64Array => Float64Array.from({ length: count }, (_, i) => Date.UTC(2026, 0, 1) + (from + i) * DAY);

/** What a test says of a forecast; a band reaches so far to either side. */
export interface Made extends Partial<Omit<NewForecast, 'series' | 'forecast'>> {
  readonly values: readonly number[];
  readonly times?: Float64Array | null;
  readonly predicted: readonly number[];
  readonly band?: number;
}

/** A forecast as it is kept when it is made. */
export function kept({ values, times = null, predicted, band, ...rest }: Made): KeptForecast {
  const forecast = Float64Array.from(predicted);
  const bands = band === undefined ? [] : [{ level: 0.8, low: forecast.map((value) => value - band), high: forecast.map((value) => value + band) }];
  const made = keepForecast({
    source: SOURCE,
    made: Date.UTC(2026, 0, 1),
    model: 'auto',
    readingError: 0,
    level: band === undefined ? null : 0.8,
    series: createSeries(values, { name: 'Oil', unit: '$', times }),
    forecast: { values: forecast, bands, quantiles: null },
    ...rest,
  });
  if (!made) throw new Error('There is nothing to go on from.');
  return made;
}

/** A later reading of values. */
export const reading = (values: readonly number[], times: Float64Array | null = null, readingError = 0) => ({ series: createSeries(values, { times }), readingError });
