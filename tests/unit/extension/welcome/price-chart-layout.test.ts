import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueToPixel } from '../../../../src/core/chart/axis-scale.ts';
import { overlayGeometry } from '../../../../src/core/chart/overlay-geometry.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { layoutPriceChart, readingOf } from '../../../../src/extension/welcome/trial/price-chart-layout.ts';

const DAY = 86_400_000;
const layoutOf = (values: readonly number[], width = 900) => {
  const series = createSeries(values, { times: Float64Array.from(values, (_, day) => Date.UTC(2026, 0, 20) + day * DAY) });
  const layout = layoutPriceChart({ series, offset: 0, said: [], width, height: 380, formatAxis: String, formatMonth: (time) => String(new Date(time).getUTCMonth() + 1) });
  return { series, layout };
};

describe('the live chart as it is laid out', () => {
  it('keeps every price inside its plot, on a round axis, whatever the prices', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 }), fc.integer({ min: 288, max: 2000 }), (values, width) => {
        const { layout } = layoutOf(values, width);
        const { plot, y, yTicks } = layout;
        expect(layout.line).not.toMatch(/NaN|Infinity/);
        for (const value of values) {
          expect(valueToPixel(y, value)).toBeGreaterThanOrEqual(plot.top - 1e-6);
          expect(valueToPixel(y, value)).toBeLessThanOrEqual(plot.top + plot.height + 1e-6);
        }
        expect(yTicks.length).toBeGreaterThanOrEqual(3);
        expect(yTicks[0].pixel).toBeCloseTo(plot.top + plot.height, 6);
      }),
      {
        examples: [
          [[0, 5e-324], 288],
          [[0, -5e-324], 288],
          [[1e6, 1e6 + 2 ** -33], 288],
        ],
      },
    );
  });

  it('names each month at its first day', () => {
    const { layout } = layoutOf(Array.from({ length: 45 }, (_, day) => day));
    expect(layout.months.map(({ label }) => label)).toEqual(['2', '3']);
    expect(layout.months[0].x).toBeCloseTo(valueToPixel(layout.x, 12), 2);
  });

  it('keeps a band that leaves the plot at its edge, and forgets days that are no longer shown', () => {
    const { series } = layoutOf([1, 2, 3]);
    const said = [
      { index: 4, value: 2, band: { low: 1, high: 2 }, actual: 2, before: 1 },
      { index: 12, value: 2, band: { low: -100, high: 100 }, actual: 3, before: 2 },
    ];
    const layout = layoutPriceChart({ series, offset: 10, said, width: 900, height: 380, formatAxis: String, formatMonth: String });
    expect(layout.said).toHaveLength(1);
    expect(layout.said[0]).toMatchObject({ top: layout.plot.top, bottom: layout.plot.top + layout.plot.height });
    expect(layout.said[0].x).toBeCloseTo(valueToPixel(layout.x, 2), 2);
  });

  it.each([288, 600, 968, 1400])('has room beside its plot for the panel of a continuation, %i px wide', (width) => {
    const { series, layout } = layoutOf(Array.from({ length: 60 }, (_, day) => 80 + Math.sin(day) * 5), width);
    const chart = readingOf(layout, series, 'svg:0', { left: 16, top: 0, width, height: 380 });
    const geometry = overlayGeometry({
      chart,
      line: chart.series[0],
      values: Float64Array.from({ length: 15 }, () => 80),
      bands: [],
      futureTimes: null,
      content: { left: 16, top: 0, width, height: 380 },
      viewportWidth: width + 32,
      labelWidth: 51,
    });
    if (typeof geometry === 'string') throw new Error(geometry);
    expect(geometry.panel).not.toBeNull();
    expect((geometry.panel?.left ?? NaN) + (geometry.panel?.width ?? NaN)).toBeLessThanOrEqual(width);
  });
});
