import type { Vertex } from './path-run.ts';

/** A bar or a circle, and where its value may be drawn. */
export interface Shape {
  readonly element: Element;
  /** The likeliest first. */
  readonly places: readonly Vertex[];
}

/** px; what is nearer stands at one place. */
const SAME_PLACE = 0.01;
const MOST_CLASSES = 100;

/**
 * The series among the shapes of one group. A class may tell a series, but the
 * sign of a bar as well, or that it is the current one: shapes of several
 * classes are one series where they follow one another along the axis and no
 * two share a place; of several series that one may belong to, the one it is
 * called most like.
 *
 * @param shapes in document order
 */
export function seriesOfShapes(shapes: readonly Shape[]): Shape[][] {
  if (runsOn(shapes)) return [[...shapes]];
  const classes = new Map<string, Set<Shape>>();
  for (const shape of shapes) {
    const name = classOf(shape);
    const alike = classes.get(name) ?? new Set();
    if (classes.size < MOST_CLASSES) classes.set(name, alike);
    alike.add(shape);
  }
  const series: Set<Shape>[] = [];
  for (const alike of [...classes.values()].sort((a, b) => b.size - a.size)) {
    const joined = series.map((known) => shapes.filter((shape) => known.has(shape) || alike.has(shape)));
    const likeness = joined.map((both, index) => (runsOn(both) ? sharedWords(series[index], alike) : -1));
    const best = likeness.indexOf(Math.max(...likeness));
    if (likeness[best] >= 0) series[best] = new Set(joined[best]);
    else series.push(alike);
  }
  return series.map((members) => [...members]);
}

/** Whether each stands beyond the one before, all the same way. */
function runsOn(shapes: readonly Shape[]): boolean {
  const xs = shapes.map(({ places }) => places[0].x);
  const direction = Math.sign(xs[xs.length - 1] - xs[0]);
  return xs.every((x, index) => index === 0 || (x - xs[index - 1]) * direction > SAME_PLACE);
}

function classOf({ element }: Shape): string {
  return element.getAttribute('class') ?? '';
}

/** How many words of its class one has in common with the first of the others. */
function sharedWords(series: ReadonlySet<Shape>, alike: ReadonlySet<Shape>): number {
  const [[first], [other]] = [[...series], [...alike]];
  return Array.from(other.element.classList).filter((word) => first.element.classList.contains(word)).length;
}
