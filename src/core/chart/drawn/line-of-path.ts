import type { DrawnBand, DrawnLine } from './drawn-line.ts';
import type { Subpath } from './read-path.ts';
import { stepPoints } from './step-points.ts';

/** A path taken as a line, or as the edge of an area. */
export interface PathLine extends DrawnLine {
  readonly isArea: boolean;
}

/** Rounding of coordinates, px. */
const SAME = 0.05;
/** An edge that stays within so many px is a base line. */
const FLAT = 0.6;
/** So small a share of the segments of a line may run back. */
const MOST_BACKWARDS = 0.02;
/** So many missing points are written out in a gap, at most. */
const MOST_MISSING = 1000;
/** Fewer places say nothing of a course: an axis, a cross hair, a trend. */
const FEWEST = 3;

/**
 * The line that a path draws: its vertices from left to right, the edge of an
 * area that is not its base line, the values of a step line. Where the pen is
 * lifted there are gaps.
 *
 * @param subpaths in px
 * @param isFilled without a stroke, so that it can only be an area
 * @returns null for what is no function of x: an outline, an axis, a band between two lines
 */
export function lineOfPath(subpaths: readonly Subpath[], isFilled: boolean): PathLine | null {
  const runs: DrawnLine[] = [];
  let isArea = false;
  for (const { points, isClosed } of subpaths) {
    const run = isClosed || isFilled ? edgeOfArea(points) : alongX(points);
    // A point alone between two gaps may be closed, too.
    if (run === null) return null;
    isArea ||= (isClosed && points.length > 2) || isFilled;
    if (run.xs.length > 0) runs.push(run);
  }
  const line = joinRuns(runs);
  return countDistinct(line.xs) < FEWEST ? null : { ...line, isArea };
}

/** The edges of an area between two lines that both move, such as one that stands on another; null for any other path. */
export function bandOfPath([first, ...others]: readonly Subpath[]): DrawnBand | null {
  const edges = others.length === 0 && first.points.length >= 8 ? edgesOf(first.points) : null;
  if (!edges || edges.some(isFlat) || edges.some(({ xs }) => countDistinct(xs) < FEWEST)) return null;
  const [one, other] = edges;
  return one.ys[one.ys.length >> 1] < other.ys[other.ys.length >> 1] ? { upper: one, lower: other } : { upper: other, lower: one };
}

function alongX(points: readonly number[]): DrawnLine | null {
  const line = leftToRight(points);
  if (line === null || countBackwards(line.xs) > line.xs.length * MOST_BACKWARDS) return null;
  return withoutRepeats(stepPoints(line) ?? line);
}

/** Of x, y, x, y ...; null where one is no number. Paths can have a hundred thousand points, and the page waits. */
function leftToRight(points: readonly number[]): DrawnLine | null {
  const xs: number[] = [];
  const ys: number[] = [];
  const isReversed = points[points.length - 2] < points[0];
  for (let i = 0; i < points.length; i += 2) {
    const at = isReversed ? points.length - 2 - i : i;
    if (!Number.isFinite(points[at]) || !Number.isFinite(points[at + 1])) return null;
    xs.push(points[at]);
    ys.push(points[at + 1]);
  }
  return { xs, ys };
}

function countBackwards(xs: readonly number[]): number {
  let count = 0;
  for (let i = 1; i < xs.length; i++) if (xs[i] < xs[i - 1] - SAME) count++;
  return count;
}

/** Where two points share a place the later one counts: the line goes on from there. */
function withoutRepeats({ xs, ys }: DrawnLine): DrawnLine {
  const kept: { xs: number[]; ys: number[] } = { xs: [], ys: [] };
  let before = -Infinity;
  for (let i = 0; i < xs.length; i++) {
    const isFollowed = i < xs.length - 1 && !(xs[i + 1] - xs[i] > SAME / 10);
    if (isFollowed || xs[i] <= before) continue;
    before = xs[i];
    kept.xs.push(xs[i]);
    kept.ys.push(ys[i]);
  }
  return kept;
}

function edgeOfArea(points: readonly number[]): DrawnLine | null {
  if (points.length < 6) return alongX(points);
  const edges = edgesOf(points);
  if (!edges) return null;
  const [one, other] = edges;
  // Between two lines that both move there is a band, or what is stacked on another.
  if (!isFlat(one) && !isFlat(other)) return null;
  return isFlat(one) ? other : one;
}

/** The way forth and the way back; null where one is no function of x. */
function edgesOf(points: readonly number[]): readonly [DrawnLine, DrawnLine] | null {
  const turn = turnOf(points);
  const one = alongX(points.slice(0, turn));
  // The closing segment belongs to the way back.
  const other = alongX([...points.slice(turn), points[0], points[1]]);
  return one && other && [one, other];
}

/** Where in x, y, x, y ... the way back begins: behind the first point on the far side. */
function turnOf(points: readonly number[]): number {
  let direction = 0;
  let far = 0;
  for (let i = 2; i < points.length; i += 2) {
    if (direction === 0 && Math.abs(points[i] - points[0]) > SAME) direction = Math.sign(points[i] - points[0]);
    if ((points[i] - points[far]) * direction > SAME / 10) far = i;
  }
  return far + 2;
}

function isFlat({ ys }: DrawnLine): boolean {
  return Math.max(...bounded(ys)) - Math.min(...bounded(ys)) <= FLAT;
}

/** Few enough for the arguments of a function: every so many of a long edge are as flat as all. */
function bounded(ys: readonly number[]): readonly number[] {
  const stride = Math.ceil(ys.length / 1000);
  return stride > 1 ? ys.filter((_, i) => i % stride === 0) : ys;
}

/** One line of several runs; missing points are counted by the usual distance. */
function joinRuns(runs: readonly DrawnLine[]): DrawnLine {
  const ordered = [...runs].sort((one, other) => one.xs[0] - other.xs[0]);
  const xs: number[] = [];
  const ys: number[] = [];
  // Only gaps ask for it, and sorting the steps of a long line is felt.
  const step = ordered.length > 1 ? usualStep(ordered) : Infinity;
  for (const run of ordered) {
    const last = xs[xs.length - 1];
    let skip = 0;
    if (xs.length > 0) {
      const gap = run.xs[0] - last;
      // A pen that is set down where it was lifted interrupts nothing.
      if (gap <= SAME) skip = run.xs.findIndex((x) => x > last + SAME);
      const missing = gap <= SAME ? 0 : Math.min(MOST_MISSING, Math.max(1, Math.round(gap / step) - 1));
      for (let i = 1; i <= missing; i++) {
        xs.push(last + (gap * i) / (missing + 1));
        ys.push(NaN);
      }
    }
    if (skip < 0) continue;
    for (let i = skip; i < run.xs.length; i++) {
      xs.push(run.xs[i]);
      ys.push(run.ys[i]);
    }
  }
  return { xs, ys };
}

function usualStep(runs: readonly DrawnLine[]): number {
  const steps = runs.flatMap(({ xs }) => xs.slice(1).map((x, i) => x - xs[i])).sort((one, other) => one - other);
  return steps[steps.length >> 1] || Infinity;
}

function countDistinct(xs: readonly number[]): number {
  let count = xs.length > 0 ? 1 : 0;
  for (let i = 1; i < xs.length && count < FEWEST; i++) if (xs[i] - xs[i - 1] > SAME) count++;
  return count;
}
