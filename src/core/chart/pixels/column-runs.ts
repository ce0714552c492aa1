import { FULL_COVER, NO_SERIES, type CoverPlanes } from './cover-planes.ts';

/** Pixels of one series that hang together in one column of the plot. In pixels of the plot's box. */
export interface Run {
  readonly top: number;
  readonly bottom: number;
  /** Sub-pixel middle of what is covered. */
  readonly center: number;
  /** How many pixels' worth is covered. */
  readonly mass: number;
  /** Whether another series lies right above or below, and may hide a part. */
  readonly touched: boolean;
}

/** How a series covers the plot. */
export interface SeriesRuns {
  /** (columns) the runs of each, from the top down. */
  readonly columns: readonly (readonly Run[])[];
  /** How much the area beside the line covers, 0..1; 0 where there is none. */
  readonly fill: number;
}

/** A pixel counts as the line's from this cover on, of 0..1, once the area under it is taken off. */
const LEAST_COVER = 0.2;
/** A run has at least so many pixels' worth. */
const LEAST_MASS = 0.45;

/** @param fill where it is known */
export function columnRuns(planes: CoverPlanes, series: number, pixelRatio: number, fill = fillLevel(planes, series, pixelRatio)): SeriesRuns {
  const columns = Array.from({ length: planes.width }, (_, x) => runsOf(planes, series, x, fill));
  return { columns, fill };
}

/**
 * The strongest cover of an area under the line: of pixels whose neighbours
 * above and below, further away than a line is thick, are covered alike, but not wholly.
 */
function fillLevel({ owner, cover, width, height }: CoverPlanes, series: number, pixelRatio: number): number {
  const reach = Math.ceil(4 * pixelRatio);
  const counts = new Int32Array(FULL_COVER + 1);
  let [total, full] = [0, 0];
  for (let x = 0; x < width; x += 2) {
    for (let y = reach, at = x * height + reach; y < height - reach; y++, at++) {
      if (owner[at] !== series || owner[at - reach] !== series || owner[at + reach] !== series) continue;
      const here = cover[at];
      if (here > 0.93 * FULL_COVER) full++;
      if (here > 0.93 * FULL_COVER || Math.abs(here - cover[at - reach]) > 12 || Math.abs(here - cover[at + reach]) > 12) continue;
      counts[here]++;
      total++;
    }
  }
  // Fewer are chance: where steep stretches of a thin line lie close together, or at the sides of what is filled wholly.
  if (total < 2 * width || total < full) return 0;
  let above = 0.02 * total;
  let level = FULL_COVER;
  while (level > 0 && above > 0) above -= counts[level--];
  return level / FULL_COVER;
}

function runsOf({ owner, cover, height }: CoverPlanes, series: number, x: number, fill: number): Run[] {
  const runs: Run[] = [];
  const start = x * height;
  const raw = (y: number) => (y >= 0 && y < height && owner[start + y] === series ? cover[start + y] / FULL_COVER : 0);
  const other = (y: number) => y >= 0 && y < height && owner[start + y] !== series && owner[start + y] !== NO_SERIES && cover[start + y] > 0.3 * FULL_COVER;
  // An area's own noise must not count as a line over it.
  const least = fill > 0 ? 0.35 : LEAST_COVER;
  for (let y = 0; y < height; y++) {
    if (owner[start + y] !== series) continue;
    if (overFill(raw(y), fill) < least) continue;
    const top = y;
    let [mass, moment] = [0, 0];
    const add = (at: number, covered: number) => {
      mass += covered;
      moment += covered * (at + 0.5);
    };
    // Above the line there is no area: its upper edge is taken as it is.
    if (raw(top - 2) < 0.1) add(top - 1, raw(top - 1));
    add(top, raw(top - 1) < 0.1 ? raw(top) : overFill(raw(top), fill));
    y++;
    while (y < height && overFill(raw(y), fill) >= least) {
      add(y, overFill(raw(y), fill));
      y++;
    }
    add(y, overFill(raw(y), fill));
    if (mass < LEAST_MASS) continue;
    runs.push({ top, bottom: y, center: moment / mass, mass, touched: other(top - 1) || other(top - 2) || other(y) || other(y + 1) });
  }
  return runs;
}

/** What a line adds to the area that it lies on. */
function overFill(covered: number, fill: number): number {
  return fill === 0 ? covered : Math.max(0, (covered - fill) / (1 - fill));
}
