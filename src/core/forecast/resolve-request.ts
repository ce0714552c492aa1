import { fillGaps } from '../series/fill-gaps.ts';
import { findSeason } from '../series/find-season.ts';
import { mainPeriod, type Season } from '../series/season.ts';
import type { Series } from '../series/series.ts';
import { defaultHorizon } from './default-horizon.ts';
import type { ForecastRequest } from './forecast.ts';

/** A request whose horizon nobody has chosen yet. */
export interface OpenRequest extends Omit<ForecastRequest, 'horizon'> {
  /** null to go by the rule. */
  readonly horizon: number | null;
}

/** What is asked of a forecast once the rule has said how far it goes where the user has not. */
export function resolveRequest(series: Series, { model, horizon, periods }: OpenRequest): ForecastRequest {
  return { model, horizon: horizon ?? horizonByRule(series, { model, periods }), periods };
}

/** The horizon of the rule: one step for MiniRnn, else the season, else a part of the length. */
export function horizonByRule(series: Series, { model, periods }: Omit<OpenRequest, 'horizon'>): number {
  if (model === 'mini') return defaultHorizon(model, 1, series.values.length);
  const { values, start } = fillGaps(series);
  const season: Season = periods ? { periods, source: 'user' } : findSeason(values, series.times?.subarray(start, start + values.length) ?? null);
  return defaultHorizon(model, mainPeriod(season), values.length);
}
