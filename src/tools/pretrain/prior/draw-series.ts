import type { Random } from '../../../core/random.ts';
import { activity } from './activity.ts';
import { arima } from './arima.ts';
import { augment } from './augment.ts';
import { composed } from './composed.ts';
import { drawPeriod } from './draw-period.ts';
import { chance, uniform, weighted } from './draw.ts';
import { exponentialSmoothing } from './exponential-smoothing.ts';
import { gaussianProcess } from './gaussian-process.ts';
import { growth, steadyGrowth } from './growth.ts';
import { intermittent } from './intermittent.ts';
import { pattern } from './pattern.ts';
import { priceWalk } from './price-walk.ts';
import { deviation, rangeOf } from './statistics.ts';
import type { SyntheticSeries } from './synthetic-series.ts';

type Family = (random: Random, length: number, longestPeriod: number) => SyntheticSeries;

interface Member {
  readonly family: Family;
  readonly weight: number;
  /** For series of which little is known, where it differs. */
  readonly shortWeight?: number;
  /** Whether it is roughened, and lifted above 0: counts and exact patterns stay as they are. */
  readonly isRaw?: boolean;
}

/** A mixture of families that series are drawn from. */
export type Prior = Readonly<Record<string, Member>>;

/** The priors that were compared; the model card says how they did. */
export const PRIORS = {
  wide: {
    exponentialSmoothing: { family: exponentialSmoothing, weight: 0.2 },
    composed: { family: composed, weight: 0.25 },
    activity: { family: activity, weight: 0.08 },
    arima: { family: arima, weight: 0.06 },
    priceWalk: { family: priceWalk, weight: 0.08, isRaw: true },
    gaussianProcess: { family: gaussianProcess, weight: 0.07 },
    pattern: { family: pattern, weight: 0.05, isRaw: true },
    intermittent: { family: intermittent, weight: 0.05, isRaw: true },
    growth: { family: growth, weight: 0.16, isRaw: true },
  },
  trending: {
    exponentialSmoothing: { family: exponentialSmoothing, weight: 0.19, shortWeight: 0.2 },
    composed: { family: composed, weight: 0.25, shortWeight: 0.16 },
    activity: { family: activity, weight: 0.09, shortWeight: 0.02 },
    arima: { family: arima, weight: 0.06 },
    priceWalk: { family: priceWalk, weight: 0.08, isRaw: true },
    gaussianProcess: { family: gaussianProcess, weight: 0.07, shortWeight: 0.04 },
    pattern: { family: pattern, weight: 0.05, shortWeight: 0.03, isRaw: true },
    intermittent: { family: intermittent, weight: 0.05, shortWeight: 0.03, isRaw: true },
    growth: { family: growth, weight: 0.12, shortWeight: 0.18, isRaw: true },
    steadyGrowth: { family: steadyGrowth, weight: 0.05, shortWeight: 0.22, isRaw: true },
  },
  smoothing: {
    exponentialSmoothing: { family: exponentialSmoothing, weight: 0.7 },
    arima: { family: arima, weight: 0.2 },
    pattern: { family: pattern, weight: 0.1, isRaw: true },
  },
} as const satisfies Record<string, Prior>;

export type PriorName = keyof typeof PRIORS;

/** Values beyond this are drawn again. */
const LARGEST = 1e7;

/** Series of which no more is known are short. */
const SHORT = 32;

/**
 * A synthetic series of a prior: what the network is trained on, and nothing else.
 *
 * @param known values of it that will be told
 */
export function drawSeries(random: Random, prior: Prior, length: number, known: number): SyntheticSeries {
  const members = Object.values(prior).map((member) => ({ ...member, weight: known <= SHORT ? (member.shortWeight ?? member.weight) : member.weight }));
  // A short series in which no season is found is mostly one that has none, not one whose season was too long to be seen.
  const longestPeriod = known <= SHORT && chance(random, 0.85) ? Math.max(2, known >> 1) : length;
  const series = drawSound(random, members, length, longestPeriod);
  return chance(random, 0.08) ? mixed(random, series, drawSound(random, members, length, longestPeriod)) : series;
}

function drawSound(random: Random, members: readonly Member[], length: number, longestPeriod: number): SyntheticSeries {
  for (;;) {
    const { family, isRaw } = members[weighted(random, members.map(({ weight }) => weight))];
    const series = family(random, length, longestPeriod);
    if (isRaw !== true) lift(random, series.values);
    if (family !== pattern && family !== intermittent) augment(random, series.values);
    if (series.values.every((value) => Math.abs(value) < LARGEST)) return doubted(random, series, longestPeriod);
  }
}

/** Most series of the world are above 0; some are not. */
function lift(random: Random, values: Float64Array): void {
  const size = deviation(values);
  const offset = chance(random, 0.75) ? size * Math.exp(uniform(random, -2, 3.5)) - rangeOf(values).low : 0;
  const sign = chance(random, 0.08) ? -1 : 1;
  for (let t = 0; t < values.length; t++) values[t] = sign * (values[t] + offset);
}

/** A season that is found may be wrong, and may be missed. */
function doubted(random: Random, series: SyntheticSeries, longestPeriod: number): SyntheticSeries {
  const luck = random.uniform();
  if (luck < 0.05) return { ...series, period: 1, secondPeriod: 1 };
  if (luck < 0.09) return { ...series, period: drawPeriod(random, longestPeriod), secondPeriod: 1 };
  if (luck < 0.14) return { ...series, secondPeriod: 1 };
  return series;
}

/** The weighted mean of two, each by its typical change, as A. F. Ansari et al., "Chronos" (2024), section 4.1 mixes series. */
function mixed(random: Random, series: SyntheticSeries, other: SyntheticSeries): SyntheticSeries {
  const weight = uniform(random, 0.2, 0.8);
  const own = weight / typicalChange(series.values);
  const others = (1 - weight) / typicalChange(other.values);
  return { ...series, values: series.values.map((value, t) => own * value + others * other.values[t]) };
}

function typicalChange(values: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < values.length; t++) sum += Math.abs(values[t] - values[t - 1]);
  return sum / (values.length - 1) + 1e-6;
}
