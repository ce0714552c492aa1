import type { ModelName } from '../../core/forecast/model-name.ts';
import type { HorizonChoice } from '../../core/forecast/resolve-request.ts';
import type { NormalizationMode } from '../../core/series/normalize.ts';

/** What the user may choose for a series, which a right-click uses too. */
export interface ForecastChoices {
  readonly mode: NormalizationMode;
  readonly model: ModelName;
  readonly horizon: HorizonChoice;
  /** Of the band that is shown. */
  readonly level: number;
  /** The seasons, ascending, `[]` for none; null to have them found. */
  readonly periods: readonly number[] | null;
}

/** What a series of which nobody has chosen anything is continued by: the settings, as far as they are of a forecast. */
export function defaultChoices({ model, level, horizon, mode }: Omit<ForecastChoices, 'periods'>): ForecastChoices {
  return { model, level, horizon, mode, periods: null };
}
