import type { Season } from '../../series/season.ts';
import type { ModelName } from '../model-name.ts';
import type { PretrainedNetwork } from '../pretrained/pretrained-network.ts';
import { forecastMembers, modelOf, VIEW_NAMES, type MemberName } from './members.ts';

/** What a past forecast is compared with, beside "no change". */
const COMPARED: readonly MemberName[] = [...VIEW_NAMES, 'theta', 'damped', 'drift'];

/**
 * What each model by itself says after the values, the pre-trained network as
 * the mean of its views: for a backtest to compare a forecast with.
 *
 * @param values (n) n of 2 or more, finite, at most 1 in size
 */
export function compareMembers(
  values: Float64Array,
  season: Season,
  horizon: number,
  network: PretrainedNetwork | null,
): { readonly model: ModelName; readonly values: Float64Array }[] {
  const names = season.periods.length > 0 ? [...COMPARED, 'seasonal-no-change' as const] : COMPARED;
  const found = new Map<ModelName, Float64Array[]>();
  for (const { name, points } of forecastMembers(values, season, horizon, names, network)) {
    const model = modelOf(name);
    found.set(model, [...(found.get(model) ?? []), points]);
  }
  return [...found].map(([model, forecasts]) => ({ model, values: meanOf(forecasts) }));
}

function meanOf(forecasts: readonly Float64Array[]): Float64Array {
  return forecasts[0].map((_, step) => forecasts.reduce((sum, points) => sum + points[step], 0) / forecasts.length);
}
