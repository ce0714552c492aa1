import { clampToDouble } from '../../clamp-to-double.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';

const LEVELS = QUANTILE_LEVELS.length;

/** What of yesterday's variance is kept; RiskMetrics, "Technical Document" (1996), p. 97, for months. */
const DECAY = 0.97;
/** Changes that the shape of the distribution is taken from. */
const MOST_CHANGES = 750;
/** Changes that the normal distribution counts as beside those. */
const NORMAL_WEIGHT = 100;

/** Standard normal quantiles at QUANTILE_LEVELS. */
const NORMAL: readonly number[] = [
  -1.959964, -1.281552, -0.841621, -0.67449, -0.524401, -0.253347, 0, 0.253347, 0.524401, 0.67449, 0.841621, 1.281552, 1.959964,
];

/**
 * Quantiles of a random walk: "no change", and around it the distribution of its
 * own changes, each by the volatility that was known before it, scaled to the
 * volatility now.
 *
 * Filtered historical simulation: G. Barone-Adesi, K. Giannopoulos and L.
 * Vosper, "VaR without correlations for portfolios of derivative securities"
 * (1999); over several steps the width grows with the square root of time.
 *
 * @param values (n) finite, n of 2 or more
 * @returns (horizon, QUANTILE_LEVELS), finite
 */
export function walkQuantiles(values: Float64Array, horizon: number): Float64Array {
  const isPositive = values.every((value) => value > 0);
  const last = values[values.length - 1];
  const { volatility, shape } = measureChanges(values, isPositive);
  const quantiles = new Float64Array(horizon * LEVELS);
  for (let step = 0; step < horizon; step++) {
    // Sums of many changes are nearer to normal than the changes are.
    const normality = 1 - 1 / Math.sqrt(1 + step);
    for (let level = 0; level < LEVELS; level++) {
      const width = volatility * Math.sqrt(step + 1) * (normality * NORMAL[level] + (1 - normality) * shape[level]);
      quantiles[step * LEVELS + level] = level === MEDIAN ? last : isPositive ? clampToDouble(last * Math.exp(width)) : last + width;
    }
  }
  return quantiles;
}

function measureChanges(values: Float64Array, isPositive: boolean): { volatility: number; shape: Float64Array } {
  const first = Math.max(1, values.length - MOST_CHANGES);
  const change = (t: number): number => (isPositive ? Math.log(values[t] / values[t - 1]) : values[t] - values[t - 1]);
  const start = Math.min(values.length, first + 20);
  let variance = 0;
  for (let t = first; t < start; t++) variance += change(t) ** 2 / (start - first);
  const standardized: number[] = [];
  for (let t = first; t < values.length; t++) {
    const now = change(t);
    if (t >= start && variance > 0) standardized.push(Math.abs(now) / Math.sqrt(variance));
    variance = DECAY * variance + (1 - DECAY) * now * now;
  }
  standardized.sort((a, b) => a - b);
  const weight = standardized.length / (standardized.length + NORMAL_WEIGHT);
  // Both sides alike: which way prices go is not to be read from which way they went.
  const shape = Float64Array.from(NORMAL, (normal, level) => {
    if (normal === 0 || standardized.length === 0) return normal;
    const own = quantileOf(standardized, Math.abs(2 * QUANTILE_LEVELS[level] - 1));
    return Math.sign(normal) * (weight * own + (1 - weight) * Math.abs(normal));
  });
  return { volatility: Math.sqrt(variance), shape };
}

/** By linear interpolation between order statistics. */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
