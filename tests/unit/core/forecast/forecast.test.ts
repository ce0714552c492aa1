import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../src/core/forecast/forecast.ts';
import { NothingToForecastError } from '../../../../src/core/forecast/nothing-to-forecast-error.ts';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { NORMALIZATION_MODES, type NormalizationMode } from '../../../../src/core/series/normalize.ts';
import { createSeries } from '../../../../src/core/series/series.ts';

function forecastOf(values: readonly number[], mode: NormalizationMode = 'auto', horizon = 1) {
  return forecast(normalizeSeries(createSeries(values), mode), { model: 'mini', horizon: horizon, periods: null });
}

const extremes = fc.constantFrom(0, -0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, 1, NaN);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('forecast', () => {
  it('leaves the article series as they are and reports the article result', () => {
    const { values, reported } = forecastOf([1, 0.5, 0.5]);
    expect(reported).toBe(1);
    expect(values[0]).toBeCloseTo(0.98, 12);
  });

  it('gives back the unit of the user under min-max', () => {
    // [1, 0] in 0..1, for which MiniRnn says 0: the smallest value.
    expect(forecastOf([200, 100]).values[0]).toBe(100);
  });

  it('continues a constant outside 0..1 with itself', () => {
    expect([...forecastOf([42, 42, 42], 'auto', 3).values]).toEqual([42, 42, 42]);
  });

  it('says how many values it filled in', () => {
    expect(forecastOf([1, NaN, NaN, 4, NaN]).filled).toBe(2);
  });

  it.each([[[]], [[NaN, NaN]]])('refuses %j, which has no observation', (values) => {
    expect(() => forecastOf(values)).toThrow(NothingToForecastError);
  });

  it('is finite for every finite input, in every mode', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(extremes, finite), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...NORMALIZATION_MODES),
        fc.integer({ min: 1, max: 50 }),
        (values, mode, horizon) => {
          fc.pre(values.some((value) => !Number.isNaN(value)));
          const result = forecastOf(values, mode, horizon);
          expect(result.values.length).toBe(horizon);
          expect(result.values.every((value) => Number.isFinite(value))).toBe(true);
          expect(result.units.every((value) => Number.isFinite(value))).toBe(true);
          expect(Number.isFinite(result.reported)).toBe(true);
          if (result.scorecard.kind === 'too-short') return;
          const { error, noChange, ratio } = result.scorecard;
          expect([error, noChange, ratio ?? 0].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
