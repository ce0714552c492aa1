import type { Item, Series, TimeScale } from './chart.ts';

/** A point and its place on the logical axis. */
export interface Place {
  readonly index: number;
  readonly item: Item;
}

export interface Walk {
  /** Ascending. */
  readonly places: readonly Place[];
  /** How many points there are; between those that were not asked for, gaps count as points. */
  readonly total: number;
}

/** Beyond every index. */
const FAR = 2 ** 40;

/**
 * The last points of a series: the library would copy all of them, but gives
 * single ones by a search.
 */
export function walkBack(series: Series, scale: TimeScale, mostPoints: number): Walk | null {
  const first = indexOf(series.dataByIndex(-FAR, 1), scale);
  const last = series.dataByIndex(FAR, -1);
  let index = indexOf(last, scale);
  if (first === null || index === null) return null;
  const newest = index;
  const places: Place[] = [];
  for (let item = last; item && index !== null && places.length < mostPoints; ) {
    places.push({ index, item });
    [item, index] = before(series, scale, index);
  }
  places.reverse();
  const isWhole = places[0].index <= first;
  return { places, total: isWhole ? places.length : newest - first + 1 };
}

function before(series: Series, scale: TimeScale, index: number): [Item | null, number | null] {
  const next = series.dataByIndex(index - 1);
  if (next) return [next, index - 1];
  const item = series.dataByIndex(index - 1, -1);
  const found = indexOf(item, scale);
  return found !== null && found < index ? [item, found] : [null, null];
}

function indexOf(item: Item | null, scale: TimeScale): number | null {
  if (!item) return null;
  if (scale.timeToIndex) return scale.timeToIndex(item.time);
  const coordinate = scale.timeToCoordinate(item.time);
  return coordinate === null ? null : scale.coordinateToLogical(coordinate);
}
