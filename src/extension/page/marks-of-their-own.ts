import type { RawLine } from './raw-chart.ts';

/** What was read of one mark of a chart. */
export interface ReadMark {
  readonly line: RawLine;
  /** Whether points are all that it draws. */
  readonly isPoints: boolean;
}

/** So many of the last points tell whether they are those of a line. */
const POINTS_LOOKED_AT = 64;

/** Without the points that only mark those of a line; a line that was fitted to points leaves them. */
export function marksOfTheirOwn(marks: readonly ReadMark[]): RawLine[] {
  const joined = marks.filter(({ isPoints }) => !isPoints);
  return marks.filter(({ line, isPoints }) => !isPoints || !joined.some((other) => marksPointsOf(line, other.line))).map(({ line }) => line);
}

function marksPointsOf({ positions, values }: RawLine, line: RawLine): boolean {
  let at = line.positions.length - 1;
  for (let index = positions.length - 1; index >= Math.max(0, positions.length - POINTS_LOOKED_AT); index--) {
    while (at >= 0 && line.positions[at] > positions[index]) at--;
    if (!Number.isNaN(values[index]) && (line.positions[at] !== positions[index] || line.values[at] !== values[index])) return false;
  }
  return true;
}
