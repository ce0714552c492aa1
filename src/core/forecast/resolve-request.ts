import { fillGaps } from '../series/fill-gaps.ts';
import { findSeason } from '../series/find-season.ts';
import { mainPeriod, type Season } from '../series/season.ts';
import type { Series } from '../series/series.ts';
import { defaultHorizon } from './default-horizon.ts';
import { LONGEST_HORIZON, type ForecastRequest } from './forecast.ts';

/** Steps ahead; `span` for as far as the chart's own span has room for, null to go by the rule. */
export type HorizonChoice = number | 'span' | null;

/** A request whose horizon is yet to be settled. */
export interface OpenRequest extends Omit<ForecastRequest, 'horizon'> {
  readonly horizon: HorizonChoice;
}

/** The share of a chart's width that its continuation may take, at the chart's own spacing. */
const SHARE_OF_SPAN = 0.35;

/** What is asked of a forecast once the rule has said how far it goes where the user has not. */
export function resolveRequest(series: Series, { model, horizon, periods }: OpenRequest): ForecastRequest {
  const steps = horizon === 'span' ? horizonBySpan(series.values.length) : (horizon ?? horizonByRule(series, { model, periods }));
  return { model, horizon: steps, periods };
}

/** As many steps as there is room for beside so many values, drawn as far apart as they are: a third of them. */
export function horizonBySpan(length: number): number {
  return Math.max(1, Math.min(LONGEST_HORIZON, Math.round(SHARE_OF_SPAN * length)));
}

/** The horizon of the rule: one step for MiniRnn, else the season, else a part of the length. */
export function horizonByRule(series: Series, { model, periods }: Omit<OpenRequest, 'horizon'>): number {
  if (model === 'mini') return defaultHorizon(model, 1, series.values.length);
  const { values, start } = fillGaps(series);
  const season: Season = periods ? { periods, source: 'user' } : findSeason(values, series.times?.subarray(start, start + values.length) ?? null);
  return defaultHorizon(model, mainPeriod(season), values.length);
}
