import type { Band } from '../forecast/band.ts';
import type { Forecast } from '../forecast/forecast.ts';
import type { ModelName } from '../forecast/model-name.ts';
import { futureTimes } from '../series/future-times.ts';
import { createSeries, lastObservedIndex, observedCount, type Series } from '../series/series.ts';
import { sourceKey, type HistorySource } from './source.ts';

/** A forecast as it is kept: what it was made from, what it said, and what came. */
export interface KeptForecast {
  /** The same for the same source, last point, model and horizon: made again, it is the same forecast. */
  readonly id: string;
  readonly source: HistorySource;
  /** When it was made, in ms since 1970. */
  readonly made: number;
  readonly model: ModelName;
  /** The last MOST_POINTS_KEPT points of what it was made from, up to the last observation. */
  readonly series: Series;
  /** How many observations that had in all. */
  readonly points: number;
  /** The largest error to be expected of a value, in the user's unit; 0 for exact ones. */
  readonly readingError: number;
  /** (horizon) what it said, in the user's unit. */
  readonly values: Float64Array;
  /** (horizon) for when, in ms since 1970; null where the series has no dates. */
  readonly times: Float64Array | null;
  /** As it came with the forecast, the one that was shown among them. */
  readonly bands: readonly Band[];
  /** Of the band that was shown; null where there was none. */
  readonly level: number | null;
  readonly quantiles: Forecast['quantiles'];
  /** (horizon) what came, NaN where nothing has yet. */
  readonly outcomes: Float64Array;
}

/** As many points tell what a forecast went on from, and find it in a later reading. */
export const MOST_POINTS_KEPT = 1000;
/** A series without dates is the same up to its last point when so many values at its end are. */
const TAIL_IN_ID = 16;

/** What there is to be kept of a forecast. */
export interface NewForecast {
  readonly source: HistorySource;
  readonly made: number;
  readonly model: ModelName;
  readonly series: Series;
  readonly points?: number;
  readonly readingError: number;
  readonly forecast: Pick<Forecast, 'values' | 'bands' | 'quantiles'>;
  /** Of the band that is shown; null where there is none. */
  readonly level: number | null;
}

/** Makes what is kept of a forecast; null where the series has no observation to go on from. */
export function keepForecast({ source, made, model, series, points, readingError, forecast, level }: NewForecast): KeptForecast | null {
  const end = lastObservedIndex(series) + 1;
  if (end === 0) return null;
  const start = Math.max(0, end - MOST_POINTS_KEPT);
  const { values, bands, quantiles } = forecast;
  const times = series.times?.slice(start, end) ?? null;
  const tail = createSeries(series.values.subarray(start, end), { name: series.name, unit: series.unit, times });
  return {
    id: JSON.stringify([sourceKey(source), model, values.length, lastPointOf(tail)]),
    source,
    made,
    model,
    series: tail,
    points: points ?? observedCount(series),
    readingError,
    values: values.slice(),
    times: times && futureTimes(times, values.length),
    bands,
    level: bands.some((band) => band.level === level) ? level : null,
    quantiles,
    outcomes: new Float64Array(values.length).fill(NaN),
  };
}

/** A point is known by its time, else by the values that lead up to it. */
function lastPointOf({ values, times }: Series): readonly (number | null)[] {
  return times ? [times[times.length - 1]] : Array.from(values.subarray(-TAIL_IN_ID), (value) => (Number.isFinite(value) ? value : null));
}

/** The band that was shown; null where there was none. */
export function shownBand({ bands, level }: KeptForecast): Band | null {
  return bands.find((band) => band.level === level) ?? null;
}

/** The last value that a forecast knew: what "no change" says of every step. */
export function lastKnown({ series: { values } }: KeptForecast): number {
  return values[values.length - 1];
}

/** Whether all that a forecast spoke of has come. */
export function isComplete({ outcomes }: KeptForecast): boolean {
  return outcomes.every(Number.isFinite);
}

/** How many numbers a kept forecast holds: what it weighs in a store. */
export function numbersIn({ series, values, times, bands, quantiles }: KeptForecast): number {
  return series.values.length * (series.times ? 2 : 1) + values.length * (2 + (times ? 1 : 0) + 2 * bands.length + (quantiles?.levels.length ?? 0));
}
