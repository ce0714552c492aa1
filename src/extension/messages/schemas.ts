import * as v from 'valibot';
import { LONGEST_HORIZON, MODEL_NAMES } from '../../core/forecast/forecast.ts';
import { NORMALIZATION_MODES } from '../../core/series/normalize.ts';
import { MOST_POINTS } from '../../core/series/reading.ts';
import { createSeries, isTimeline, type Series } from '../../core/series/series.ts';

/**
 * The shapes that travel, checked at run time. Valibot builds fresh objects
 * from the named keys alone, so a stray `__proto__` or `toJSON` ends here.
 */
const LONGEST_NAME = 200;

export const finiteNumber = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
export const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const horizon = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_HORIZON));
export const mode = v.picklist(NORMALIZATION_MODES);
export const model = v.picklist(MODEL_NAMES);

/** A Float64Array of at most `most` numbers, whatever realm it was made in. */
export function doubles(most: number): v.GenericSchema<Float64Array> {
  return v.custom<Float64Array>((value) => isTypedArray(value, 'Float64Array') && value.length <= most);
}

function isTypedArray(value: unknown, tag: 'Float64Array' | 'Uint8Array'): value is Float64Array | Uint8Array {
  return ArrayBuffer.isView(value) && value[Symbol.toStringTag as never] === tag;
}

/**
 * A series; gaps are taken from the values themselves, which the mask only
 * repeats, so that the two cannot disagree.
 */
export const series: v.GenericSchema<unknown, Series> = v.pipe(
  v.object({ name, unit: name, values: doubles(MOST_POINTS), times: v.nullable(doubles(MOST_POINTS)) }),
  v.check(({ values, times }) => times === null || isTimeline(times, values.length)),
  v.transform(({ values, ...details }) => createSeries(values, details)),
);

export const normalization = v.object({
  mode: v.picklist(['as-is', 'min-max']),
  min: finiteNumber,
  max: finiteNumber,
});

/** A series with what the popup made of it. The units must be finite, or the network would spread it. */
export const normalizedSeries = v.object({
  series,
  mode,
  normalization,
  units: v.pipe(
    doubles(MOST_POINTS),
    v.check((units) => units.every(Number.isFinite)),
  ),
});
