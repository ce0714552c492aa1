import type { ModelName } from '../../core/forecast/model-name.ts';
import type { KeptForecast } from '../../core/history/kept-forecast.ts';
import { runningRecord, type RunningRecord } from '../../core/history/running-record.ts';
import { sourceKey, type HistorySource } from '../../core/history/source.ts';

/** The forecasts of one source. */
export interface SourceHistory {
  readonly key: string;
  readonly source: HistorySource;
  /** Newest first; at least one. */
  readonly forecasts: readonly [KeptForecast, ...KeptForecast[]];
  /** Of each model by which something came, that of the newest forecast first. */
  readonly records: readonly { readonly model: ModelName; readonly record: RunningRecord }[];
}

/**
 * Parts forecasts by their source.
 *
 * @param forecasts in any order
 * @returns the source of the newest forecast first
 */
export function groupBySource(forecasts: readonly KeptForecast[]): SourceHistory[] {
  const groups = new Map<string, [KeptForecast, ...KeptForecast[]]>();
  for (const forecast of [...forecasts].sort((a, b) => b.made - a.made)) {
    const key = sourceKey(forecast.source);
    const group = groups.get(key);
    if (group) group.push(forecast);
    else groups.set(key, [forecast]);
  }
  return Array.from(groups, ([key, group]) => ({ key, source: group[0].source, forecasts: group, records: recordsOf(group) }));
}

function recordsOf(forecasts: readonly KeptForecast[]): SourceHistory['records'] {
  const models = [...new Set(forecasts.map(({ model }) => model))];
  return models.flatMap((model) => {
    const record = runningRecord(forecasts, model);
    return record ? [{ model, record }] : [];
  });
}

/**
 * The forecasts that hold every word of a text, wherever.
 *
 * @param wordsOf what a forecast is found by
 */
export function filterForecasts(forecasts: readonly KeptForecast[], filter: string, wordsOf: (forecast: KeptForecast) => string): readonly KeptForecast[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return forecasts;
  return forecasts.filter((forecast) => {
    const words = wordsOf(forecast).toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}
