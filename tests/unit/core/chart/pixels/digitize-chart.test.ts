import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitizeChart } from '../../../../../src/core/chart/pixels/digitize-chart.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { BLUE, Drawing, placesOver, plotted } from './draw-picture.ts';

const SHARES = [0.4, 0.5, 0.45, 0.7, 0.62, 0.66, 0.3, 0.25, 0.5, 0.81, 0.77];
const drawn = () => plotted().line(placesOver(SHARES), BLUE, 2).picture;

/** The scales of that drawing: 0..60 from the bottom up, 0..10 from left to right. */
const LABELS = {
  x: [0, 2, 4, 6, 8, 10].map((value) => ({ text: String(value), pixel: 60.5 + 50 * value })),
  y: [0, 10, 20, 30, 40, 50, 60].map((value) => ({ text: String(value), pixel: 320.5 - 5 * value })),
};

describe('digitizeChart', () => {
  it('gives positions and values by the labels that it was handed', () => {
    const chart = digitizeChart(drawn(), { labels: LABELS });
    expect(chart?.y).toMatchObject({ axis: { kind: 'linear' }, reason: null });
    const [series] = chart?.series ?? [];
    expect(series.positions).toHaveLength(11);
    series.positions?.forEach((position, i) => {
      expect(position).toBeCloseTo(i, 1);
    });
    series.values?.forEach((value, i) => {
      expect(value).toBeCloseTo(60 * SHARES[i], 0);
    });
  });

  it('leaves the series in pixels where there are no labels, and says so', () => {
    const chart = digitizeChart(drawn());
    expect(chart?.x).toMatchObject({ axis: null, reason: 'no labels were found' });
    expect(chart?.y).toMatchObject({ axis: null, reason: 'no labels were found' });
    expect(chart?.series).toMatchObject([{ positions: null, values: null, kind: 'vertices', shape: 'line' }]);
    expect(chart?.series[0].pixelsY[0]).toBeCloseTo(320.5 - 300 * SHARES[0], 0);
  });

  it('says so where labels make no scale', () => {
    const chart = digitizeChart(drawn(), { labels: { x: LABELS.x, y: [{ text: 'low', pixel: 300 }, { text: 'high', pixel: 30 }] } });
    expect(chart?.y).toMatchObject({ axis: null, reason: 'the labels make no scale' });
    expect(chart?.x.axis).not.toBeNull();
  });

  it('believes two points of an axis that the user named', () => {
    const chart = digitizeChart(drawn(), { manual: { y: [{ value: 100, pixel: 320.5 }, { value: 160, pixel: 20.5 }] } });
    expect(chart?.series[0].values?.[3]).toBeCloseTo(100 + 60 * SHARES[3], 0);
    expect(chart?.series[0].positions).toBeNull();
  });

  it('looks where the user says that the plot is', () => {
    const bare = new Drawing(600, 360).line(placesOver(SHARES), BLUE, 2).picture;
    expect(digitizeChart(bare)).toBeNull();
    const chart = digitizeChart(bare, { plot: { left: 50, top: 10, width: 520, height: 320 } });
    expect(chart?.plot).toEqual({ left: 50, top: 10, width: 520, height: 320 });
    expect(chart?.series[0].pixelsX).toHaveLength(11);
  });

  it('answers in CSS px, whatever the picture has for each', () => {
    const { data, width, height } = drawn();
    const chart = digitizeChart({ data, width, height, pixelRatio: 2 }, { labels: { x: [], y: [] } });
    expect(chart?.plot.left).toBeCloseTo(29.5, 1);
    expect(chart?.series[0].pixelsX[10]).toBeCloseTo(280.25, 0);
  });

  it('finds nothing in an empty picture', () => {
    expect(digitizeChart(new Drawing(40, 30).picture)).toBeNull();
  });

  it('survives any picture, and what it reads is finite', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 70 }), fc.constantFrom(1, 2, 3), fc.boolean(), (seed, width, height, pixelRatio, striped) => {
        const random = createRandom(seed);
        const drawing = new Drawing(width, height, [250, 250, 250], pixelRatio);
        for (let i = 0; i < 200; i++) {
          const [x, y] = [Math.floor(random.uniform() * width), Math.floor(random.uniform() * height)];
          const color = [random.uniform() * 255, random.uniform() * 255, random.uniform() * 255] as const;
          if (striped) drawing.rectangle([0, y], [width, y + 1], color, 0.3);
          drawing.rectangle([x, y], [x + random.uniform() * 20, y + random.uniform() * 8], color, random.uniform());
        }
        const chart = digitizeChart(drawing.picture, { labels: { x: [], y: [] } });
        for (const { pixelsX, pixelsY } of chart?.series ?? []) {
          expect(pixelsX.every(Number.isFinite)).toBe(true);
          expect(pixelsY.every((y) => Number.isFinite(y) || Number.isNaN(y))).toBe(true);
        }
        digitizeChart(drawing.picture);
      }),
      { numRuns: 60 },
    );
  });
});
