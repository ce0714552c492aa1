import { DAMPING, type HoltWinters } from './holt-winters.ts';
import { MEAN_WIDTH, type View } from './view.ts';

/** Candidate continuations, and what is said about them: see `writeCandidates`. */
export const CANDIDATES = 16;
export const CANDIDATE_FLAGS = 10;

/** No candidate is further than this many units from the origin. */
const FARTHEST = 1500;
/** Earlier seasons that are looked back to, and for the seasonal index. */
const SEASONS = 3;
const INDEX_SEASONS = 5;

/** The seasonal index is a mean over seasons: what was found, and of how many. */
const found = { sum: 0, count: 0 };

/**
 * What simple rules would say `horizon` steps after an origin, each as the
 * distance from the value there, in units. The decoder chooses among them, so
 * it has to learn when they hold rather than how to compute them.
 *
 * 0 the value a season before; 1 the mean of that of three seasons; 2 the mean
 * change over those seasons; 3 the seasonal index of the step less that of the
 * origin; 4 less the origin's index; 5 the value a longer season before; 6 the
 * change over the longer season; 7 the moving mean; 8 the mean of all; 9 the
 * slope over all; 10 the slope over the last season; 11, 12 level with season,
 * and slope, of quick smoothing; 13, 14 of slow smoothing; 15 the mean of three
 * longer seasons.
 *
 * @param candidates (CANDIDATES): written over
 * @param flags (CANDIDATE_FLAGS): written over
 */
export function writeCandidates(view: View, origin: number, horizon: number, candidates: Float64Array, flags: Float64Array): void {
  const { values, sums, means, start, period, secondPeriod } = view;
  const here = values[origin];
  candidates.fill(0);
  flags.fill(0);
  if (period > 1) writeSeason(view, origin, horizon, candidates, flags);
  if (secondPeriod > 1) writeSecondSeason(view, origin, horizon, candidates, flags);
  candidates[7] = means[origin] - here;
  candidates[8] = (sums[origin + 1] - sums[start]) / (origin + 1 - start) - here;
  candidates[9] = ((here - values[start]) / Math.max(1, origin - start)) * horizon;
  const width = period > 1 ? period : MEAN_WIDTH;
  const before = Math.max(start, origin - width);
  candidates[10] = ((here - values[before]) / Math.max(1, origin - before)) * horizon;
  const slopes = (DAMPING * (1 - DAMPING ** horizon)) / (1 - DAMPING);
  const place = lastOfSeason(origin, horizon, period);
  const isSmooth = period === 1 || origin >= period;
  if (isSmooth) {
    candidates[11] = smoothed(view.fast, origin, place) - here;
    candidates[12] = view.fast.slope[origin] * slopes;
    candidates[13] = smoothed(view.slow, origin, place) - here;
    candidates[14] = view.slow.slope[origin] * slopes;
  }
  for (let i = 0; i < CANDIDATES; i++) candidates[i] = clamp(candidates[i]);
  flags[5] = Math.log(horizon) * 0.3;
  flags[6] = horizon / 48;
  flags[7] = Math.min(4, horizon / period) / 4;
  flags[8] = isSmooth ? 1 : 0;
  flags[9] = (Math.log(origin + 1 - start) - 3) * 0.3;
}

/** The latest place up to the origin that has the same place in the season as the step. */
function lastOfSeason(origin: number, horizon: number, period: number): number {
  return origin + horizon - period * Math.ceil(horizon / period);
}

function smoothed({ level, season }: HoltWinters, origin: number, place: number): number {
  return level[origin] + (place >= 0 ? season[place] : 0);
}

function writeSeason(view: View, origin: number, horizon: number, candidates: Float64Array, flags: Float64Array): void {
  const { values, period } = view;
  const here = values[origin];
  const last = lastOfSeason(origin, horizon, period);
  const cycles = Math.ceil(horizon / period);
  let valueSum = 0;
  let valueCount = 0;
  let changeSum = 0;
  let changeCount = 0;
  for (let season = 0; season < SEASONS; season++) {
    const at = last - season * period;
    if (at < 0) break;
    valueSum += values[at] - here;
    valueCount++;
    const base = origin - period * (cycles + season);
    if (base < 0) continue;
    changeSum += values[at] - values[base];
    changeCount++;
  }
  if (valueCount > 0) {
    candidates[0] = values[last] - here;
    candidates[1] = valueSum / valueCount;
  }
  if (changeCount > 0) candidates[2] = changeSum / changeCount;
  seasonalIndex(view, origin, last);
  const { sum, count } = found;
  seasonalIndex(view, origin, origin);
  if (count > 0 && found.count > 0) {
    const index = found.sum / found.count;
    candidates[3] = sum / count - index;
    candidates[4] = -index;
    flags[2] = 1;
  }
  flags[0] = valueCount / SEASONS;
  flags[1] = changeCount / SEASONS;
  flags[3] = count / INDEX_SEASONS;
}

/** Into `found`: how far the values at one place of the season were from the mean of the season around them. */
function seasonalIndex({ values, sums, period }: View, origin: number, place: number): void {
  const half = period >> 1;
  found.sum = 0;
  found.count = 0;
  for (let season = 0; season < INDEX_SEASONS; season++) {
    const at = place - season * period;
    const first = at - half;
    if (first < 0) return;
    if (first + period > origin + 1) continue;
    found.sum += values[at] - (sums[first + period] - sums[first]) / period;
    found.count++;
  }
}

function writeSecondSeason({ values, secondPeriod }: View, origin: number, horizon: number, candidates: Float64Array, flags: Float64Array): void {
  const here = values[origin];
  const last = lastOfSeason(origin, horizon, secondPeriod);
  const base = origin - secondPeriod * Math.ceil(horizon / secondPeriod);
  if (base < 0) return;
  candidates[5] = values[last] - here;
  candidates[6] = values[last] - values[base];
  let sum = 0;
  let count = 0;
  for (let at = last; at >= 0 && count < SEASONS; at -= secondPeriod, count++) sum += values[at] - here;
  candidates[15] = sum / count;
  flags[4] = 1;
}

function clamp(value: number): number {
  return value > FARTHEST ? FARTHEST : value < -FARTHEST ? -FARTHEST : value;
}
