import { describe, expect, it } from 'vitest';
import { fitHolt } from '../../../../../src/core/forecast/classical/fit-holt.ts';
import { fitSes } from '../../../../../src/core/forecast/classical/fit-ses.ts';
import { readVegaColumn } from '../../../../support/vega-column.ts';

/**
 * The least squared errors of SES, Holt and damped Holt that SciPy 1.17 finds over
 * weights and first states together, by L-BFGS-B and then Nelder-Mead from 3, 6
 * and 12 starts, on the last 200 values.
 */
const SCIPY: readonly [string, string, number, number, number][] = [
  ['co2-concentration.csv', 'adjusted CO2', 35.4109, 25.2969, 27.542],
  ['us-employment.csv', 'nonfarm', 8.57216e6, 1.83057e6, 1.7723e6],
  ['us-employment.csv', 'manufacturing', 366913, 64083.5, 62049.9],
  ['seattle-weather.csv', 'wind', 369.121, 368.826, 369.03],
  ['sp500-2000.csv', 'close', 651042, 650960, 623817],
];

describe('the fits of real series', () => {
  it.each(SCIPY)('of %s, %s are as close as those of SciPy, to a thousandth', (file, column, ses, holt, damped) => {
    const values = readVegaColumn(file, column).slice(-200);
    const largest = Math.max(...values);
    const scaled = values.map((value) => value / largest);
    const found = [fitSes(scaled), fitHolt(scaled, false), fitHolt(scaled, true)].map(({ squaredError }) => squaredError * largest ** 2);
    [ses, holt, damped].forEach((least, method) => {
      expect(found[method] / least).toBeLessThan(1.001);
      // SciPy may have missed the floor by a little, too.
      expect(found[method] / least).toBeGreaterThan(0.99);
    });
  });
});
