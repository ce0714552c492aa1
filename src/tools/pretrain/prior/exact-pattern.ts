import type { Random } from '../../../core/random.ts';
import { chance, uniform, pick } from './draw.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

/**
 * A few values that go on by a rule as the article's do: straight, bent, to and
 * fro, in a short cycle, by a factor.
 *
 * @param known how many of them are told; what can be a season must be seen in them
 */
export function exactPattern(random: Random, known: number, length: number): SyntheticSeries {
  const values = new Float64Array(length);
  const slope = chance(random, 0.25) ? 0 : random.normal();
  const bend = random.normal();
  const offset = chance(random, 0.5) ? 0 : random.normal() * pick(random, [1, 3]);
  const kind = random.uniform();
  let period = 1;
  if (known === 2 ? kind < 0.9 : known === 3 ? kind < 0.35 : kind < 0.32) {
    for (let t = 0; t < length; t++) values[t] = slope * (t - known + 1);
  } else if (known === 2) {
    values.fill(0);
  } else if (known === 3 ? kind < 0.95 : kind < 0.42) {
    for (let t = 0; t < length; t++) {
      const x = t - known + 1;
      values[t] = slope * x + bend * 0.5 * x * (x + 1);
    }
  } else if (known === 3) {
    values.fill(0);
  } else if (kind < 0.8 || known < 6) {
    const swing = random.normal();
    for (let t = 0; t < length; t++) values[t] = swing * (t % 2);
    if (chance(random, 0.75)) period = 2;
  } else if (kind < 0.92) {
    const cycle = [random.normal(), random.normal(), random.normal()];
    for (let t = 0; t < length; t++) values[t] = cycle[t % 3];
    if (chance(random, 0.75)) period = 3;
  } else {
    const factor = 1 + uniform(random, -0.5, 1);
    for (let t = 0; t < length; t++) values[t] = factor ** (t - known + 1);
  }
  for (let t = 0; t < length; t++) values[t] += offset;
  return { values, period, secondPeriod: 1 };
}
