import type { Periods, PretrainedNetwork } from '../pretrained/pretrained-network.ts';
import { MEDIAN } from '../quantile-levels.ts';

/** Origins that the network is tried from; one pass of it serves them all. */
const MOST_ORIGINS = 200;
/** Values that stay before the first of them. */
const SHORTEST_PAST = 30;
const FEWEST_ORIGINS = 30;
/** Below this the network's changes may have been right by luck. */
const LUCK = 2;
/** How fast the typical change forgets. */
const DECAY = 0.94;

/**
 * How much of a forecast change is to be believed one step ahead: 0 where what
 * the network says of the next change has told nothing of it, up to 1.
 *
 * The regression of changes on forecast changes, each by the size that changes
 * had before; its t statistic, robust to a changing volatility (H. White, 1980),
 * shrinks as W. James and C. Stein's estimator does (1961): 1 - luck^2 / t^2.
 *
 * @param values (n) finite
 * @param isObserved (n) 0 where a gap was filled
 * @returns null where the series is too short to tell
 */
export function changeSkill(values: Float64Array, isObserved: Uint8Array, periods: Periods, network: PretrainedNetwork): number | null {
  const count = Math.min(MOST_ORIGINS, values.length - 1 - SHORTEST_PAST);
  if (count < FEWEST_ORIGINS) return null;
  const first = values.length - 1 - count;
  const origins = Array.from({ length: count }, (_, i) => first + i);
  const said = network.forecast(values, periods, origins, 1);
  let size = 0;
  for (let t = 1; t <= first; t++) size = size === 0 ? Math.abs(values[t] - values[t - 1]) : DECAY * size + (1 - DECAY) * Math.abs(values[t] - values[t - 1]);
  const pairs: { forecast: number; actual: number }[] = [];
  origins.forEach((origin, i) => {
    const actual = values[origin + 1] - values[origin];
    if (size > 0 && isObserved[origin] === 1 && isObserved[origin + 1] === 1) pairs.push({ forecast: (said[i][MEDIAN] - values[origin]) / size, actual: actual / size });
    size = DECAY * size + (1 - DECAY) * Math.abs(actual);
  });
  const t = robustT(pairs);
  return t <= LUCK ? 0 : 1 - (LUCK / t) ** 2;
}

function robustT(pairs: readonly { readonly forecast: number; readonly actual: number }[]): number {
  let products = 0;
  let squares = 0;
  for (const { forecast, actual } of pairs) {
    products += forecast * actual;
    squares += forecast * forecast;
  }
  if (squares === 0) return 0;
  const slope = products / squares;
  let spread = 0;
  for (const { forecast, actual } of pairs) spread += (forecast * (actual - slope * forecast)) ** 2;
  const t = products / Math.sqrt(spread);
  // Changes so far apart in size that they overflow tell nothing.
  return Number.isNaN(t) ? 0 : t;
}
