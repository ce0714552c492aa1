import { describe, expect, it } from 'vitest';
import { forecastBlend, type BlendModel } from '../../../../../src/core/forecast/blend/blend-forecast.ts';
import { prepareSeries } from '../../../../../src/core/forecast/blend/prepared-series.ts';
import { rollingOrigins } from '../../../../../src/core/forecast/blend/rolling-origins.ts';
import { createClassical } from '../../../../../src/core/forecast/classical/classical-forecasts.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { NO_SEASON, type Season } from '../../../../../src/core/series/season.ts';
import { createSeries } from '../../../../../src/core/series/series.ts';
import { randomWalk, seasonal } from '../../../../support/made-series.ts';
import { shippedNetwork } from '../../../../support/shipped-network.ts';

const LEVELS = QUANTILE_LEVELS.length;
const HORIZON = 6;

function blendOf(values: ArrayLike<number>, model: BlendModel, season: Season = NO_SEASON, horizon = HORIZON) {
  const prepared = prepareSeries(createSeries(values));
  return { prepared, ...forecastBlend(prepared, season, model, horizon, shippedNetwork) };
}
const mediansOf = (quantiles: Float64Array): number[] => [...quantiles].filter((_, i) => i % LEVELS === MEDIAN);

describe('what a blend says of its own past', () => {
  it.each(['drift', 'theta', 'holt'] as const)('is what %s says after the values up to each origin, and nothing of what came', (model) => {
    const { prepared, pasts } = blendOf(seasonal(1, 90, 12), model);
    const origins = rollingOrigins(90, HORIZON, 1);
    expect(pasts).toHaveLength(origins.length);
    pasts.forEach(({ quantiles, actual, last }, i) => {
      const known = prepared.values.slice(0, origins[i] + 1);
      const expected = createClassical(known, 1, 'partner').forecast(model, Math.min(HORIZON, 89 - origins[i]));
      mediansOf(quantiles).forEach((median, step) => expect(median).toBeCloseTo(expected[step], 12));
      expect(actual).toEqual(prepared.values.slice(origins[i] + 1, origins[i] + 1 + HORIZON));
      expect(last).toBe(known[origins[i]]);
    });
  });

  it('is the network alone after those values, too', () => {
    const values = randomWalk(2, 60, 0);
    const { prepared, pasts } = blendOf(values, 'pretrained');
    const origins = rollingOrigins(60, HORIZON, 1);
    // Values on either side of 0 without a season: there is but one view.
    pasts.forEach(({ quantiles }, i) => {
      const steps = Math.min(HORIZON, 59 - origins[i]);
      const [said] = shippedNetwork.forecast(prepared.values.slice(0, origins[i] + 1), { period: 1, secondPeriod: 1 }, [origins[i]], steps);
      mediansOf(quantiles).forEach((median, step) => expect(median).toBeCloseTo(mediansOf(said)[step], 10));
    });
    expect(pasts.length).toBeGreaterThan(3);
  });

  it('is of a walk, whose changes cannot be told, the value that was last', () => {
    const { pasts, shares } = blendOf(randomWalk(1, 250), 'auto', NO_SEASON, 1);
    expect(shares).toEqual([{ model: 'no-change', share: 1 }]);
    pasts.forEach(({ quantiles, last }) => expect(quantiles[MEDIAN]).toBe(last));
    // The band goes by the volatility that was known then.
    expect(new Set(pasts.map(({ quantiles }) => (quantiles[LEVELS - 1] - quantiles[MEDIAN]) / quantiles[MEDIAN])).size).toBe(pasts.length);
  });

  it('starts from no value that was filled in, and is judged by none', () => {
    const origins = rollingOrigins(90, HORIZON, 1);
    const values = seasonal(1, 90, 12).map((value, t) => (t === origins[2] || t === origins[4] + 1 ? NaN : value));
    const { prepared, pasts } = blendOf(values, 'drift');
    expect(pasts.map(({ last }) => last)).toEqual(origins.filter((_, i) => i !== 2).map((origin) => prepared.values[origin]));
    expect(pasts.flatMap(({ actual }) => [...actual]).filter(Number.isNaN).length).toBeGreaterThan(0);
    expect(pasts[3].actual[0]).toBeNaN();
  });

  it('is nothing where there are fewer than eight values', () => {
    expect(blendOf(randomWalk(3, 7), 'auto').pasts).toEqual([]);
    expect(blendOf(randomWalk(3, 8), 'auto').pasts.length).toBeGreaterThan(0);
  });
});

describe('what a blend says', () => {
  it('has wider bands where those of the past held too little', () => {
    // The last part is ten times as lively as what came before.
    const calm = randomWalk(5, 80, 0);
    const lively = calm.map((value, t) => (t < 40 ? value : calm[39] + (t % 2 === 0 ? 12 : -12) + value - calm[39]));
    const widthOf = (values: Float64Array): number => {
      const { quantiles, prepared } = blendOf(values, 'drift');
      return (quantiles[LEVELS - 1] - quantiles[0]) * prepared.magnitude;
    };
    expect(widthOf(lively)).toBeGreaterThan(2 * widthOf(calm));
  });
});
