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
  const { priceToCoordinate, coordinateToPrice, seriesType, barsInLogicalRange } = (value ?? {}) as Partial<Series3> & { barsInLogicalRange?: unknown };
  return [priceToCoordinate, coordinateToPrice, seriesType, barsInLogicalRange].every((method) => typeof method === 'function');
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
  const prices = parts.find((part) => Array.isArray(part) && part.length === 4 && part.every((price) => typeof price === 'number'));
  return index !== undefined && time !== undefined && prices !== undefined ? { index, time, prices: prices as readonly number[] } : null;
}

function itemAt(rows: readonly unknown[], index: number, mismatch: -1 | 0 | 1): Item | null {
  const at = countBelow(rows, index);
  const found = rowOf(rows[at]);
  const row = found?.index === index || mismatch === 1 ? found : mismatch === -1 ? rowOf(rows[at - 1]) : null;
  return row && { time: timeOf(row.time), value: row.prices[3] };
}

/** How many of the points, which ascend, stand before a place. */
function countBelow(rows: readonly unknown[], index: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowOf(rows[middle])?.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A day as the page gave it, else seconds since 1970: what the library itself takes for a time. */
function timeOf(time: unknown): unknown {
  const parts = partsOf(time);
  return parts.find((part) => typeof part === 'object' && part !== null) ?? parts.find((part) => typeof part === 'number');
}
