import { describe, expect, it } from 'vitest';
import { chooseNormalization, type NormalizationMode } from '../../../../src/core/series/normalize.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { layoutSeriesChart, type SeriesChartInput } from '../../../../src/extension/ui/series-chart-layout.ts';

function layout(values: number[], continuation: number[], mode: NormalizationMode = 'auto', more: Partial<SeriesChartInput> = {}) {
  const observed = Float64Array.from(values.filter((value) => !Number.isNaN(value)));
  return layoutSeriesChart({
    series: createSeries(values),
    normalization: chooseNormalization(observed, mode),
    continuation,
    band: null,
    reach: null,
    width: 348,
    height: 154,
    formatAxis: (value) => value.toFixed(0),
    formatValue: (value) => value.toFixed(2),
    captions: { first: '1', last: String(values.length), next: 'next' },
    ...more,
  });
}

/** The points of a path of straight lines. */
function pointsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

describe('layoutSeriesChart', () => {
  it('ends the continuation at the right edge and starts it at the last point', () => {
    const { continuationPath, last, end, plot } = layout([0, 0.5], [1]);
    const points = pointsOf(continuationPath);
    expect(points[0].x).toBeCloseTo(last?.x ?? NaN, 1);
    expect(points[0].y).toBeCloseTo(last?.y ?? NaN, 1);
    expect(points[1]).toEqual({ x: plot.right, y: plot.top });
    expect(end).toMatchObject({ leaves: null, label: '' });
  });

  it('gives one step after many values a width that can be seen', () => {
    const { last, plot } = layout(Array.from({ length: 1000 }, (_, i) => i % 7), [3]);
    expect(plot.right - (last?.x ?? NaN)).toBeGreaterThanOrEqual(0.13 * (plot.right - plot.left));
  });

  it('shows the second zig-zag inside the drawing, marked as off the scale with its number', () => {
    const { end, plot, ticks } = layout([1, 0, 1, 0, 1], [1.96]);
    expect(end?.leaves).toBeNull();
    expect(end?.label).toBe('1.96');
    expect(end?.y).toBeGreaterThanOrEqual(plot.top);
    expect(ticks.filter(({ isBeyond }) => isBeyond).map(({ unit }) => unit)).toEqual(['1.5', '2']);
  });

  it('cuts what goes far beyond at the edge and gives the last number', () => {
    const { end, plot, continuationPath } = layout([0, 1, 0.5], [1.5, 20, 40]);
    expect(end).toMatchObject({ leaves: 'above', y: plot.top, label: '40.00' });
    expect(pointsOf(continuationPath).every(({ x, y }) => x <= plot.right && y >= plot.top)).toBe(true);
  });

  it('shows real values beside only where they differ from 0..1', () => {
    expect(layout([100, 200], [150]).ticks.map(({ unit, value }) => [unit, value])).toEqual([
      ['0', '100'],
      ['0.5', '150'],
      ['1', '200'],
    ]);
    expect(layout([0, 1], [0.5]).ticks.every(({ value }) => value === '')).toBe(true);
    expect(layout([7, 7], [7]).ticks.map(({ value }) => value)).toEqual(['', '7', '']);
  });

  it('parts the line at gaps, a lone value being a dot', () => {
    const { seriesPath } = layout([1, NaN, 2, 3], []);
    expect(seriesPath).toMatch(/^M[\d. ]+h0M[\d. ]+L[\d. ]+$/);
  });

  it('draws the band from the last point along its upper edge and back along its lower, inside the plot', () => {
    const { bandPath, last, plot } = layout([0, 1, 0.5], [0.5, 0.6], 'auto', { band: { low: [0.25, -9], high: [0.75, 1] } });
    const points = pointsOf(bandPath);
    expect(bandPath.endsWith('Z')).toBe(true);
    expect(points).toHaveLength(5);
    expect(points[0].x).toBeCloseTo(last?.x ?? NaN, 1);
    expect(points.map(({ x }) => x)).toEqual([points[0].x, points[1].x, plot.right, plot.right, points[1].x]);
    expect(points[2].y).toBeLessThan(points[3].y);
    expect(points.every(({ y }) => y >= plot.top && y <= plot.bottom)).toBe(true);
    expect(layout([0, 1], [0.5]).bandPath).toBe('');
  });

  it('makes room for the band on the axis', () => {
    const { ticks } = layout([0, 1, 0.5], [0.5], 'auto', { band: { low: [0], high: [1.5] } });
    expect(ticks.at(-1)?.unit).toBe('1.5');
  });

  it('keeps its axis for as long as it is told to, wherever the continuation goes', () => {
    const reach = { low: 0, high: 1.9 };
    const axes = [[0.5], [1.9], [0.1]].map((continuation) => layout([0, 1, 0.5], continuation, 'auto', { reach }).ticks);
    expect(axes[1]).toEqual(axes[0]);
    expect(axes[2]).toEqual(axes[0]);
  });

  it('draws one value, none, and the largest ones without a number that is not finite', () => {
    for (const values of [[5], [], [NaN], [1.7e308, -1.7e308], [0, 5e-324]]) {
      for (const mode of ['auto', 'as-is', 'min-max'] as const) {
        const band = { low: [-1.7e308, -1.7e308], high: [1.7e308, 1.7e308] };
        const drawn = layout(values, values.length > 0 ? [1.7e308, -1.7e308] : [], mode, values.length > 0 ? { band } : {});
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|null,"y"/);
      }
    }
  });
});
