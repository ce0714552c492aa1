import type { Random } from '../../../core/random.ts';
import { chance, integer, logUniform, pick, uniform } from './draw.ts';
import { deviation } from './statistics.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

/** What goes on exactly, or nearly so: cycles, ramps, steps, saw teeth, geometric growth, pulses. */
export function pattern(random: Random, length: number): SyntheticSeries {
  const { values, period } = drawPattern(random, length);
  const size = Math.exp(uniform(random, -2, 4));
  const offset = chance(random, 0.66) ? 0 : uniform(random, 0, 50);
  const errorSize = chance(random, 0.5) ? 0 : (deviation(values) + 1e-9) * logUniform(random, 0.002, 0.3);
  for (let t = 0; t < length; t++) values[t] = size * (values[t] + (errorSize > 0 ? errorSize * random.normal() : 0)) + offset;
  return { values, period: chance(random, 0.75) ? period : 1, secondPeriod: 1 };
}

function drawPattern(random: Random, length: number): { values: Float64Array; period: number } {
  const fill = (of: (t: number) => number): Float64Array => Float64Array.from({ length }, (_, t) => of(t));
  switch (integer(random, 0, 8)) {
    case 0:
    case 1:
    case 2: {
      const period = pick(random, [2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 12]);
      const areFew = chance(random, 0.5);
      const cycle = Float64Array.from({ length: period }, () => (areFew ? pick(random, [0, 0.25, 0.5, 0.75, 1]) : random.uniform()));
      if (period === 2 && chance(random, 0.6)) cycle.set([0, 1]);
      const start = integer(random, 0, period - 1);
      const slope = chance(random, 0.25) ? uniform(random, -0.1, 0.1) : 0;
      return { values: fill((t) => cycle[(t + start) % period] + slope * t), period };
    }
    case 3: {
      const slope = uniform(random, -1, 1);
      return { values: fill((t) => slope * t), period: 1 };
    }
    case 4: {
      let slope = 0;
      let level = 0;
      const turns = logUniform(random, 0.005, 0.2);
      return {
        values: fill(() => {
          if (random.uniform() < turns) slope = pick(random, [-1, -0.5, 0, 0.5, 1]);
          return (level += slope);
        }),
        period: 1,
      };
    }
    case 5: {
      const rate = pick(random, [0.005, 0.02, 0.06]);
      let level = 0;
      return { values: fill(() => (level += random.uniform() < rate ? random.normal() : 0)), period: 1 };
    }
    case 6: {
      const period = integer(random, 3, 40);
      const start = integer(random, 0, period - 1);
      const peak = uniform(random, 0.05, 0.95);
      return {
        values: fill((t) => {
          const at = ((t + start) % period) / period;
          return at < peak ? at / peak : (1 - at) / (1 - peak);
        }),
        period,
      };
    }
    case 7: {
      const growth = uniform(random, -0.06, 0.06);
      const sign = pick(random, [-1, 1]);
      const scale = chance(random, 0.5) ? Math.exp(-Math.min(12, Math.max(0, growth * length))) : 1;
      return { values: fill((t) => sign * scale * Math.exp(Math.max(-12, Math.min(12, growth * t)))), period: 1 };
    }
    default: {
      const period = integer(random, 3, 30);
      const start = integer(random, 0, period - 1);
      return { values: fill((t) => ((t + start) % period === 0 ? 1 : 0)), period };
    }
  }
}
