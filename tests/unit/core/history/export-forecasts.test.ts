import { describe, expect, it } from 'vitest';
import { exportForecasts, forecastsToCsv } from '../../../../src/core/history/export-forecasts.ts';
import { days, kept, SOURCE } from './kept.ts';

const made = {
  ...kept({ values: [1, NaN, 3], times: days(3), predicted: [4, 5], band: 1, source: { ...SOURCE, line: '=HYPERLINK("http://evil")' } }),
  quantiles: { levels: [0.1, 0.9], values: Float64Array.of(3, 5, 4, 6) },
  outcomes: Float64Array.of(-4.5, NaN),
};

describe('the export as JSON', () => {
  const exported = exportForecasts([made]);

  it('survives being written and read: no number of it is lost or invented', () => {
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it('holds the series, the forecast with its quantiles, what came and the score', () => {
    expect(exported).toMatchObject({
      format: 'predict-next-history',
      version: 1,
      forecasts: [
        {
          source: made.source,
          made: '2026-01-01T00:00:00.000Z',
          model: 'auto',
          series: { name: 'Oil', unit: '$', observations: 2, values: [1, null, 3], times: ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'] },
          forecast: { values: [4, 5], times: ['2026-01-04T00:00:00.000Z', '2026-01-05T00:00:00.000Z'], shownLevel: 0.8, bands: [{ level: 0.8, low: [3, 4], high: [5, 6] }], quantiles: { levels: [0.1, 0.9], values: [[3, 5], [4, 6]] } },
          outcomes: [-4.5, null],
          score: { steps: 1, error: 8.5, noChange: 7.5, banded: 1, inside: 0 },
        },
      ],
    });
  });

  it('has null for a time that no calendar reaches', () => {
    expect(exportForecasts([{ ...made, made: 1e300 }]).forecasts[0].made).toBeNull();
  });
});

describe('the export as CSV', () => {
  it('has a row a step, numbers as numbers, and no text that a spreadsheet would run', () => {
    const rows = forecastsToCsv([made]).split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toBe('2026-01-01T00:00:00.000Z,https://example.org,/prices,canvas:0,"\'=HYPERLINK(""http://evil"")",Oil,$,auto,1,2026-01-04T00:00:00.000Z,4,0.8,3,5,3,-4.5,8.5,7.5,0');
    expect(rows[2]).toBe('2026-01-01T00:00:00.000Z,https://example.org,/prices,canvas:0,"\'=HYPERLINK(""http://evil"")",Oil,$,auto,2,2026-01-05T00:00:00.000Z,5,0.8,4,6,3,,,,');
  });

  it('of nothing is its header', () => {
    expect(forecastsToCsv([]).split('\r\n')).toHaveLength(2);
  });
});
