import type { ModelName } from '../forecast/model-name.ts';
import { writeCsv, type Cell } from './csv.ts';
import { lastKnown, shownBand, type KeptForecast } from './kept-forecast.ts';
import { scoreForecast, scoreStep, type Score } from './score-forecast.ts';
import type { HistorySource } from './source.ts';

/** A number, or null where a double holds none: JSON knows no NaN. */
type Numbers = readonly (number | null)[];

/** A kept forecast as JSON can carry it. Times are ISO 8601 in UTC. */
export interface ExportedForecast {
  readonly source: HistorySource;
  readonly made: string | null;
  readonly model: ModelName;
  readonly series: {
    readonly name: string;
    readonly unit: string;
    readonly observations: number;
    readonly readingError: number;
    readonly values: Numbers;
    readonly times: readonly (string | null)[] | null;
  };
  readonly forecast: {
    readonly values: Numbers;
    readonly times: readonly (string | null)[] | null;
    readonly shownLevel: number | null;
    readonly bands: readonly { readonly level: number; readonly low: Numbers; readonly high: Numbers }[];
    /** One row a step, one value a level. */
    readonly quantiles: { readonly levels: readonly number[]; readonly values: readonly Numbers[] } | null;
  };
  readonly outcomes: Numbers;
  readonly score: Score;
}

/** The history as a file; `version` is that of this shape. */
export interface HistoryExport {
  readonly format: 'predict-next-history';
  readonly version: 1;
  readonly forecasts: readonly ExportedForecast[];
}

/** Everything that is kept, ready for JSON. */
export function exportForecasts(forecasts: readonly KeptForecast[]): HistoryExport {
  return { format: 'predict-next-history', version: 1, forecasts: forecasts.map(exportForecast) };
}

function exportForecast(kept: KeptForecast): ExportedForecast {
  const { source, made, model, series, points, readingError, values, times, level, bands, quantiles, outcomes } = kept;
  const { name, unit } = series;
  return {
    source,
    made: isoTime(made),
    model,
    series: { name, unit, observations: points, readingError, values: numbers(series.values), times: series.times && Array.from(series.times, isoTime) },
    forecast: {
      values: numbers(values),
      times: times && Array.from(times, isoTime),
      shownLevel: level,
      bands: bands.map((band) => ({ level: band.level, low: numbers(band.low), high: numbers(band.high) })),
      quantiles: quantiles && { levels: quantiles.levels, values: rowsOf(quantiles.values, quantiles.levels.length) },
    },
    outcomes: numbers(outcomes),
    score: scoreForecast(kept),
  };
}

const COLUMNS = [
  'made', 'origin', 'path', 'locator', 'line', 'series', 'unit', 'model', 'step', 'time', 'forecast',
  'band_level', 'band_low', 'band_high', 'no_change', 'outcome', 'error', 'no_change_error', 'inside',
] as const;

/** The forecasts as CSV, one row a step. The names of the columns are for programs, and the same in every language. */
export function forecastsToCsv(forecasts: readonly KeptForecast[]): string {
  return writeCsv([COLUMNS, ...forecasts.flatMap(rowsOfForecast)]);
}

function rowsOfForecast(kept: KeptForecast): Cell[][] {
  const { source, made, model, series, values, times } = kept;
  const band = shownBand(kept);
  const about: readonly Cell[] = [isoTime(made), source.origin, source.path, source.locator, source.line, series.name, series.unit, model];
  return Array.from(values, (value, step) => {
    const score = scoreStep(kept, step);
    return [
      ...about,
      step + 1,
      times && isoTime(times[step]),
      value,
      ...(band ? [band.level, band.low[step], band.high[step]] : [null, null, null]),
      lastKnown(kept),
      ...(score ? [score.outcome, score.error, score.noChange, score.isInside === null ? null : Number(score.isInside)] : [null, null, null, null]),
    ];
  });
}

/** null for what no calendar reaches. */
function isoTime(time: number): string | null {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function numbers(values: Float64Array): Numbers {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : null));
}

function rowsOf(values: Float64Array, width: number): Numbers[] {
  return Array.from({ length: values.length / width }, (_, row) => numbers(values.subarray(row * width, (row + 1) * width)));
}
