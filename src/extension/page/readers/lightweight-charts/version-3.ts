import { lowerBound } from '../../lower-bound.ts';
import type { Item, Series } from './chart.ts';

/** What is used of a series of version 3, which gives none of its data back. */
export type Series3 = Omit<Series, 'dataByIndex'>;

/** A point as version 3 keeps it, by what its parts are: their names are the build's. */
interface Row {
  readonly index: number;
  readonly time: unknown;
  /** Opening, highest, lowest and closing price; a single value four times. */
  readonly prices: readonly number[];
}

export function isSeries3(value: unknown): value is Series3 {
  return typeof (value as Partial<Series3> | null)?.priceToCoordinate === 'function';
}

/**
 * A series of version 3 in the terms of its successors.
 *
 * @param inner what the chart keeps for it
 * @returns null where its points are not found
 */
export function seriesOfVersion3(series: Series3, inner: unknown): Series | null {
  const rows = rowsIn(inner);
  return (
    rows && {
      seriesType: () => series.seriesType(),
      options: () => series.options(),
      priceToCoordinate: (price) => series.priceToCoordinate(price),
      coordinateToPrice: (coordinate) => series.coordinateToPrice(coordinate),
      dataByIndex: (index, mismatch = 0) => itemAt(rows, index, mismatch),
    }
  );
}

/** The list of points is one that an object of the series keeps. */
function rowsIn(inner: unknown): readonly unknown[] | null {
  for (const part of partsOf(inner)) {
    for (const list of partsOf(part)) if (Array.isArray(list) && rowOf(list[0])) return list as readonly unknown[];
  }
  return null;
}

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
}

function rowOf(value: unknown): Row | null {
  const parts = partsOf(value);
  const index = parts.find((part) => typeof part === 'number');
  const time = parts.find((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
  const prices = parts.find((part) => Array.isArray(part) && part.length === 4);
  return index !== undefined && time !== undefined && prices !== undefined ? { index, time, prices: prices as readonly number[] } : null;
}

function itemAt(rows: readonly unknown[], index: number, mismatch: -1 | 0 | 1): Item | null {
  const at = lowerBound(rows.length, (nth) => rowOf(rows[nth])?.index ?? Infinity, index);
  const found = rowOf(rows[at]);
  const row = found?.index === index || mismatch === 1 ? found : mismatch === -1 ? rowOf(rows[at - 1]) : null;
  return row && { time: timeOf(row.time), value: row.prices[3] };
}

/** A day as the page gave it, else seconds since 1970: what the library itself takes for a time. */
function timeOf(time: unknown): unknown {
  const parts = partsOf(time);
  return parts.find((part) => typeof part === 'object' && part !== null) ?? parts.find((part) => typeof part === 'number');
}
