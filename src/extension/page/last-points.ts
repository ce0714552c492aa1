/** Points in no order are put in order if they are no more than this; of more, only the last ones are. */
const MOST_SORTED = 20_000;

/** The last points of a line in the order of its axis. */
export interface LastPoints {
  /** (n) ascending */
  readonly positions: Float64Array;
  /** (n) NaN where missing. */
  readonly values: Float64Array;
}

/**
 * The last points of a line as they lie along its axis: many a page lists its
 * newest first, or in no order. A point without a place is left out; one
 * without a value is a gap.
 *
 * @param total how many points there are; only so many of them as are wanted are asked for, twice at most, unless they are in no order
 * @param mostPoints at least 1
 */
export function lastPoints(total: number, mostPoints: number, positionOf: (index: number) => number, valueOf: (index: number) => number): LastPoints {
  const count = Math.min(total, mostPoints);
  const descends = positionOf(total - 1) < positionOf(0);
  const [start, step] = descends ? [count - 1, -1] : [total - count, 1];
  return pointsAsTheyAre(start, step, count, positionOf, valueOf) ?? pointsInOrder(start, step, total, count, positionOf, valueOf);
}

/** The points that have a place, as they come, which is in order on most pages; null where they are not. */
function pointsAsTheyAre(start: number, step: number, count: number, positionOf: (index: number) => number, valueOf: (index: number) => number): LastPoints | null {
  const positions = new Float64Array(count);
  const values = new Float64Array(count);
  let found = 0;
  for (let nth = 0; nth < count; nth++) {
    const index = start + nth * step;
    const position = positionOf(index);
    if (!Number.isFinite(position)) continue;
    if (found > 0 && position < positions[found - 1]) return null;
    positions[found] = position;
    values[found++] = valueOf(index);
  }
  return found === count ? { positions, values } : { positions: positions.slice(0, found), values: values.slice(0, found) };
}

function pointsInOrder(start: number, step: number, total: number, count: number, positionOf: (index: number) => number, valueOf: (index: number) => number): LastPoints {
  const [from, by, asked] = total <= MOST_SORTED ? [0, 1, total] : [start, step, count];
  const places: { readonly index: number; readonly position: number }[] = [];
  for (let nth = 0; nth < asked; nth++) {
    const index = from + nth * by;
    const position = positionOf(index);
    if (Number.isFinite(position)) places.push({ index, position });
  }
  const last = places.sort((a, b) => a.position - b.position).slice(-count);
  return { positions: Float64Array.from(last, ({ position }) => position), values: Float64Array.from(last, ({ index }) => valueOf(index)) };
}
