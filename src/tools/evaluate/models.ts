import { forecastNoChange, forecastSeasonalNoChange } from '../../core/forecast/baselines.ts';
import { createFitRun } from '../../core/forecast/fitted/fit-run.ts';
import { forecast } from '../../core/forecast/forecast.ts';
import type { Engine } from '../../core/rnn/engine.ts';
import { fillGaps } from '../../core/series/fill-gaps.ts';
import { normalizeSeries } from '../../core/series/normalize-series.ts';
import { createSeries, type Series } from '../../core/series/series.ts';
import type { EvaluationSeries } from './read-sets.ts';

/** Forecasts of one series: first from the end of its training values, then from later origins as values come. */
export type Forecaster = (series: Series, horizon: number) => Float64Array;

/** The models that can be evaluated so far. */
export const EVALUATED = ['no-change', 'seasonal-no-change', 'mini', 'fitted'] as const;
export type EvaluatedModel = (typeof EVALUATED)[number];

/**
 * A forecaster for one series. No model is told the season; seasonal "no
 * change" alone is, being the yardstick.
 *
 * @param horizon the longest that will be asked for
 */
export function createForecaster(model: EvaluatedModel, { train, m }: EvaluationSeries, horizon: number, engine: Engine): Forecaster {
  switch (model) {
    case 'no-change':
      return (series, steps) => forecastNoChange(fillGaps(series).values, steps);
    case 'seasonal-no-change':
      return (series, steps) => {
        const { values } = fillGaps(series);
        return forecastSeasonalNoChange(values, Math.min(m, values.length), steps);
      };
    case 'mini':
      return (series, steps) => forecast(normalizeSeries(series, 'auto'), { model: 'mini', horizon: steps, periods: null }).values;
    case 'fitted': {
      const run = createFitRun(seriesOf(train), { horizon, effort: 'quick', seed: 1 }, engine);
      while (run.step());
      const fitted = { model: run.result(), engine };
      return (series, steps) => forecast(normalizeSeries(series, 'auto'), { model: 'fitted', horizon: steps, periods: null }, { fitted: fitted }).values;
    }
  }
}

/** A series with gaps where values are null. */
export function seriesOf(values: readonly (number | null)[]): Series {
  return createSeries(values.map((value) => value ?? NaN));
}
