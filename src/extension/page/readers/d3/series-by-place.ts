import type { Shape } from './series-of-shapes.ts';

/** The shapes of one group, and where the group's own coordinates begin, in px of the frame. */
export interface ShapeGroup {
  readonly origin: number;
  readonly shapes: readonly Shape[];
}

/** px; shapes whose groups begin this far apart, or nearer, stand at one place in them. */
const SAME_PLACE = 0.05;
const FEWEST_PLACES = 3;
const MOST_SERIES = 100;

/**
 * The series of bars or circles that are grouped by their place: each group
 * holds one shape of every series, next to one another.
 *
 * @param groups in document order; no more of them are asked for once they are seen to be no places
 * @returns null where the groups do not follow one another along the axis, or hold shapes that stand on one another
 */
export function seriesByPlace(groups: Iterable<ShapeGroup>): Shape[][] | null {
  const places: ShapeGroup[] = [];
  for (const group of groups) {
    if (group.shapes.length === 0) continue;
    places.push(group);
    if (!followOn(places.slice(-3))) return null;
  }
  if (places.length < FEWEST_PLACES) return null;
  const isMoved = places.some(({ origin }) => origin !== places[0].origin);
  // Groups that are not moved themselves tell by its turn alone which series a shape belongs to.
  if (!isMoved && places.some(({ shapes }) => shapes.length !== places[0].shapes.length)) return null;
  const series: { readonly offset: number; readonly shapes: Shape[] }[] = [];
  for (const { origin, shapes } of places) {
    const taken = new Set<Shape[]>();
    for (const [turn, shape] of shapes.entries()) {
      // The lines of a candle stand on one another, in their turn.
      const isLine = shape.element.localName === 'line';
      const offset = isMoved ? xOf(shape) - origin : turn;
      const known = series.find((one) => Math.abs(one.offset - offset) <= SAME_PLACE && !(isLine && taken.has(one.shapes))) ?? { offset, shapes: [] };
      if (taken.has(known.shapes)) return null;
      taken.add(known.shapes);
      if (known.shapes.push(shape) === 1 && series.push(known) > MOST_SERIES) return null;
    }
  }
  return series.map(({ shapes }) => shapes);
}

/** Whether each group ends before the next begins, all the same way. */
function followOn(groups: readonly ShapeGroup[]): boolean {
  const spans = groups.map(({ shapes }) => shapes.map(xOf)).map((xs) => [Math.min(...xs), Math.max(...xs)]);
  const isAscending = spans.every(([low], index) => index === 0 || low > spans[index - 1][1] + SAME_PLACE);
  return isAscending || spans.every(([, high], index) => index === 0 || high < spans[index - 1][0] - SAME_PLACE);
}

function xOf({ places }: Shape): number {
  return places[0].x;
}
