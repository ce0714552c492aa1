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
 * @param total how many points there are; only so many of them as are wanted are asked for, three times at most, unless they are in no order
 * @param mostPoints at least 1
 */
export function lastPoints(total: number, mostPoints: number, positionOf: (index: number) => number, valueOf: (index: number) => number): LastPoints {
  const count = Math.min(total, mostPoints);
  const descends = positionOf(total - 1) < positionOf(0);
  const [start, step] = descends ? [count - 1, -1] : [total - count, 1];
  const ascending = pointsInOrder(start, step, count, positionOf, valueOf);
  if (ascending) return ascending;
  const window = placed(count, (nth) => start + nth * step, positionOf);
  return pointsOf(isAscending(window) ? window : inOrder(window, total, count, positionOf), valueOf);
}

/** The points as they are, which is how most pages have them; null where a place is missing or out of order. */
function pointsInOrder(start: number, step: number, count: number, positionOf: (index: number) => number, valueOf: (index: number) => number): LastPoints | null {
  const positions = new Float64Array(count);
  const values = new Float64Array(count);
  let before = -Infinity;
  for (let nth = 0; nth < count; nth++) {
    const index = start + nth * step;
    const position = positionOf(index);
    if (!Number.isFinite(position) || position < before) return null;
    positions[nth] = before = position;
    values[nth] = valueOf(index);
  }
  return { positions, values };
}

interface Place {
  readonly index: number;
  readonly position: number;
}

function placed(count: number, indexOf: (nth: number) => number, positionOf: (index: number) => number): Place[] {
  const places: Place[] = [];
  for (let nth = 0; nth < count; nth++) {
    const index = indexOf(nth);
    const position = positionOf(index);
    if (Number.isFinite(position)) places.push({ index, position });
  }
  return places;
}

function isAscending(places: readonly Place[]): boolean {
  return places.every(({ position }, nth) => nth === 0 || places[nth - 1].position <= position);
}

function inOrder(window: readonly Place[], total: number, count: number, positionOf: (index: number) => number): Place[] {
  const places = total <= MOST_SORTED ? placed(total, (nth) => nth, positionOf) : [...window];
  return places.sort((a, b) => a.position - b.position).slice(-count);
}

function pointsOf(places: readonly Place[], valueOf: (index: number) => number): LastPoints {
  return {
    positions: Float64Array.from(places, ({ position }) => position),
    values: Float64Array.from(places, ({ index }) => valueOf(index)),
  };
}
