import * as v from 'valibot';
import { MOST_CHART_POINTS, type ChartReading } from '../../core/chart/chart-reading.ts';
import { arrayUpTo, count, extent, finiteNumber } from '../messages/schemas.ts';

const LONGEST_LABEL = 200;
const MOST_CHARTS = 100;
const MOST_LINES = 100;

const label = v.pipe(
  v.string(),
  v.transform((value) => value.slice(0, LONGEST_LABEL)),
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
    points: v.tuple([axisPoint, axisPoint]),
  }),
  v.check(({ points: [from, to] }) => from.value !== to.value && from.pixel !== to.pixel),
  v.check(({ kind, points }) => kind !== 'logarithmic' || points.every(({ value }) => value > 0)),
);

const line = v.pipe(
  v.object({
    name: label,
    color: label,
    positions: pageDoubles,
    values: pageDoubles,
    y: axis,
    yTicks: v.pipe(
      v.array(v.object({ value: finiteNumber, pixel: finiteNumber, label })),
      v.transform((ticks) => ticks.slice(0, 50)),
    ),
  }),
  v.check(({ positions, values }) => positions.length === values.length),
  v.check(({ positions }) => positions.every(Number.isFinite)),
);

const reading: v.GenericSchema<unknown, ChartReading> = v.pipe(
  v.object({
    library: v.picklist(['chart.js']),
    version: label,
    name: label,
    canvasIndex: count,
    inView: v.boolean(),
    size: v.object({ width: extent, height: extent }),
    plot: v.object({ left: finiteNumber, top: finiteNumber, width: extent, height: extent }),
    x: axis,
    series: v.pipe(arrayUpTo(MOST_LINES, v.unknown()), v.transform(keepValidLines)),
  }),
  v.check(({ series }) => series.length > 0),
);

/** One odd line does not spoil a chart: lines that do not hold together, or hold no value, are left out. */
function keepValidLines(lines: unknown[]): v.InferOutput<typeof line>[] {
  return lines.flatMap((candidate) => {
    const result = v.safeParse(line, candidate);
    return result.success && result.output.values.some(Number.isFinite) ? [result.output] : [];
  });
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
