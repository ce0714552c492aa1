import { fillGaps } from '../../series/fill-gaps.ts';
import { normalizeSeries, type NormalizedSeries } from '../../series/normalize-series.ts';
import { mainPeriod, type Season } from '../../series/season.ts';
import { createSeries, type Series } from '../../series/series.ts';
import { clampToDouble } from '../../clamp-to-double.ts';
import { compareMembers } from '../blend/compare-members.ts';
import { prepareSeries } from '../blend/prepared-series.ts';
import { forecast, type ForecastRequest, type Networks } from '../forecast.ts';
import type { PastForecast } from './past-forecast.ts';

/**
 * What a model would have said at a place in the series, of which it sees
 * nothing later.
 *
 * @param origin index among the values from the first observation on, gaps filled; at least one value comes after it
 * @throws RangeError where none does
 */
export function forecastAtOrigin(input: NormalizedSeries, request: ForecastRequest, networks: Networks, origin: number): PastForecast {
  const { series, mode } = input;
  const { values, start } = fillGaps(series);
  const steps = Math.min(request.horizon, values.length - 1 - origin);
  if (steps < 1) throw new RangeError('nothing came after the origin of a past forecast');
  const times = series.times?.slice(start, start + origin + 1) ?? null;
  const past = createSeries(series.values.slice(start, start + origin + 1), { ...series, times });
  const { values: said, bands, season } = forecast(normalizeSeries(past, mode), { ...request, horizon: steps }, networks);
  return {
    origin,
    values: said,
    bands,
    actual: series.values.slice(start + origin + 1, start + origin + 1 + steps),
    noChange: values[origin],
    others: othersAt(past, season, steps, networks),
  };
}

/** What the other models would have said there; of a single value there is nothing to say. */
function othersAt(past: Series, season: Season, steps: number, { pretrained = null }: Networks): PastForecast['others'] {
  const { values, magnitude } = prepareSeries(past, mainPeriod(season));
  if (values.length < 2) return [];
  return compareMembers(values, season, steps, pretrained).map(({ model, values: points }) => ({
    model,
    values: points.map((point) => clampToDouble(point * magnitude)),
  }));
}
