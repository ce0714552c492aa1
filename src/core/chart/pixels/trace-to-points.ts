import { findSpacing, type Event } from './find-spacing.ts';
import { fitKnots, type KnotFit } from './fit-knots.ts';
import type { Trace } from './follow-line.ts';
import { joinDashes } from './join-dashes.ts';

/**
 * What was read off a line: its own points where they could be told apart, or
 * how high it runs over each CSS px, which may be more points or fewer than it has.
 */
export type PointKind = 'vertices' | 'columns';

export interface TracedPoints {
  readonly kind: PointKind;
  /** (n) across and down the picture's plot box, in its pixels; `y` is NaN where missing. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Bends below this many pixels are noise. */
const LEAST_BEND = 0.6;
/** Phases of bends must agree so far before they count as vertices, and a polyline through them must be as near as this, in pixels. */
const LEAST_AGREEMENT = 0.55;
/** Round or mitred, a join reaches half a thickness beyond the vertex, and this much more is smoothed. */
const JOIN = 1.2;
/** A vertex that fewer columns, by weight, tell of is missing, but for the first and the last, this near to which in steps the line begins and ends. */
const LEAST_SUPPORT = 0.05;
const ENDS = 0.25;
const MOST_MEDIAN_ERROR = 0.3;
const MOST_TAIL_ERROR = 1;

/** The points of a traced line: its markers, else its vertices, else its columns. */
export function traceToPoints(trace: Trace, pixelRatio: number): TracedPoints {
  return markerPoints(trace, pixelRatio) ?? vertexPoints(joinDashes(trace, pixelRatio), pixelRatio) ?? columnPoints(trace, pixelRatio);
}

/** Where the line is suddenly thick and thin again, at regular distances: markers. Their middles are its points. */
function markerPoints(trace: Trace, pixelRatio: number): TracedPoints | null {
  const mass = trace.runs.map((run) => run?.mass ?? 0);
  const reach = Math.round(5.5 * pixelRatio);
  const bump = (x: number) => (mass[x] ?? 0) - Math.max(mass[x - reach] ?? 0, mass[x + reach] ?? 0);
  const events: Event[] = [];
  for (let x = trace.from; x < trace.to; x++) {
    if (bump(x) < 1.5 * pixelRatio) continue;
    const from = x;
    let [moment, total] = [0, 0];
    for (; x < trace.to && bump(x) >= 1.5 * pixelRatio; x++) {
      moment += bump(x) * (x + 0.5);
      total += bump(x);
    }
    if (x - from > 2 && x - from < 2 * reach) events.push({ at: moment / total, weight: 1 });
  }
  const spacing = findSpacing(events, 1.5 * reach, (trace.to - trace.from) / 2);
  if (!spacing || spacing.agreement < 0.9) return null;
  const { start, count } = knotsOf(spacing.phase, spacing.step, trace.from, trace.to, 0);
  // Steep stretches hide markers, but not most of them.
  if (events.length < 0.6 * count) return null;
  const straight = polyline(trace, thicknessOf(trace), 0.8 * reach, start, spacing.step, count, pixelRatio);
  if (straight) return straight;
  const x = Float64Array.from({ length: count }, (_, k) => start + k * spacing.step);
  return { kind: 'vertices', x, y: x.map((at) => middleAt(trace, at)) };
}

/** Where the line bends, at regular distances: its vertices, by the polyline that fits best. */
function vertexPoints(trace: Trace, pixelRatio: number): TracedPoints | null {
  const thickness = thicknessOf(trace);
  const bends = findBends(withoutGaps(trace), Math.max(2, Math.round(thickness)));
  const spacing = findSpacing(bends, Math.max(2.4, 1.2 * thickness), (trace.to - trace.from) / 1.5);
  if (!spacing || spacing.agreement < LEAST_AGREEMENT) return null;
  const { start, count } = knotsOf(spacing.phase, spacing.step, trace.from, trace.to, Math.min(0.4 * spacing.step, 0.5 * thickness + 0.06 * spacing.step + 0.5 * pixelRatio));
  if (count < 3) return null;
  const fitted = (parts: number) => polyline(trace, thickness, thickness / 2 + JOIN, start, parts * spacing.step, (count - 1) / parts + 1, pixelRatio);
  // What crosses the line bends it, too, and so do the steps of a thin one's pixels: where fewer vertices do, the others are none.
  for (const parts of [7, 5, 3, 2]) {
    const coarser = (count - 1) % parts === 0 && count > 2 * parts ? fitted(parts) : null;
    if (coarser) return coarser;
  }
  return fitted(1);
}

/** The polyline with bends at about the given places that fits best; null where none fits. */
function polyline(trace: Trace, thickness: number, joins: number, start: number, step: number, count: number, pixelRatio: number): TracedPoints | null {
  const { first, last, fit } = bestKnots(trace, thickness, joins, start, start + (count - 1) * step, count);
  if (fit.medianError > MOST_MEDIAN_ERROR * pixelRatio || fit.tailError > MOST_TAIL_ERROR * pixelRatio) return null;
  const atEnd = ENDS * ((last - first) / (count - 1));
  // A steep arm has few columns that tell of its end; but where the line reaches, it ends.
  const isReached = (k: number): boolean => (k === 0 && trace.from <= first + atEnd) || (k === count - 1 && trace.to >= last - atEnd);
  return {
    kind: 'vertices',
    x: Float64Array.from({ length: count }, (_, k) => first + (k * (last - first)) / (count - 1)),
    y: fit.values.map((value, k) => (fit.support[k] > LEAST_SUPPORT || isReached(k) ? value : NaN)),
  };
}

/**
 * Moves the first and the last knot to where the polyline fits best: between
 * arms of unequal steepness a bend looks as if it lay a little to one side.
 */
function bestKnots(trace: Trace, thickness: number, joins: number, first: number, last: number, count: number): { readonly first: number; readonly last: number; readonly fit: KnotFit } {
  const x = Float64Array.from(trace.middle, (_, column) => column + 0.5);
  const tried = (from: number, to: number) => {
    const step = (to - from) / (count - 1);
    return { first: from, last: to, fit: fitKnots(x, trace.middle, columnWeights(trace, thickness, joins, from, step), from, step, count) };
  };
  let best = tried(first, last);
  for (let move = 0.6; move > 0.03; move /= 2) {
    for (const [left, right] of [[move, move], [-move, -move], [move, 0], [-move, 0], [0, move], [0, -move]] as const) {
      const trial = tried(best.first + left, best.last + right);
      if (trial.fit.meanError < best.fit.meanError) best = trial;
    }
  }
  return best;
}

/** How high the line runs over each CSS px. */
function columnPoints(trace: Trace, pixelRatio: number): TracedPoints {
  const count = Math.max(1, Math.floor((trace.to - trace.from) / pixelRatio));
  const x = Float64Array.from({ length: count }, (_, i) => trace.from + (i + 0.5) * pixelRatio);
  return { kind: 'columns', x, y: x.map((at) => middleAt(trace, at)) };
}

/** The first of the regular places that lies on the line, and how many do: one that is only a little beyond an end still counts. */
function knotsOf(phase: number, step: number, from: number, to: number, slack = 0.3 * step): { readonly start: number; readonly count: number } {
  const first = Math.ceil((from - slack - phase) / step);
  const last = Math.floor((to + slack - phase) / step);
  return { start: phase + first * step, count: last - first + 1 };
}

/** How thick the line is across its own direction, in the middle: how high its columns are, less what is due to how steep they are. */
function thicknessOf({ middle, runs }: Trace): number {
  const found: number[] = [];
  runs.forEach((run, x) => {
    const slope = (middle[x + 2] - middle[x - 2]) / 4;
    if (run && !Number.isNaN(slope)) found.push(run.mass / Math.hypot(1, slope));
  });
  return found.sort((a, b) => a - b)[found.length >> 1] ?? 1;
}

/** Local maxima of the second difference over `reach` columns: where they are, and how sharp. */
function findBends(middle: Float64Array, reach: number): Event[] {
  const bend = Float64Array.from(middle, (y, x) => Math.abs((middle[x - reach] ?? NaN) - 2 * y + (middle[x + reach] ?? NaN)));
  const events: Event[] = [];
  for (let x = reach; x < middle.length - reach; x++) {
    if (!(bend[x] >= LEAST_BEND) || bend[x] < bend[x - 1] || bend[x] <= bend[x + 1]) continue;
    let [moment, total] = [0, 0];
    for (let at = x - reach + 1; at < x + reach; at++) {
      if (!(bend[at] > 0.3 * bend[x])) continue;
      moment += bend[at] * (at + 0.5);
      total += bend[at];
    }
    events.push({ at: moment / total, weight: Math.min(bend[x], 4 * LEAST_BEND) });
  }
  return events;
}

/** Steep columns are less sure, and those within a join next to a knot tell little: there two directions overlap. */
function columnWeights(trace: Trace, thickness: number, joins: number, start: number, step: number): Float64Array {
  const near = Math.min(joins, 0.35 * step);
  return Float64Array.from(trace.runs, (run, column) => {
    if (!run) return 0;
    const steepness = (thickness / run.mass) ** 2;
    const place = (column + 0.5 - start) / step;
    const away = Math.abs(place - Math.round(place)) * step;
    return Math.min(1, steepness) * (away < near ? 0.01 : 1);
  });
}

/** (columns) the middle, straight over the columns that have none. */
function withoutGaps(trace: Trace): Float64Array {
  return trace.middle.map((y, x) => (x >= trace.from && x < trace.to && Number.isNaN(y) ? middleAt(trace, x + 0.5) : y));
}

/** The line's middle at a place between columns, by its two nearest known columns. */
function middleAt({ middle, from, to }: Trace, at: number): number {
  let before = Math.min(to - 1, Math.max(from, Math.floor(at - 0.5)));
  let after = Math.min(to - 1, Math.max(from, before + 1));
  while (before > from && Number.isNaN(middle[before])) before--;
  while (after < to - 1 && Number.isNaN(middle[after])) after++;
  if (Number.isNaN(middle[before])) return middle[after];
  if (Number.isNaN(middle[after]) || after === before) return middle[before];
  const share = Math.max(0, Math.min(1, (at - 0.5 - before) / (after - before)));
  return (1 - share) * middle[before] + share * middle[after];
}
