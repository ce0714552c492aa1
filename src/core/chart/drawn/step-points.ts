import type { DrawnLine } from './drawn-line.ts';

/** Rounding of coordinates, px. */
const SAME = 0.05;
/** Fewer steps are a bracket or the frame of an axis. */
const FEWEST_STEPS = 3;
/** How much nearer to a half than to a whole step the first tread must be. */
const HALF = 0.75;

/** px that the last point may be off when each was told by the one before. */
const SOUND = 0.5;

/** A tread of a staircase. */
interface Tread {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/**
 * The points of a line that goes in steps: at the beginning of each tread, at
 * its end, or in its middle, whichever the outermost treads tell.
 *
 * @returns null for a line that is no staircase
 */
export function stepPoints(line: DrawnLine): DrawnLine | null {
  const treads = treadsOf(line);
  if (treads === null) return null;
  const [first, last] = [treads[0], treads[treads.length - 1]];
  const inner = treads.slice(1, -1);
  const width = inner.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, inner.length);
  // A line that begins with a rise has its first point at the end of a tread of no width.
  if (first.to - first.from <= SAME) return pointsAt(treads, ({ to }) => to);
  if (last.to - last.from <= SAME) return pointsAt(treads, ({ from }) => from);
  const isCentred = first.to - first.from < width * HALF && last.to - last.from < width * HALF;
  if (isCentred) return betweenRises(treads);
  return pointsAt(treads, ({ from }) => from);
}

/** Where every rise is in the middle between two points, the first of which is known, each tells the next. */
function betweenRises(treads: readonly Tread[]): DrawnLine {
  const last = treads.length - 1;
  const xs = [treads[0].from];
  for (const { to } of treads.slice(0, last)) xs.push(2 * to - xs[xs.length - 1]);
  const isSound = Math.abs(xs[last] - treads[last].to) <= SOUND && xs.every((x, i) => x >= treads[i].from - SAME && x <= treads[i].to + SAME);
  return isSound ? { xs, ys: treads.map(({ y }) => y) } : pointsAt(treads, ({ from, to }, i) => (i === 0 ? from : i === last ? to : (from + to) / 2));
}

function pointsAt(treads: readonly Tread[], place: (tread: Tread, index: number) => number): DrawnLine {
  return { xs: treads.map(place), ys: treads.map(({ y }) => y) };
}

/** Null where a segment is neither level nor upright, or there are too few of either. */
function treadsOf(line: DrawnLine): Tread[] | null {
  if (!canBeStairs(line)) return null;
  const { xs, ys } = line;
  let tread = { from: xs[0], to: xs[0], y: ys[0] };
  const treads: Tread[] = [tread];
  let rises = 0;
  for (let i = 1; i < xs.length; i++) {
    const isLevel = isSame(ys[i], ys[i - 1]);
    if (isLevel) tread.to = xs[i];
    else treads.push((tread = { from: xs[i], to: xs[i], y: ys[i] }));
    if (!isLevel && isSame(xs[i], xs[i - 1])) rises++;
  }
  // A level stretch within a step line of equal values reads as one tread: that is all it shows.
  return rises >= FEWEST_STEPS ? treads : null;
}

/** Points closer than can be told apart are upright to one another and no stairs: of a long line all are. */
function canBeStairs({ xs, ys }: DrawnLine): boolean {
  let wide = 0;
  for (let i = 1; i < xs.length; i++) {
    const isUpright = isSame(xs[i], xs[i - 1]);
    if (!isUpright && !isSame(ys[i], ys[i - 1])) return false;
    if (!isUpright) wide++;
  }
  return wide >= FEWEST_STEPS - 1;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME;
}
