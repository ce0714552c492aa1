import { byColor } from './bars-of-boxes.ts';
import type { ColoredLine, DrawnDot, DrawnLine } from './drawn-line.ts';

const FEWEST_DOTS = 4;
/** So near to a vertex of a line a dot is its marker, px. */
const MARKER = 1.5;
/** So large a share of dots has to mark a line to be its markers. */
const MOST = 0.8;

/** The dots of each colour as a line from left to right; of several at one place the last. */
export function dotsInOrder(dots: readonly DrawnDot[]): ColoredLine[] {
  return [...byColor(dots)].flatMap(([color, group]): ColoredLine[] => {
    const ordered = [...group].sort((one, other) => one.x - other.x).filter(({ x }, i, all) => i === all.length - 1 || all[i + 1].x - x > 0.05);
    return ordered.length < FEWEST_DOTS ? [] : [{ xs: ordered.map(({ x }) => x), ys: ordered.map(({ y }) => y), source: 'dots', color, name: '' }];
  });
}

/** Whether most points of a line are points of another. */
export function marks(line: DrawnLine, other: DrawnLine): boolean {
  let at = 0;
  let count = 0;
  for (let i = 0; i < line.xs.length; i++) {
    while (at < other.xs.length - 1 && other.xs[at] < line.xs[i] - MARKER) at++;
    for (let near = at; near < other.xs.length && other.xs[near] <= line.xs[i] + MARKER; near++) {
      if (!(Math.abs(other.ys[near] - line.ys[i]) <= MARKER)) continue;
      count++;
      break;
    }
  }
  return count >= line.ys.filter((y) => !Number.isNaN(y)).length * MOST;
}
