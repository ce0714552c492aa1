import * as v from 'valibot';
import { ADDRESSED_TAGS, type ElementAddress } from '../../core/chart/chart-reading.ts';
import { BAND_LEVELS } from '../../core/forecast/band.ts';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import { MODEL_NAMES } from '../../core/forecast/model-name.ts';
import { NORMALIZATION_MODES } from '../../core/series/normalize.ts';
import { MOST_POINTS } from '../../core/series/reading.ts';
import { LONGEST_PERIOD } from '../../core/series/season.ts';
import { createSeries, isTimeline, type Series } from '../../core/series/series.ts';

/**
 * The shapes that travel, checked at run time. Valibot builds fresh objects
 * from the named keys alone, so a stray `__proto__` or `toJSON` ends here.
 */
export const LONGEST_NAME = 200;

const numberThat = (holds: (value: number) => boolean) => v.pipe(v.number(), v.check(holds));

export const finiteNumber = numberThat(Number.isFinite);
export const count = numberThat((value) => Number.isSafeInteger(value) && value >= 0);
export const horizon = numberThat((value) => Number.isInteger(value) && value >= 1 && value <= LONGEST_HORIZON);
/** Steps, `span`, or null for the rule. */
export const horizonChoice = v.nullable(v.union([horizon, v.literal('span')]));
export const positive = numberThat((value) => Number.isFinite(value) && value > 0);
/** A part of a whole. */
export const share = numberThat((value) => value >= 0 && value <= 1);
/** A number of px that something visible can measure. */
export const extent = numberThat((value) => value >= 1 && value <= 100_000);

/** A place in px. */
export const place = v.object({ x: finiteNumber, y: finiteNumber });

/** A place in the viewport, which may be far out of it. */
export const box = v.object({ left: finiteNumber, top: finiteNumber, width: finiteNumber, height: finiteNumber });

const ADDRESS = new RegExp(`^(?:${ADDRESSED_TAGS.join('|')}):(?:0|[1-9]\\d{0,6})$`);

/** Which element of a document is meant. */
export const elementAddress: v.GenericSchema<unknown, ElementAddress> = v.custom<ElementAddress>((value) => typeof value === 'string' && ADDRESS.test(value));

/** A text of at most so many UTF-16 code units. */
export const textUpTo = (most: number) => v.pipe(v.string(), v.check((value) => value.length <= most));

/** An array of at most so many items. */
export const arrayUpTo = <T extends v.GenericSchema>(most: number, item: T) =>
  v.pipe(v.array(item), v.check((items) => items.length <= most));

export const name = textUpTo(LONGEST_NAME);
export const identifier = textUpTo(64);
export const mode = v.picklist(NORMALIZATION_MODES);
export const model = v.picklist(MODEL_NAMES);
export const level = v.picklist(BAND_LEVELS);

/** So many seasons are reckoned with at most: those of a day and a week, say. */
export const MOST_PERIODS = 2;

/** The seasons that a user set, ascending; empty for none, null to have them found. */
export const periods = v.nullable(
  v.pipe(
    arrayUpTo(MOST_PERIODS, numberThat((value) => Number.isInteger(value) && value >= 2 && value <= LONGEST_PERIOD)),
    v.check((steps) => steps.every((step, i) => i === 0 || step > steps[i - 1])),
  ),
);

/** A Float64Array of at most `most` numbers, whatever realm it was made in. */
export function doubles(most: number): v.GenericSchema<Float64Array> {
  return v.custom<Float64Array>((value) => isTypedArray(value, 'Float64Array') && value.length <= most);
}

/** Far above the largest network that is fitted. */
export const MOST_PARAMETERS = 1_000_000;

/** The same without NaN and infinities. */
export const finiteDoubles = (most: number) => v.pipe(doubles(most), v.check((values) => values.every(Number.isFinite)));

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
