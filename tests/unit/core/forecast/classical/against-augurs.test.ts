import { readFileSync } from 'node:fs';
import { AutoETS, initSync as initEts } from '@bsull/augurs/ets';
import { initSync as initMstl, MSTL } from '@bsull/augurs/mstl';
import { beforeAll, describe, expect, it } from 'vitest';
import { createClassical } from '../../../../../src/core/forecast/classical/classical-forecasts.ts';
import { root } from '../../../../support/root.ts';
import { readVegaColumn } from '../../../../support/vega-column.ts';

/*
 * Augurs is Grafana's library of forecasting in Rust, as WebAssembly; its AutoETS "AAN"
 * fits the same two models, with the trend plain or damped by AICc. Two things keep the
 * comparison to what is said below: it shows neither weights nor errors of a fit, and
 * from the second step on it damps a trend one step too late, as R did until its pull
 * request 1172 (robjhyndman/forecast, 2026). "ANN" it cannot fit at all.
 */
function augursNext(values: Float64Array): number {
  const model = new AutoETS(1, 'AAN');
  model.fit(values);
  const [next] = model.predict(1).point;
  model.free();
  return next;
}

const ORIGINS = 25;
const PAST = 120;

/** The root mean squared error one step ahead at the last origins, each fitted anew to what is before it, 120 values at most. */
function stepError(values: Float64Array, next: (past: Float64Array) => number): number {
  let sum = 0;
  for (let origin = values.length - ORIGINS; origin < values.length; origin++) {
    sum += (values[origin] - next(values.slice(Math.max(0, origin - PAST), origin))) ** 2;
  }
  return Math.sqrt(sum / ORIGINS);
}

beforeAll(() => {
  initEts({ module: readFileSync(`${root}/node_modules/@bsull/augurs/ets_bg.wasm`) });
  initMstl({ module: readFileSync(`${root}/node_modules/@bsull/augurs/mstl_bg.wasm`) });
});

describe('Holt and damped Holt against augurs', () => {
  // What separates the two is small beside what either gets wrong.
  it.each([
    ['co2-concentration.csv', 'adjusted CO2'],
    ['us-employment.csv', 'government'],
    ['seattle-weather.csv', 'temp_max'],
    ['seattle-weather.csv', 'wind'],
  ])('forecast the same next value of %s, %s', (file, column) => {
    const values = readVegaColumn(file, column);
    const error = stepError(values, augursNext);
    let apart = 0;
    for (let origin = values.length - ORIGINS; origin < values.length; origin++) {
      const past = values.slice(Math.max(0, origin - PAST), origin);
      const theirs = augursNext(past);
      const classical = createClassical(past, 1);
      apart += Math.min(...(['holt', 'damped'] as const).map((name) => Math.abs(classical.forecast(name, 1)[0] - theirs))) / ORIGINS;
    }
    expect(apart / error).toBeLessThan(0.05);
  });

  // On smooth counts AutoETS stops short of the least squared error, which sometimes pays.
  it.each([
    ['co2-concentration.csv', 'CO2'],
    ['us-employment.csv', 'nonfarm'],
    ['us-employment.csv', 'retail_trade'],
    ['sp500-2000.csv', 'close'],
  ])('are no worse than by a sixth one step ahead on %s, %s', (file, column) => {
    const values = readVegaColumn(file, column);
    const ours = stepError(values, (past) => createClassical(past, 1).forecast('damped', 1)[0]);
    expect(ours / stepError(values, augursNext)).toBeLessThan(7 / 6);
  });
});

describe('classical decomposition with Holt against the MSTL of augurs', () => {
  it('forecast a year of CO2 as well', () => {
    const values = readVegaColumn('co2-concentration.csv', 'CO2');
    let ours = 0;
    let theirs = 0;
    for (let origin = values.length - 60; origin < values.length - 12; origin += 6) {
      const past = values.slice(origin - 240, origin);
      const model = MSTL.ets([12]);
      model.fit(past);
      const forecast = createClassical(past, 12).forecast('holt', 12);
      model.predict(12).point.forEach((value, k) => {
        theirs += Math.abs(value - values[origin + k]);
        ours += Math.abs(forecast[k] - values[origin + k]);
      });
      model.free();
    }
    expect(ours / theirs).toBeLessThan(1);
  });
});
