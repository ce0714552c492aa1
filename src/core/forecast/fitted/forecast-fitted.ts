import { clampToDouble } from '../../clamp-to-double.ts';
import type { Engine } from '../../rnn/engine.ts';
import { fillGaps } from '../../series/fill-gaps.ts';
import type { NormalizedSeries } from '../../series/normalize-series.ts';
import { normalizeValues } from '../../series/normalize.ts';
import { NO_SEASON } from '../../series/season.ts';
import type { Forecast } from '../forecast.ts';
import { MOST_FITTED } from './fit-values.ts';
import type { FittedModel } from './fitted-model.ts';
import { combine, forecastBaseline } from './judge-fit.ts';
import { continueSeries } from './run-fitted.ts';

/** The share of outcomes that the band of a fitted model held on the held-back values. */
const BAND_LEVEL = 0.8;

/**
 * The continuation by a fitted model: by its network and the baseline half and
 * half where the verdict is for it, else by the baseline alone.
 *
 * @param input with at least one observation
 * @param model fitted to this very series, or to a shorter state of it, of no more than MOST_FITTED values
 */
export function forecastFitted(input: NormalizedSeries, model: FittedModel, horizon: number, engine: Engine): Forecast {
  const filled = fillGaps(input.series);
  const { network, magnitude, scaling, baseline, season, verdict, halfWidths } = model;
  const values = filled.values.slice(-MOST_FITTED).map((value) => value / magnitude);
  const partner = forecastBaseline(values, baseline, season, horizon);
  const continued =
    verdict.choice === 'fitted' && network
      ? continueSeries(engine, network.config, network.parameters, scaling, values, horizon).map((unit, step) => combine(unit, partner[step]))
      : partner;
  const forecast = continued.map((unit) => clampToDouble(unit * magnitude));
  // Beyond the steps that were judged the band stays as wide as at the last of them.
  const width = (step: number): number => halfWidths[Math.min(step, halfWidths.length - 1)];
  const band = {
    level: BAND_LEVEL,
    low: forecast.map((value, step) => clampToDouble(value - width(step))),
    high: forecast.map((value, step) => clampToDouble(value + width(step))),
  };
  const { fitted, noChange, seasonal } = verdict.errors;
  const error = verdict.choice === 'fitted' ? fitted : verdict.choice === 'no-change' ? noChange : seasonal;
  return {
    model: 'fitted',
    values: forecast,
    units: normalizeValues(forecast, input.normalization),
    reported: null,
    bands: halfWidths.length > 0 ? [band] : [],
    quantiles: null,
    scorecard:
      error === null || noChange === null
        ? { kind: 'too-short' }
        : { kind: 'scored', origins: verdict.origins, error, noChange, ratio: noChange === 0 ? null : clampToDouble(error / noChange), steps: verdict.horizon, coverage: [], bias: null },
    filled: filled.filled,
    verdict,
    season: season === null ? NO_SEASON : { periods: [season], source: 'values' },
    shares: [{ model: 'fitted', share: 1 }],
  };
}
