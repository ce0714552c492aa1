import type { Run } from './column-runs.ts';
import type { Trace } from './follow-line.ts';

/** A line with so many gaps is dashed, if most of its dashes are no longer than this, in CSS px. */
const LEAST_GAPS = 6;
const LONGEST_DASH = 24;
/** The ends of a dash are cut across the line, which moves the middle of so many CSS px of columns. */
const CUT_ENDS = 1.5;

/**
 * A dashed line by the middles of its dashes: at its ends a dash is cut across
 * the line, so that columns there show only a part of its thickness, but its
 * middle lies on the line however steep that is. A line that is not dashed stays as it is.
 */
export function joinDashes(trace: Trace, pixelRatio: number): Trace {
  const dashes = dashesOf(trace);
  const lengths = dashes.map(({ from, to }) => to - from).sort((a, b) => a - b);
  if (dashes.length <= LEAST_GAPS || lengths[lengths.length >> 1] > LONGEST_DASH * pixelRatio) return trace;
  const middle = new Float64Array(trace.middle.length).fill(NaN);
  const runs: (Run | null)[] = trace.runs.map(() => null);
  const cut = Math.ceil(CUT_ENDS * pixelRatio);
  for (const { from, to } of dashes) {
    const [x, y] = centerOf(trace, from, to);
    const column = Math.floor(x);
    const slope = slopeOf(trace, from, to);
    middle[column] = y + slope * (column + 0.5 - x);
    runs[column] = trace.runs[column];
    for (let at = from + cut; at < to - cut; at++) {
      middle[at] = trace.middle[at];
      runs[at] = trace.runs[at];
    }
  }
  return { middle, runs, from: trace.from, to: trace.to };
}

interface Dash {
  readonly from: number;
  readonly to: number;
}

function dashesOf({ middle, from, to }: Trace): Dash[] {
  const dashes: Dash[] = [];
  for (let x = from; x < to; x++) {
    if (Number.isNaN(middle[x])) continue;
    const start = x;
    while (x < to && !Number.isNaN(middle[x])) x++;
    dashes.push({ from: start, to: x });
  }
  return dashes;
}

/** The centre of what a dash covers. */
function centerOf({ runs }: Trace, from: number, to: number): readonly [number, number] {
  let [mass, momentX, momentY] = [0, 0, 0];
  for (let x = from; x < to; x++) {
    const run = runs[x];
    if (!run) continue;
    mass += run.mass;
    momentX += run.mass * (x + 0.5);
    momentY += run.mass * run.center;
  }
  return [momentX / mass, momentY / mass];
}

function slopeOf({ middle }: Trace, from: number, to: number): number {
  return to - from < 2 ? 0 : (middle[to - 1] - middle[from]) / (to - 1 - from);
}
