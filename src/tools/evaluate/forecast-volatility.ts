import type { ModelForecast } from './models.ts';

/** What the square of a change still counts a step later, for `ewma`. */
const DECAY = 0.97;

/**
 * The standard normal distribution's quantiles at the levels of the loss and of
 * the two intervals. Abramowitz and Stegun, "Handbook of mathematical functions"
 * (1964), table 26.5.
 */
const NORMAL_QUANTILES: readonly (readonly [level: number, quantile: number])[] = [
  [0.025, -1.959964],
  [0.1, -1.281552],
  [0.2, -0.841621],
  [0.3, -0.524401],
  [0.4, -0.253347],
  [0.5, 0],
  [0.6, 0.253347],
  [0.7, 0.524401],
  [0.8, 0.841621],
  [0.9, 1.281552],
  [0.975, 1.959964],
];

/**
 * The yardstick for the intervals of prices: normal quantiles around the last
 * value, as wide as the changes so far were, their squares weighted alike for
 * `gaussian`, and for `ewma` the later the more. The changes are those of the
 * logarithm where every value is above 0. k steps ahead they are the root of k as
 * wide.
 *
 * J. P. Morgan and Reuters, "RiskMetrics technical document" (1996), chapter 5.
 *
 * @param values (n) finite, 1 or more
 */
export function forecastVolatility(kind: 'ewma' | 'gaussian', values: Float64Array, horizon: number): ModelForecast {
  const isPositive = values.every((value) => value > 0);
  const state = isPositive ? values.map(Math.log) : values;
  const last = state[state.length - 1];
  const deviation = typicalChange(state, kind === 'ewma' ? DECAY : 1);
  const levels = NORMAL_QUANTILES.map(([level]) => level);
  const quantiles = new Float64Array(horizon * levels.length);
  for (let step = 0; step < horizon; step++) {
    NORMAL_QUANTILES.forEach(([, quantile], i) => {
      const at = last + quantile * deviation * Math.sqrt(step + 1);
      quantiles[step * levels.length + i] = isPositive ? Math.exp(at) : at;
    });
  }
  return {
    values: new Float64Array(horizon).fill(values[values.length - 1]),
    quantiles: { levels, values: quantiles },
    bands: [],
  };
}

/** The root of the weighted mean of squared changes; 0 where there is none. */
function typicalChange(values: Float64Array, decay: number): number {
  let sum = 0;
  let weight = 0;
  for (let t = 1; t < values.length; t++) {
    sum = decay * sum + (values[t] - values[t - 1]) ** 2;
    weight = decay * weight + 1;
  }
  return weight === 0 ? 0 : Math.sqrt(sum / weight);
}
