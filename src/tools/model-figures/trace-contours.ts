/** A point in px. */
export type Point = readonly [x: number, y: number];

/** What is drawn of a function: its value at each node of a grid. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly valueAt: (column: number, row: number) => number;
  readonly pointAt: (column: number, row: number) => Point;
}

/**
 * The lines on which a function on a grid has one value, by marching squares
 * over the two triangles of each cell, which leaves no case open.
 *
 * @returns lines of points, each as long as it goes
 */
export function traceContours(grid: Grid, level: number): Point[][] {
  const segments: [Point, Point][] = [];
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (let column = 0; column + 1 < grid.columns; column++) {
      const [a, b, c, d] = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]];
      for (const triangle of [[a, b, c], [a, c, d]]) {
        const crossings = [0, 1, 2].flatMap((i) => crossing(grid, triangle[i], triangle[(i + 1) % 3], level));
        if (crossings.length === 2) segments.push([crossings[0], crossings[1]]);
      }
    }
  }
  return joinSegments(segments);
}

/** Where the level is passed between two nodes, if it is. */
function crossing({ valueAt, pointAt }: Grid, from: readonly number[], to: readonly number[], level: number): Point[] {
  const before = valueAt(from[0], from[1]) - level;
  const after = valueAt(to[0], to[1]) - level;
  if (before > 0 === after > 0) return [];
  const share = before / (before - after);
  const [a, b] = [pointAt(from[0], from[1]), pointAt(to[0], to[1])];
  return [[a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]];
}

function joinSegments(segments: readonly [Point, Point][]): Point[][] {
  const key = ([x, y]: Point): string => `${x.toFixed(3)} ${y.toFixed(3)}`;
  const ends = new Map<string, number[]>();
  segments.forEach((segment, i) => segment.forEach((point) => ends.set(key(point), [...(ends.get(key(point)) ?? []), i])));
  const used = new Set<number>();
  const walk = (from: Point): Point[] => {
    const line: Point[] = [];
    for (let at = from; ; ) {
      const next = ends.get(key(at))?.find((i) => !used.has(i));
      if (next === undefined) return line;
      used.add(next);
      const [a, b] = segments[next];
      at = key(a) === key(at) ? b : a;
      line.push(at);
    }
  };
  const lines: Point[][] = [];
  segments.forEach(([start, end], i) => {
    if (used.has(i)) return;
    used.add(i);
    lines.push([...walk(start).reverse(), start, end, ...walk(end)]);
  });
  return lines;
}
