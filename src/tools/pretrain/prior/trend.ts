import type { Random } from '../../../core/random.ts';
import { chance, logUniform, uniform } from './draw.ts';
import { deviation } from './statistics.ts';

/** A trend of about unit size over its length: none, straight, bent, saturating, wandering. (length) */
export function trend(random: Random, length: number): Float64Array {
  const values = new Float64Array(length);
  const size = (chance(random, 0.62) ? 1 : -1) * Math.abs(random.normal()) * 2;
  const fill = (of: (x: number) => number): Float64Array => {
    for (let t = 0; t < length; t++) values[t] = of(t / length);
    return values;
  };
  switch (Math.floor(random.uniform() * 10)) {
    case 0:
      return values;
    case 1:
    case 2:
      return fill((x) => size * x);
    case 3: {
      const growth = uniform(random, 0.5, 5);
      return fill((x) => (2 * size * Math.expm1(growth * x)) / Math.expm1(growth));
    }
    case 4: {
      const start = uniform(random, -0.3, 0.7);
      const time = logUniform(random, 0.02, 0.6);
      return fill((x) => (x < start ? 0 : size * (1 - Math.exp(-(x - start) / time))));
    }
    case 5: {
      const curve = smoothCurve(random, length);
      return curve.map((value) => 1.2 * Math.abs(size) * value);
    }
    case 6: {
      const middle = random.uniform();
      const width = uniform(random, 0.03, 0.3);
      return fill((x) => size / (1 + Math.exp(-Math.max(-30, Math.min(30, (x - middle) / width)))));
    }
    case 7: {
      const bend = 2 * random.normal();
      const turn = random.uniform();
      return fill((x) => size * x + bend * (x - turn) ** 2);
    }
    case 8:
      return wanderingSlope(random, length, Math.abs(size));
    default: {
      // Straight pieces, each with a slope of its own.
      const break1 = random.uniform();
      const break2 = random.uniform();
      const slopes = [random.normal(), random.normal(), random.normal()];
      return fill((x) => 2 * (slopes[0] * x + slopes[1] * Math.max(0, x - break1) + slopes[2] * Math.max(0, x - break2)));
    }
  }
}

/** Twice integrated noise whose slope may fade. */
function wanderingSlope(random: Random, length: number, size: number): Float64Array {
  const values = new Float64Array(length);
  const damping = uniform(random, 0.9, 1);
  let slope = 0;
  let level = 0;
  for (let t = 0; t < length; t++) {
    slope = damping * slope + random.normal();
    level += slope;
    values[t] = level;
  }
  const scale = size / Math.max(1e-9, deviation(values));
  return values.map((value) => value * scale);
}

/** Straight lines between the points of a random walk, few or many. (length) */
export function smoothCurve(random: Random, length: number): Float64Array {
  const values = new Float64Array(length);
  const knots = Math.floor(logUniform(random, 1, Math.max(2, length / 4))) + 1;
  const places = Float64Array.from({ length: knots + 1 }, () => random.uniform() * length).sort();
  places[0] = 0;
  places[knots] = length;
  let knot = 0;
  let from = 0;
  let to = random.normal() / Math.sqrt(knots);
  for (let t = 0; t < length; t++) {
    while (knot < knots - 1 && t >= places[knot + 1]) {
      knot++;
      from = to;
      to += random.normal() / Math.sqrt(knots);
    }
    const width = places[knot + 1] - places[knot];
    values[t] = width > 0 ? from + ((to - from) * (t - places[knot])) / width : to;
  }
  return values;
}
