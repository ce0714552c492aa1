import type { Forecast } from '../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import type { ForecastChoices } from './forecast-choices.ts';
import type { Hand } from './protocol.ts';

/** A forecast that is wanted of a series; `id` names the question. */
export interface ForecastQuestion extends Pick<ForecastChoices, 'model' | 'horizon' | 'periods'> {
  readonly id: string;
  readonly input: NormalizedSeries;
  /** How it is kept; null or undefined for one that nobody asked for, or that must not be kept. */
  readonly keeping?: Keeping | null | undefined;
}

/** How a forecast of the user's own series is kept. */
export interface Keeping {
  /** What the series is called where it has no name itself: that of its file. */
  readonly name: string;
  /** Of the band that is shown. */
  readonly level: number;
}

/** How a forecast of the series in hand is kept; null for an example, of which nothing will ever come. */
export function keepingOf({ source, origin, level }: Hand): Keeping | null {
  return source === '' ? { name: origin?.name ?? '', level } : null;
}

/** A forecast, with what became of those before it. */
export interface ForecastAnswer extends Forecast {
  /** What became of earlier forecasts of the same series, in a sentence; '' where nothing has. */
  readonly trackRecord: string;
}
