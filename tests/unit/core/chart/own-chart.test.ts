import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlayGeometry } from '../../../../src/core/chart/overlay-geometry.ts';
import { ownChart } from '../../../../src/core/chart/own-chart.ts';
import { createSeries } from '../../../../src/core/series/series.ts';

const SIZE = { width: 300, height: 160 };
const PLOT = { left: 0, top: 10, width: 240, height: 130 };

function lay(observed: readonly number[], next: readonly number[]) {
  const values = Float64Array.from(next);
  const own = ownChart(createSeries(observed), { values, bands: [] }, SIZE, PLOT);
  const geometry = overlayGeometry({ ...own, values, bands: [], futureTimes: null, content: { left: 0, top: 0, ...SIZE }, viewportWidth: 300, labelWidth: 40 });
  return { own, geometry };
}

describe('ownChart', () => {
  it('ends the continuation at the right edge of its plot', () => {
    const { geometry } = lay([0, 1, 0, 1, 0], [1, 0]);
    expect(geometry).toMatchObject({ panel: null, compressed: false, points: [{}, { x: 240 }] });
  });

  it('shows a value off the 0..1 axis of the second zig-zag, because the axis is its own', () => {
    const { geometry } = lay([1, 0, 1, 0, 1], [2]);
    expect(geometry).toMatchObject({ points: [{ off: null }], marks: [] });
  });

  it('marks what lies further out than the series is wide', () => {
    const { geometry } = lay([1, 0, 1, 0, 1], [9]);
    expect(geometry).toMatchObject({ points: [{ off: 'above' }] });
  });

  it('stands its grid at the lowest, middle and highest known value', () => {
    expect(lay([2, 6, 4], [5]).own.line.yTicks.map(({ value }) => value)).toEqual([2, 4, 6]);
  });

  it('shows only the end of a long series, and none of the gaps after it', () => {
    const { own } = lay([...Array.from({ length: 500 }, (_, index) => index), NaN, NaN], [1]);
    expect(own.shown).toBe(60);
    expect(own.line.values[59]).toBe(499);
  });

  it('lays out every finite series inside the plot', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.array(value, { minLength: 1, maxLength: 10 }), (observed, next) => {
        const { geometry } = lay(observed, next);
        if (typeof geometry === 'string') throw new Error(geometry);
        for (const { x, y } of [geometry.start, ...geometry.points]) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(240.01);
          expect(y).toBeGreaterThanOrEqual(9.98);
          expect(y).toBeLessThanOrEqual(140.02);
        }
      }),
    );
  });
});
