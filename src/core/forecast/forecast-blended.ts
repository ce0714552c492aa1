import { findSeason } from '../series/find-season.ts';
import type { NormalizedSeries } from '../series/normalize-series.ts';
import { normalizeValues } from '../series/normalize.ts';
import { LONGEST_PERIOD, mainPeriod, NO_SEASON, type Season } from '../series/season.ts';
import { forecastBlend, type BlendModel } from './blend/blend-forecast.ts';
import { prepareSeries, type PreparedSeries } from './blend/prepared-series.ts';
import { bandsOf, inUserUnit } from './blend/quantile-bands.ts';
import { scorePasts } from './blend/score-pasts.ts';
import type { Forecast, ForecastRequest } from './forecast.ts';
import type { PretrainedNetwork } from './pretrained/pretrained-network.ts';
import { MEDIAN, QUANTILE_LEVELS } from './quantile-levels.ts';

const LEVELS = QUANTILE_LEVELS.length;

/**
 * The continuation by `auto`, the pre-trained network or a classical method.
 *
 * @param input with at least one observation
 */
export function forecastBlended(
  { series, normalization }: NormalizedSeries,
  { horizon, periods }: ForecastRequest,
  model: BlendModel,
  network: PretrainedNetwork | null,
): Forecast {
  const straight = prepareSeries(series);
  const season = periods ? givenSeason(periods, straight.values.length) : foundSeason(series.times, straight);
  // What fills a gap by its season may be larger than all that was observed, and so has a magnitude of its own.
  const prepared = straight.filled > 0 && season.periods.length > 0 ? prepareSeries(series, mainPeriod(season)) : straight;
  const { magnitude, filled } = prepared;
  const { isNeverNegative } = straight;
  // A single value says nothing of what may come: it is continued as it is, without a band.
  const isSingle = prepared.values.length === 1;
  const said = isSingle
    ? { quantiles: new Float64Array(horizon * LEVELS).fill(prepared.values[0]), shares: [{ model: 'no-change' as const, share: 1 }], pasts: [] }
    : forecastBlend(prepared, season, model, horizon, network);
  const quantiles = inUserUnit(said.quantiles, magnitude, isNeverNegative);
  const values = Float64Array.from({ length: horizon }, (_, step) => quantiles[step * LEVELS + MEDIAN]);
  return {
    model,
    values,
    units: normalizeValues(values, normalization),
    reported: null,
    bands: isSingle ? [] : bandsOf(quantiles),
    quantiles: isSingle ? null : { levels: QUANTILE_LEVELS, values: quantiles },
    scorecard: scorePasts(said.pasts, magnitude),
    filled,
    verdict: null,
    season,
    shares: said.shares,
  };
}

/** What the user set, as far as it fits into the series. */
function givenSeason(periods: readonly number[], length: number): Season {
  const fitting = [...new Set(periods)].filter((period) => Number.isInteger(period) && period >= 2 && period <= Math.min(LONGEST_PERIOD, length));
  return { periods: fitting.sort((a, b) => a - b).slice(0, 2), source: 'user' };
}

function foundSeason(times: Float64Array | null, { values, start }: PreparedSeries): Season {
  if (values.length < 2) return NO_SEASON;
  return findSeason(values, times?.subarray(start, start + values.length) ?? null);
}
