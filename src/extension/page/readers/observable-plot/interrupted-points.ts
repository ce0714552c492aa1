import { countPathPoints, lastPathPoints } from './path-points.ts';

/** What stands in the data of a line for one that cannot be drawn. */
export const MISSING = -1;

/**
 * The points of a line with gaps. A missing value has no height, and lies
 * evenly between its neighbours, as nothing else tells its place; what is
 * missing after the last point has none, and is left out.
 *
 * @param path with a piece for each run of data that are there
 * @param data with MISSING between these runs
 * @returns x and y in turns, the last `most` points or fewer; nothing where the pieces do not show their points
 */
export function interruptedPoints(path: string, data: readonly unknown[], most: number): number[] {
  const backwards: [x: number, y: number][] = [];
  let end = path.length;
  let at = data.length;
  while (backwards.length < most) {
    const gapEnd = at;
    while (at > 0 && data[at - 1] === MISSING) at--;
    const missing = gapEnd - at;
    const runEnd = at;
    while (at > 0 && data[at - 1] !== MISSING) at--;
    if (runEnd === at) break;
    const start = path.lastIndexOf('M', end - 1);
    const points = start < 0 ? [] : pointsOfPiece(path.slice(start, end), runEnd - at, most);
    if (points.length === 0) return [];
    const [later] = backwards.slice(-1);
    const before = points[points.length - 2];
    for (let nth = 1; later && nth <= missing && backwards.length < most; nth++) backwards.push([later[0] + ((before - later[0]) * nth) / (missing + 1), NaN]);
    for (let index = points.length - 2; index >= 0 && backwards.length < most; index -= 2) backwards.push([points[index], points[index + 1]]);
    end = start;
  }
  return backwards.reverse().flat();
}

/** Of a piece in steps every other point is a datum, whether it steps before or after; one that steps midway shows no places. */
function pointsOfPiece(piece: string, count: number, most: number): number[] {
  const drawn = countPathPoints(piece);
  if (drawn === count) return lastPathPoints(piece, most);
  const points = drawn === 2 * count - 1 ? lastPathPoints(piece, 2 * most) : [];
  return points.filter((_, at) => (points.length - 1 - at) % 4 < 2);
}
