import { createClassical } from '../classical/classical-forecasts.ts';
import { addSeason, decompose } from '../classical/decompose.ts';
import type { ClassicalName, ModelName } from '../model-name.ts';
import type { PretrainedNetwork } from '../pretrained/pretrained-network.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import { mainPeriod, type Season } from '../../series/season.ts';

const LEVELS = QUANTILE_LEVELS.length;

/** What one member of a blend says. */
export interface MemberForecast {
  readonly name: MemberName;
  /** (horizon) its medians. */
  readonly points: Float64Array;
  /** (horizon, QUANTILE_LEVELS) where it says how sure it is, else null. */
  readonly quantiles: Float64Array | null;
}

/** The network looks at a series in up to three ways: as it is, in logarithms, and without its season. */
export const VIEW_NAMES = ['as-is', 'logarithms', 'adjusted'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
export type MemberName = ViewName | ClassicalName;

/** The model that a member belongs to, as the user knows it. */
export function modelOf(member: MemberName): ModelName {
  return VIEW_NAMES.some((view) => view === member) ? 'pretrained' : (member as ClassicalName);
}

/** Where the network looks at logarithms, no forecast is further from the last value than by this factor, e^12. */
const FARTHEST_LOGARITHM = 12;

/**
 * What each member says after the last of the values.
 *
 * A view that does not fit the series, logarithms of values at or below 0 or an
 * adjustment without a season, is left out.
 *
 * @param values (n) n of 2 or more, finite, at most 1 in size
 */
export function forecastMembers(
  values: Float64Array,
  season: Season,
  horizon: number,
  names: readonly MemberName[],
  network: PretrainedNetwork | null,
): MemberForecast[] {
  const classical = createClassical(values, mainPeriod(season), 'partner');
  return names.flatMap((name): MemberForecast[] => {
    if (!isView(name)) return [{ name, points: classical.forecast(name, horizon), quantiles: null }];
    const quantiles = network && forecastView(name, values, season, horizon, network);
    return quantiles ? [{ name, points: mediansOf(quantiles), quantiles }] : [];
  });
}

function isView(name: MemberName): name is ViewName {
  return VIEW_NAMES.some((view) => view === name);
}

function mediansOf(quantiles: Float64Array): Float64Array {
  return Float64Array.from({ length: quantiles.length / LEVELS }, (_, step) => quantiles[step * LEVELS + MEDIAN]);
}

function forecastView(view: ViewName, values: Float64Array, season: Season, horizon: number, network: PretrainedNetwork): Float64Array | null {
  const origin = values.length - 1;
  const period = mainPeriod(season);
  const periods = { period, secondPeriod: season.periods[1] ?? 1 };
  const say = (series: Float64Array): Float64Array => network.forecast(series, periods, [origin], horizon)[0];
  switch (view) {
    case 'as-is':
      return say(values);
    case 'logarithms': {
      if (!values.every((value) => value > 0)) return null;
      const last = Math.log(values[origin]);
      return say(values.map(Math.log)).map((value) => Math.exp(Math.max(last - FARTHEST_LOGARITHM, Math.min(last + FARTHEST_LOGARITHM, value))));
    }
    case 'adjusted': {
      const longest = adjustedPeriod(season, values.length);
      if (longest === 1) return null;
      const decomposition = decompose(values, longest);
      return say(decomposition.adjusted).map((value, i) => addSeason(decomposition, value, values.length + Math.floor(i / LEVELS)));
    }
  }
}

/** Seasons that must have been seen to be taken out. */
const FEWEST_SEASONS = 2;

function adjustedPeriod({ periods }: Season, length: number): number {
  return periods.filter((period) => FEWEST_SEASONS * period <= length).at(-1) ?? 1;
}
