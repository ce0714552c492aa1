/**
 * The points that the last commands of a path lead to, in their order. Only so
 * much of the path is read as is wanted.
 *
 * @param path of moves, lines and curves, in absolute numbers parted by commas, as d3-path writes it
 * @returns x and y in turns, in the path's own coordinates; nothing where lines and curves mix, as in splines that pass their points by
 */
export function lastPathPoints(path: string, most: number): number[] {
  let from = path.length;
  for (let count = 0; count < most && from > 0; ) if (isCommand(path, --from)) count++;
  const tail = path.slice(from);
  if (tail.includes('C') && tail.includes('L')) return [];
  const points: number[] = [];
  for (const command of tail.split(/[MLC]/)) {
    if (command === '') continue;
    const comma = command.lastIndexOf(',');
    points.push(Number(command.slice(command.lastIndexOf(',', comma - 1) + 1, comma)), parseFloat(command.slice(comma + 1)));
  }
  return points;
}

/** How many points a path leads to. */
export function countPathPoints(path: string): number {
  let count = 0;
  for (let at = 0; at < path.length; at++) if (isCommand(path, at)) count++;
  return count;
}

const MOVE = 'M'.charCodeAt(0);
const LINE = 'L'.charCodeAt(0);
const CURVE = 'C'.charCodeAt(0);

function isCommand(path: string, at: number): boolean {
  const code = path.charCodeAt(at);
  return code === LINE || code === MOVE || code === CURVE;
}
