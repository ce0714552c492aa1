import type { Run } from './column-runs.ts';

/** A line followed from left to right. All in pixels of the plot's box. */
export interface Trace {
  /** (columns) the line's middle; NaN where it is hidden or missing. */
  readonly middle: Float64Array;
  /** (columns) the run it was taken from; null where there is none. */
  readonly runs: readonly (Run | null)[];
  /** The first column of the line, and the first after it. */
  readonly from: number;
  readonly to: number;
}

/** What a way pays for each pixel between two runs that do not touch, at most MOST_JUMP, ... */
const JUMP = 3;
const MOST_JUMP = 120;
/** ... for each pixel that its middle moves, and for each column that it leaves out. */
const BEND = 0.3;
const SKIP = 4;
/** So many ways are kept open at each column. */
const OPEN_WAYS = 12;
/** Runs with up to this many CSS px between them may be the rim of a hollow marker. */
const LARGEST_RING = 12;

interface Way {
  readonly run: Run;
  readonly column: number;
  readonly cost: number;
  readonly before: Way | null;
}

/**
 * Follows a line through the runs of its colour: of all ways from left to right
 * the one that jumps and skips least, by dynamic programming. Text and legend
 * in the same colour would have to be jumped to and back. Null where there are no runs.
 */
export function followLine(columns: readonly (readonly Run[])[], pixelRatio: number): Trace | null {
  let open: Way[] = [];
  columns.forEach((runs, column) => {
    if (runs.length === 0) return;
    const next = withRings(runs, LARGEST_RING * pixelRatio).map((run): Way => {
      let best: Way = { run, column, cost: startCost(column, pixelRatio), before: null };
      for (const way of open) {
        const cost = way.cost + stepCost(way, run, column, pixelRatio);
        if (cost < best.cost) best = { run, column, cost, before: way };
      }
      return best;
    });
    open = [...next, ...open]
      .sort((a, b) => a.cost - b.cost + (SKIP / pixelRatio) * (b.column - a.column))
      .slice(0, OPEN_WAYS);
  });
  if (open.length === 0) return null;
  const last = open.reduce((best, way) => (endCost(way, columns.length, pixelRatio) < endCost(best, columns.length, pixelRatio) ? way : best));
  const runs: (Run | null)[] = columns.map(() => null);
  for (let way: Way | null = last; way; way = way.before) runs[way.column] = way.run;
  return trimmed(runs, pixelRatio);
}

function startCost(column: number, pixelRatio: number): number {
  return (SKIP / pixelRatio) * column;
}

function endCost({ cost, column }: Way, columns: number, pixelRatio: number): number {
  return cost + (SKIP / pixelRatio) * (columns - column);
}

function stepCost({ run, column }: Way, to: Run, toColumn: number, pixelRatio: number): number {
  const apart = Math.max(0, to.top - run.bottom, run.top - to.bottom);
  const skipped = toColumn - column - 1;
  return Math.min(MOST_JUMP, (JUMP * apart) / (1 + skipped) / pixelRatio) + (BEND * Math.abs(to.center - run.center)) / pixelRatio / (1 + skipped) + (SKIP / pixelRatio) * skipped;
}

/** Adds, for runs close above each other, the two as one: between them may be the hole of a marker. */
function withRings(runs: readonly Run[], largest: number): Run[] {
  const all = [...runs];
  for (let i = 0; i + 1 < runs.length; i++) {
    const [upper, lower] = [runs[i], runs[i + 1]];
    if (lower.top - upper.bottom > largest) continue;
    all.push({ top: upper.top, bottom: lower.bottom, center: (upper.center + lower.center) / 2, mass: upper.mass + lower.mass, touched: upper.touched || lower.touched });
  }
  return all;
}

/** Cuts short ends that hang together with nothing: they are of a legend or a text. Then takes out what another line hides in part. */
function trimmed(runs: (Run | null)[], pixelRatio: number): Trace | null {
  const pieces = piecesOf(runs, pixelRatio);
  const longest = Math.max(...pieces.map(({ from, to }) => to - from));
  const short = (piece: Piece) => piece.to - piece.from < Math.min(60 * pixelRatio, 0.5 * longest);
  let [first, last] = [0, pieces.length - 1];
  while (first < last && short(pieces[first]) && pieces[first + 1].jumped) first++;
  while (last > first && short(pieces[last]) && pieces[last].jumped) last--;
  const [from, to] = [pieces[first].from, pieces[last].to];
  const masses = runs.slice(from, to).flatMap((run) => (run ? [run.mass] : [])).sort((a, b) => a - b);
  const usual = masses[masses.length >> 1];
  const middle = Float64Array.from(runs, (run, x) => (x >= from && x < to && run && !(run.touched && run.mass < 0.85 * usual) ? run.center : NaN));
  return { middle, runs: runs.map((run, x) => (x >= from && x < to ? run : null)), from, to };
}

interface Piece {
  from: number;
  to: number;
  /** Whether its first run is away from the last of the piece before, up or down. */
  jumped: boolean;
}

function piecesOf(runs: readonly (Run | null)[], pixelRatio: number): Piece[] {
  const pieces: Piece[] = [];
  let before: Run | null = null;
  runs.forEach((run, x) => {
    if (!run) return;
    const piece = pieces.at(-1);
    const apart = before ? Math.max(0, run.top - before.bottom, before.top - run.bottom) : 0;
    const skipped = piece ? x - piece.to : 0;
    if (!piece || apart > (3 + 2 * skipped) * pixelRatio || skipped > 16 * pixelRatio) pieces.push({ from: x, to: x + 1, jumped: apart > 12 * pixelRatio });
    else piece.to = x + 1;
    before = run;
  });
  return pieces;
}
