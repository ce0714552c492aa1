import type { Random } from '../../../core/random.ts';
import { chance, integer, pick, uniform } from './draw.ts';
import { deviation } from './statistics.ts';

/** What happens to real series: outliers, shifts of level, values that stay, limits, rounding. In place. */
export function augment(random: Random, values: Float64Array): void {
  const size = deviation(values) + 1e-9;
  const kind = random.uniform();
  const { length } = values;
  if (kind < 0.06) {
    for (let t = 0; t < length; t++) if (random.uniform() < 0.02) values[t] += 4 * size * random.normal();
  } else if (kind < 0.13) {
    let shift = 0;
    for (let t = 0; t < length; t++) values[t] += shift += random.uniform() < 0.006 ? 1.5 * size * random.normal() : 0;
  } else if (kind < 0.16) {
    for (let times = integer(random, 1, 3); times > 0; times--) {
      const from = integer(random, 0, Math.max(0, length - 3));
      values.fill(values[from], from, Math.min(length, from + integer(random, 2, 60)));
    }
  } else if (kind < 0.19) {
    const sorted = values.slice().sort();
    const share = uniform(random, 0.05, 0.3);
    const isFloor = chance(random, 0.5);
    const limit = sorted[Math.floor((isFloor ? share : 1 - share) * (length - 1))];
    for (let t = 0; t < length; t++) values[t] = isFloor ? Math.max(limit, values[t]) : Math.min(limit, values[t]);
  } else if (kind < 0.25) {
    const grain = size * Math.exp(uniform(random, -2.5, 0));
    for (let t = 0; t < length; t++) values[t] = Math.round(values[t] / grain) * grain;
  } else if (kind < 0.29) {
    // A few missing values, joined by straight lines as the product does.
    const share = pick(random, [0.02, 0.05, 0.15]);
    let known = 0;
    for (let t = 1; t < length; t++) {
      if (t < length - 1 && random.uniform() < share) continue;
      for (let k = known + 1; k < t; k++) values[k] = values[known] + ((values[t] - values[known]) * (k - known)) / (t - known);
      known = t;
    }
  }
}
