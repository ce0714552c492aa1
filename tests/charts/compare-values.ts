import type { Page } from 'playwright';
import { readChartsOf, readDocumentOf } from '../support/reader-page.ts';
import { valuesOf } from './matrix-page.ts';

/** How well the values of a chart were read. */
export interface ValueErrors {
  readonly reader: string;
  /** As the reader tells it, a share of the axis' range. */
  readonly expectedError: number;
  readonly count: number;
  readonly drawn: number;
  /** Whether each is the same double. */
  readonly isExact: boolean;
  /** The largest error, a share of the range of the values. */
  readonly error: number;
  /** The same, a share of the range that the reader has of the axis, as its expected error is. */
  readonly axisError: number;
}

/** Reads a page's chart as the extension would, and compares; null where only its picture is left. */
export async function compareValues(page: Page): Promise<ValueErrors | null> {
  const [own] = await readChartsOf(page);
  const chart = own ?? (await readDocumentOf(page)).charts[0];
  if (!chart) return null;
  const drawn = await valuesOf(page);
  const [line] = chart.series;
  const read = line.values.filter((value) => Number.isFinite(value));
  const known = line.y.points.map(({ value }) => value);
  const axisRange = Math.max(...known) - Math.min(...known);
  const range = Math.max(...drawn) - Math.min(...drawn);
  const last = drawn.slice(-read.length);
  const errors = last.map((value, i) => Math.abs(value - read[read.length - last.length + i]));
  return {
    reader: chart.reader,
    expectedError: chart.expectedError,
    count: read.length,
    drawn: drawn.length,
    isExact: read.length === drawn.length && errors.every((error) => error === 0),
    error: errors.length > 0 ? Math.max(...errors) / range : 1,
    axisError: errors.length > 0 ? Math.max(...errors) / axisRange : 1,
  };
}
