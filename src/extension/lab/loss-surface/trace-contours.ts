/** A quantity over a rectangle. */
export interface ScalarGrid {
  /** (columns) and (rows), ascending. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** (rows, columns), row-major; -Infinity counts as below every level. */
  readonly values: Float64Array;
}

export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** Between which sides of a cell a line runs, by which of its corners are above: bit 0 is (0, 0), then (1, 0), (1, 1), (0, 1). */
const SIDES: readonly (readonly (readonly [Side, Side])[])[] = [
  [], [['left', 'bottom']], [['bottom', 'right']], [['left', 'right']],
  [['right', 'top']], [['left', 'top'], ['bottom', 'right']], [['bottom', 'top']], [['left', 'top']],
  [['top', 'left']], [['bottom', 'top']], [['left', 'bottom'], ['right', 'top']], [['right', 'top']],
  [['left', 'right']], [['bottom', 'right']], [['left', 'bottom']], [],
];

/** Of the two saddles the other way through, where the middle is not above. */
const SADDLES: Readonly<Record<number, readonly (readonly [Side, Side])[]>> = {
  5: [['left', 'bottom'], ['right', 'top']],
  10: [['left', 'top'], ['bottom', 'right']],
};

type Side = 'left' | 'right' | 'bottom' | 'top';

/**
 * The lines along which a quantity has a value, by marching squares (Lorensen
 * and Cline's cubes, in two dimensions), joined into as few lines as there are.
 *
 * @returns lines of grid coordinates; a closed one ends where it begins
 */
export function traceContours(grid: ScalarGrid, level: number): GridPoint[][] {
  const columns = grid.xs.length;
  const segments: (readonly [number, number])[] = [];
  for (let row = 0; row + 1 < grid.ys.length; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      for (const [from, to] of crossings(grid, level, row, column)) segments.push([edgeOf(from, row, column, columns), edgeOf(to, row, column, columns)]);
    }
  }
  return joinSegments(segments).map((edges) => edges.map((edge) => crossingOn(grid, level, edge)));
}

/**
 * The region where a quantity is above a level, as closed lines to be filled by
 * the even-odd rule: the rectangle's own border closes what runs out of it.
 */
export function traceRegion({ xs, ys, values }: ScalarGrid, level: number): GridPoint[][] {
  const columns = xs.length + 2;
  const padded = new Float64Array(columns * (ys.length + 2)).fill(-Infinity);
  for (let row = 0; row < ys.length; row++) padded.set(values.subarray(row * xs.length, (row + 1) * xs.length), (row + 1) * columns + 1);
  return traceContours({ xs: widen(xs), ys: widen(ys), values: padded }, level);
}

function widen(of: Float64Array): Float64Array {
  return Float64Array.of(of[0], ...of, of[of.length - 1]);
}

function crossings({ xs, values }: ScalarGrid, level: number, row: number, column: number): readonly (readonly [Side, Side])[] {
  const at = row * xs.length + column;
  const corners = [values[at], values[at + 1], values[at + xs.length + 1], values[at + xs.length]];
  const above = corners.reduce((bits, corner, bit) => (corner >= level ? bits | (1 << bit) : bits), 0);
  const saddle = SADDLES[above];
  return saddle && corners.reduce((sum, corner) => sum + corner, 0) / 4 < level ? saddle : SIDES[above];
}

/** Edges have an even number where they lie across and an odd one where they go up, by the grid point they start at. */
function edgeOf(side: Side, row: number, column: number, columns: number): number {
  switch (side) {
    case 'bottom':
      return 2 * (row * columns + column);
    case 'top':
      return 2 * ((row + 1) * columns + column);
    case 'left':
      return 2 * (row * columns + column) + 1;
    case 'right':
      return 2 * (row * columns + column + 1) + 1;
  }
}

function crossingOn({ xs, ys, values }: ScalarGrid, level: number, edge: number): GridPoint {
  const start = edge >> 1;
  const column = start % xs.length;
  const row = (start - column) / xs.length;
  const isUp = edge % 2 === 1;
  const [from, to] = [values[start], values[isUp ? start + xs.length : start + 1]];
  const share = from === -Infinity ? 1 : to === -Infinity ? 0 : (level - from) / (to - from);
  const between = (of: Float64Array, index: number): number => of[index] + share * (of[index + 1] - of[index]);
  return isUp ? { x: xs[column], y: between(ys, row) } : { x: between(xs, column), y: ys[row] };
}

/** Every edge is crossed once, so at most two segments meet in it: they are one line. */
function joinSegments(segments: readonly (readonly [number, number])[]): number[][] {
  const meeting = new Map<number, number[]>();
  segments.forEach((segment, index) => {
    for (const edge of segment) meeting.set(edge, [...(meeting.get(edge) ?? []), index]);
  });
  const used = new Set<number>();
  const follow = (index: number, first: number): number[] => {
    const line = [first];
    for (let next: number | undefined = index; next !== undefined; ) {
      used.add(next);
      const [one, other]: readonly [number, number] = segments[next];
      const end: number = one === line[line.length - 1] ? other : one;
      line.push(end);
      next = meeting.get(end)?.find((each) => !used.has(each));
    }
    return line;
  };
  const lines: number[][] = [];
  // Lines that end at the border first, from an end; what is left over is closed.
  for (const [edge, indices] of meeting) if (indices.length === 1 && !used.has(indices[0])) lines.push(follow(indices[0], edge));
  segments.forEach(([first], index) => {
    if (!used.has(index)) lines.push(follow(index, first));
  });
  return lines;
}
