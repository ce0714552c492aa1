import type { Run } from './column-runs.ts';

/** Bars of one colour, or an area without a line. In pixels of the plot's box. */
export interface Bars {
  /** (n) the middle of each bar across, and the end of it that shows the value. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** An area that reaches down to a common base: where its upper edge runs. */
export interface FilledShape {
  /** (columns) the edge away from the base; NaN where there is none. */
  readonly edge: Float64Array;
  readonly base: number;
}

/** Columns must end at a common base this often, and be this thick, in CSS px, in the middle. */
const AT_BASE = 0.6;
const LEAST_THICKNESS = 8;
/** A grid line is so thick at most, with its smoothed edges, in CSS px. */
const GRID = 3;
/** What is covered less than this is paler inside. */
const MOST_PALE = 0.85;
/** Neighbouring columns of a bar differ by no more than this many pixels. */
const LEVEL = 0.75;
/** Bars are at least this wide, in CSS px, and cover this share of the columns. */
const NARROWEST = 2;
const LEAST_IN_BARS = 0.85;

/**
 * Whether a colour fills shapes that all stand on, or hang from, one base: bars
 * or an area. A line's columns end nowhere in common.
 */
export function filledShape(columns: readonly (readonly Run[])[], pixelRatio: number): FilledShape | null {
  const longest = columns.map((runs) => runs.reduce<Run | null>((most, run) => (most && most.mass >= run.mass ? most : run), null));
  const found = longest.flatMap((run) => (run ? [run] : []));
  const masses = found.map(({ mass }) => mass).sort((a, b) => a - b);
  if (found.length < 4 || masses[masses.length >> 1] < LEAST_THICKNESS * pixelRatio) return null;
  const base = commonEnd(found, pixelRatio);
  if (base === null) return null;
  // How far an outline with something paler inside reaches tell its pixels alone.
  const isPale = found.filter(({ top, bottom, mass }) => mass < MOST_PALE * (bottom - top)).length > found.length / 2;
  const edge = Float64Array.from(longest, (run) => {
    if (!run) return NaN;
    const { top, bottom, center, mass } = run;
    const [upper, lower] = isPale ? [top, bottom] : [center - mass / 2, center + mass / 2];
    return Math.abs(lower - base) <= Math.abs(upper - base) ? upper : lower;
  });
  return { edge, base };
}

/** The runs of a column without the cuts of a grid line, which a pale filling cannot be told from. */
export function overGrid(runs: readonly Run[], pixelRatio: number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (!last || run.top - last.bottom > GRID * pixelRatio) {
      joined.push(run);
      continue;
    }
    const mass = last.mass + run.mass;
    joined[joined.length - 1] = { top: last.top, bottom: run.bottom, mass, center: (last.center * last.mass + run.center * run.mass) / mass, touched: last.touched || run.touched };
  }
  return joined;
}

/** The row at which most runs begin or end, or null where no such share does. */
function commonEnd(runs: readonly Run[], pixelRatio: number): number | null {
  const counts = new Map<number, number>();
  for (const { top, bottom } of runs) for (const end of [top, bottom]) counts.set(end, (counts.get(end) ?? 0) + 1);
  const [base] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  const near = runs.filter(({ top, bottom }) => Math.min(Math.abs(top - base), Math.abs(bottom - base)) <= pixelRatio).length;
  return near >= AT_BASE * runs.length ? base : null;
}

/** Takes a filled shape apart into level stretches; null where it is none of bars. */
export function readBars({ edge }: FilledShape, pixelRatio: number): Bars | null {
  const x: number[] = [];
  const y: number[] = [];
  let [inBars, inked] = [0, 0];
  for (let from = 0; from < edge.length; ) {
    if (Number.isNaN(edge[from])) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < edge.length && Math.abs(edge[to] - edge[to - 1]) <= LEVEL) to++;
    inked += to - from;
    if (to - from >= NARROWEST * pixelRatio) {
      inBars += to - from;
      x.push((from + to) / 2);
      y.push(median(edge.subarray(from, to)));
    }
    from = to;
  }
  if (x.length < 2 || inBars < LEAST_IN_BARS * inked) return null;
  // The upper edge of an area is level over long stretches too, but bars all have one width.
  return sameWidths(x) ? { x: Float64Array.from(x), y: Float64Array.from(y) } : null;
}

/** Whether the distances from one to the next are all multiples of about the shortest. */
function sameWidths(x: readonly number[]): boolean {
  const steps = x.slice(1).map((at, i) => at - x[i]);
  const shortest = Math.min(...steps);
  return steps.every((step) => Math.abs(step / shortest - Math.round(step / shortest)) < 0.2);
}

function median(values: Float64Array): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
