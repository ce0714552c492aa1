import * as v from 'valibot';
import { numbersIn, type KeptForecast } from '../../core/history/kept-forecast.ts';
import { sourceKey } from '../../core/history/source.ts';
import { arrayUpTo, count, doubles, finiteDoubles, finiteNumber, level, model, name, series, share, textUpTo } from '../messages/schemas.ts';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import { QUANTILE_LEVELS } from '../../core/forecast/quantile-levels.ts';
import { BAND_LEVELS } from '../../core/forecast/band.ts';

/** Far above any address that a site uses; what is longer is not kept. */
export const LONGEST_PATH = 2000;

const steps = finiteDoubles(LONGEST_HORIZON);

const keptForecast: v.GenericSchema<unknown, KeptForecast> = v.pipe(
  v.object({
    id: textUpTo(4 * LONGEST_PATH),
    source: v.object({ origin: textUpTo(LONGEST_PATH), path: textUpTo(LONGEST_PATH), locator: name, line: name }),
    made: finiteNumber,
    model,
    series,
    points: count,
    readingError: v.pipe(finiteNumber, v.minValue(0)),
    values: steps,
    times: v.nullable(steps),
    bands: arrayUpTo(BAND_LEVELS.length, v.object({ level: share, low: steps, high: steps })),
    level: v.nullable(level),
    quantiles: v.nullable(v.object({ levels: arrayUpTo(QUANTILE_LEVELS.length, share), values: finiteDoubles(LONGEST_HORIZON * QUANTILE_LEVELS.length) })),
    outcomes: doubles(LONGEST_HORIZON),
  }),
  v.check(({ values, times, outcomes, bands, quantiles, series: { values: known } }) => {
    const horizon = values.length;
    const isWhole = (of: Float64Array): boolean => of.length === horizon;
    return (
      horizon > 0 &&
      isWhole(outcomes) &&
      (times === null || isWhole(times)) &&
      bands.every(({ low, high }) => isWhole(low) && isWhole(high)) &&
      (quantiles === null || quantiles.values.length === horizon * quantiles.levels.length) &&
      Number.isFinite(known[known.length - 1])
    );
  }),
);

/** The version of the records that are written. A change of their shape takes the next number, and a step to it below. */
const VERSION = 1;

/** Brings a forecast's record one version on. */
export type Step = (forecast: unknown) => unknown;

/** Of each version ever released but the last, the way to the next: `STEPS[0]` from 1 to 2. */
const STEPS: readonly Step[] = [];

/** A kept forecast as it lies in the store: with what it is looked up by. */
export interface HistoryRecord {
  readonly id: string;
  readonly version: number;
  /** `sourceKey` of its source. */
  readonly source: string;
  readonly made: number;
  /** How many numbers it holds. */
  readonly weight: number;
  readonly forecast: unknown;
}

export function toRecord(forecast: KeptForecast): HistoryRecord {
  return { id: forecast.id, version: VERSION, source: sourceKey(forecast.source), made: forecast.made, weight: numbersIn(forecast), forecast };
}

/**
 * The forecast of a record, built afresh and brought to the present version.
 * The record itself stays as it is, so that nothing is lost where a step fails
 * or the browser ends in the midst of it.
 *
 * @returns null for what is none, and for one of a version yet to come
 */
export function fromRecord(record: unknown, steps: readonly Step[] = STEPS): KeptForecast | null {
  if (typeof record !== 'object' || record === null || !('version' in record) || !('forecast' in record)) return null;
  const { version } = record;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > steps.length + 1) return null;
  try {
    const current = steps.slice(version - 1).reduce((forecast, step) => step(forecast), record.forecast);
    const result = v.safeParse(keptForecast, current);
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
