import { clampToDouble } from '../../clamp-to-double.ts';
import type { ClassicalName } from '../model-name.ts';
import { addSeason, decompose, withoutSeason, type Decomposition } from './decompose.ts';
import { fitHolt } from './fit-holt.ts';
import { fitSes } from './fit-ses.ts';
import { fitTheta, thetaAt } from './fit-theta.ts';
import { forecastNoChange, forecastSeasonalNoChange } from './no-change.ts';
import { isSeasonal } from './seasonality-test.ts';

/**
 * What the methods are for. A `yardstick` keeps to the competition's definitions. A
 * `partner` in a blend departs from them where that forecasts better: its season is
 * factors or terms, whichever leaves less unexplained, and its slopes learn slowly.
 */
export type ClassicalAim = 'yardstick' | 'partner';

/** The classical methods on one series, prepared once. */
export interface Classical {
  /**
   * The next values by one method; the first call fits it, later ones only extrapolate.
   *
   * @param horizon 0 or more
   * @returns (horizon) finite, in the unit of the series
   */
  forecast(name: ClassicalName, horizon: number): Float64Array;
}

/** How many of the last values are smoothed: older ones hardly count, and a fit is to take less than a millisecond. */
const SMOOTHED = 1000;
/**
 * How fast a partner's slope may learn beside its level. Slopes that fit the past best
 * follow its noise: held to this, Holt errs less by a fifth on yearly tourist series, by
 * 2 or 3 % on quarterly and monthly ones and by 40 % on the M4 competition's hourly ones;
 * damped Holt errs 2 % more on its weekly ones.
 */
const CALM_SHARE = 0.05;

/** A forecast in units of the largest value and without season, `step` steps ahead, from 1. */
type Rule = (step: number) => number;

/**
 * Prepares a series for the classical methods, by the definitions of the M4
 * competition (S. Makridakis, E. Spiliotis and V. Assimakopoulos, "The M4
 * Competition: 100,000 time series and 61 forecasting methods", International
 * Journal of Forecasting 36 (2020), 54-74) and its published code.
 *
 * `no-change`, `seasonal-no-change` and `drift` look at the values as they are;
 * the others at the values without their season, where the test finds one, and put
 * it back. Where the competition's seasonal factors break down, below 0 and next to
 * it, the season is terms, and a yardstick's `naive2` is `seasonal-no-change`.
 *
 * Every forecast of a series multiplied by a > 0 is the forecast multiplied by a,
 * but for rounding.
 *
 * @param values (n) n >= 1, finite, of any magnitude; must not change afterwards
 * @param period whole steps of the season, 1 for none; one that does not fit into the series is none
 * @throws RangeError for no values
 */
export function createClassical(values: Float64Array, period: number, aim: ClassicalAim = 'yardstick'): Classical {
  if (values.length === 0) throw new RangeError('There is no forecast from no values.');
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const scale = largest || 1;
  let scaled: Float64Array | null = null;
  let decomposition: Decomposition | null = null;
  const rules = new Map<ClassicalName, Rule>();

  const inScale = (): Float64Array => (scaled ??= values.map((value) => value / scale));
  const decomposed = (): Decomposition =>
    (decomposition ??= isSeasonal(inScale(), period) ? decompose(inScale(), period, aim === 'partner' ? 'closer' : 'competition') : withoutSeason(inScale()));
  const ruleOf = (name: ClassicalName): Rule => {
    let rule = rules.get(name);
    if (!rule) rules.set(name, (rule = name === 'drift' ? drift(inScale()) : fitRule(name, decomposed().adjusted, aim)));
    return rule;
  };
  const isSeasonalCopy = (name: ClassicalName): boolean =>
    name === 'seasonal-no-change' || (name === 'naive2' && aim === 'yardstick' && decomposed().kind === 'additive');

  return {
    forecast(name, horizon) {
      if (isSeasonalCopy(name)) return forecastSeasonalNoChange(values, period <= values.length ? period : 1, horizon);
      if (name === 'no-change' || (name === 'naive2' && decomposed().kind === 'none')) return forecastNoChange(values, horizon);
      const rule = ruleOf(name);
      // As in the competition, whose values are all positive: Theta's line must not lead a quantity below 0.
      const lowest = name === 'theta' && values.every((value) => value >= 0) ? 0 : -Infinity;
      return Float64Array.from({ length: horizon }, (_, k) => {
        const value = rule(k + 1);
        const seasonal = name === 'drift' ? value : addSeason(decomposed(), value, values.length + k);
        return clampToDouble(Math.max(lowest, seasonal) * scale);
      });
    },
  };
}

/** One forecast by one method: for several of one series, prepare it by `createClassical`. */
export function forecastClassical(name: ClassicalName, values: Float64Array, period: number, horizon: number): Float64Array {
  return createClassical(values, period).forecast(name, horizon);
}

/** The straight line through the first and the last value: "no change" plus the mean change. */
function drift(values: Float64Array): Rule {
  const last = values[values.length - 1];
  const change = values.length < 2 ? 0 : (last - values[0]) / (values.length - 1);
  return (step) => last + step * change;
}

/** @param adjusted (n) the series without its season */
function fitRule(name: ClassicalName, adjusted: Float64Array, aim: ClassicalAim): Rule {
  const last = adjusted[adjusted.length - 1];
  if (adjusted.length < 2) return () => last;
  const recent = adjusted.subarray(Math.max(0, adjusted.length - SMOOTHED));
  const largestShare = aim === 'partner' ? CALM_SHARE : 1;
  switch (name) {
    case 'ses': {
      const { level } = fitSes(recent);
      return () => level;
    }
    case 'holt': {
      const { next, slope } = fitHolt(recent, false, largestShare);
      return (step) => next + (step - 1) * slope;
    }
    case 'damped': {
      const { next, slope, phi } = fitHolt(recent, true, largestShare);
      return (step) => next + slope * sumOfPowers(phi, step - 1);
    }
    case 'theta': {
      const fit = fitTheta(adjusted, SMOOTHED);
      return (step) => thetaAt(fit, adjusted.length - 1 + step);
    }
    default:
      return () => last;
  }
}

/** phi + phi^2 + ... + phi^count. */
function sumOfPowers(phi: number, count: number): number {
  return phi === 1 ? count : (phi * (1 - phi ** count)) / (1 - phi);
}
