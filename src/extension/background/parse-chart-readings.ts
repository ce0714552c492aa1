import * as v from 'valibot';
import { CHART_READERS, MOST_CHART_POINTS, type ChartReading, type ChartSeries } from '../../core/chart/chart-reading.ts';
import { splitLabels } from '../../core/chart/joined-labels.ts';
import { namedApart } from '../../core/chart/named-apart.ts';
import { readLabels } from '../../core/series/read-labels.ts';
import { isTimeline } from '../../core/series/series.ts';
import { arrayUpTo, box, count, elementAddress, extent, finiteNumber, place, share } from '../messages/schemas.ts';

const LONGEST_LABEL = 200;
const MOST_CHARTS = 100;
const MOST_LINES = 100;
const MOST_AXIS_POINTS = 1000;

const cut = (text: string): string => text.slice(0, LONGEST_LABEL);
const label = v.pipe(v.string(), v.transform(cut));

/** Labels that are too much for their points tell nothing. */
const joinedLabels = v.pipe(
  v.string(),
  v.transform((joined) => (joined.length <= MOST_CHART_POINTS * (LONGEST_LABEL + 1) ? splitLabels(joined, MOST_CHART_POINTS + 1).map(cut) : null)),
);

/** Doubles as the browser brings them from the page: Firefox as the typed array, Chromium as its bare buffer. */
const pageDoubles = v.pipe(
  v.custom<ArrayBuffer | Float64Array>((value) => value instanceof ArrayBuffer || value instanceof Float64Array),
  v.check(({ byteLength }) => byteLength % 8 === 0 && byteLength <= 8 * MOST_CHART_POINTS),
  v.transform((value) => (value instanceof ArrayBuffer ? new Float64Array(value) : value)),
);

const axisPoint = v.object({ value: finiteNumber, pixel: finiteNumber });

const axis = v.pipe(
  v.object({
    kind: v.picklist(['linear', 'logarithmic', 'time', 'category']),
    points: v.pipe(v.tupleWithRest([axisPoint, axisPoint], axisPoint), v.check(({ length }) => length <= MOST_AXIS_POINTS)),
  }),
  v.check(({ points }) => isMonotonic(points.map(({ value }) => value)) && isMonotonic(points.map(({ pixel }) => pixel))),
  v.check(({ kind, points }) => kind !== 'logarithmic' || points.every(({ value }) => value > 0)),
);

const plotArea = v.object({ left: finiteNumber, top: finiteNumber, width: extent, height: extent });

const line = v.pipe(
  v.object({
    name: label,
    color: label,
    positions: pageDoubles,
    values: pageDoubles,
    times: v.nullish(pageDoubles),
    labels: v.nullish(joinedLabels),
    total: count,
    y: axis,
    yTicks: v.pipe(
      v.array(v.object({ value: finiteNumber, pixel: finiteNumber, label })),
      v.transform((ticks) => ticks.slice(0, 50)),
    ),
    subplot: v.optional(v.object({ plot: plotArea, x: axis, title: v.optional(label) })),
  }),
  v.check(({ positions, values }) => positions.length === values.length),
  v.check(({ positions }) => positions.every(Number.isFinite)),
);

type Line = v.InferOutput<typeof line>;

const reading: v.GenericSchema<unknown, ChartReading> = v.pipe(
  v.object({
    reader: v.picklist(CHART_READERS),
    version: label,
    expectedError: share,
    name: label,
    element: elementAddress,
    box,
    inView: v.boolean(),
    size: v.object({ width: extent, height: extent }),
    plot: plotArea,
    pointer: v.optional(v.fallback(v.nullable(place), null), null),
    x: axis,
    title: v.optional(label),
    series: v.pipe(arrayUpTo(MOST_LINES, v.unknown()), v.transform(keepValidLines)),
  }),
  v.check(({ series }) => series.length > 0),
  v.transform(({ series, ...chart }) => ({ ...chart, series: namedApart(chart, series.map((found) => withTimes(found, (found.subplot ?? chart).x.kind))) })),
);

/** One odd line does not spoil a chart: lines that do not hold together, or hold no value, are left out. */
function keepValidLines(lines: unknown[]): Line[] {
  return lines.flatMap((candidate) => {
    const result = v.safeParse(line, candidate);
    return result.success && result.output.values.some(Number.isFinite) ? [result.output] : [];
  });
}

/** When each value was: where the axis is one of time, as the reader says, or as the labels of the places read. */
function withTimes({ times, labels, total, ...found }: Line, kind: ChartReading['x']['kind']): ChartSeries {
  const told = kind === 'time' ? found.positions : (times ?? (labels ? readLabels(labels) : null));
  return { ...found, total: Math.max(total, found.values.length), times: told && isTimeline(told, found.values.length) ? told : null };
}

function isMonotonic(numbers: readonly number[]): boolean {
  const sign = Math.sign(numbers[1] - numbers[0]);
  return sign !== 0 && numbers.every((number, i) => i === 0 || Math.sign(number - numbers[i - 1]) === sign);
}

/**
 * Validates what a page's own world told about its charts.
 *
 * @param raw whatever the reader returned: the page may have forged it
 * @returns the readings that hold together, built afresh
 */
export function parseChartReadings(raw: unknown): ChartReading[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_CHARTS).flatMap((candidate: unknown) => {
    const result = v.safeParse(reading, candidate);
    return result.success ? [result.output] : [];
  });
}
