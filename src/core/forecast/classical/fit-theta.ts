import { fitSes } from './fit-ses.ts';

/** The two lines of the Theta method: a straight one, and the level of the one with doubled curvature. */
export interface ThetaFit {
  /** The straight line at the first value. */
  readonly intercept: number;
  readonly slope: number;
  /** What the theta line 2 goes on with. */
  readonly level: number;
}

/**
 * Fits the classic Theta method: the regression line of the values on time, and
 * simple exponential smoothing of 2 y - line; the forecast is the mean of both.
 *
 * V. Assimakopoulos and K. Nikolopoulos, "The theta model: a decomposition
 * approach to forecasting", International Journal of Forecasting 16 (2000),
 * 521-530; as `Theta.classic` in the published code of the M4 competition.
 *
 * @param values (n) n >= 1, at most about 1 in magnitude
 * @param history how many of the last values the smoothing looks at; the line looks at all
 */
export function fitTheta(values: Float64Array, history: number): ThetaFit {
  const { length } = values;
  const centre = (length - 1) / 2;
  let mean = 0;
  for (let i = 0; i < length; i++) mean += values[i] / length;
  let products = 0;
  for (let i = 0; i < length; i++) products += (i - centre) * (values[i] - mean);
  const slope = length < 2 ? 0 : products / ((length * (length * length - 1)) / 12);
  const intercept = mean - slope * centre;
  const first = Math.max(0, length - history);
  const doubled = new Float64Array(length - first);
  for (let i = first; i < length; i++) doubled[i - first] = 2 * values[i] - (intercept + slope * i);
  return { intercept, slope, level: fitSes(doubled).level };
}

/** @param at index of the value forecast, counted from the first value that was fitted */
export function thetaAt({ intercept, slope, level }: ThetaFit, at: number): number {
  return (intercept + slope * at + level) / 2;
}
