import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlot } from '../../../../../src/core/chart/pixels/find-plot.ts';
import { findStraightLines } from '../../../../../src/core/chart/pixels/find-straight-lines.ts';
import { packColors, type Color, type Picture } from '../../../../../src/core/chart/pixels/picture.ts';
import { traceSeries, type TracedSeries } from '../../../../../src/core/chart/pixels/trace-series.ts';
import { BLUE, NIGHT, placesOver, plotted, RED, type Place } from './draw-picture.ts';

/** Series in pixels of the picture. */
function seriesOf(picture: Picture): TracedSeries[] {
  const colors = packColors(picture);
  const plot = findPlot(colors, picture, findStraightLines(colors, picture.width, picture.height, picture.pixelRatio));
  if (!plot) throw new Error('There is no plot.');
  return traceSeries(colors, picture, plot).map((series) => ({
    ...series,
    x: series.x.map((x) => x + plot.box.left),
    y: series.y.map((y) => y + plot.box.top),
  }));
}

/** How far each drawn point is from the line that was read. */
function distances({ x, y }: TracedSeries, places: readonly Place[]): number[] {
  return places.map(([atX, atY]) => {
    let i = 1;
    while (i < x.length - 1 && x[i] < atX) i++;
    const share = (atX - x[i - 1]) / (x[i] - x[i - 1]);
    return Math.abs((1 - share) * y[i - 1] + share * y[i] - atY);
  });
}

const worst = (series: TracedSeries, places: readonly Place[]) => Math.max(...distances(series, places));

const JAGGED = [0.4, 0.5, 0.45, 0.7, 0.62, 0.66, 0.3, 0.25, 0.5, 0.81, 0.77, 0.6, 0.64, 0.5, 0.35, 0.42, 0.2, 0.3, 0.48, 0.55, 0.5];
const STEEP = [0.1, 0.9, 0.2, 0.85, 0.15, 0.95, 0.3, 0.8, 0.1, 0.9, 0.5];

describe('traceSeries', () => {
  it.each<[string, readonly number[], Color, number]>([
    ['a line', JAGGED, BLUE, 2],
    ['a thin line', JAGGED, RED, 1],
    ['a thick line', JAGGED, BLUE, 5],
    ['a steep line', STEEP, BLUE, 2],
  ])('gives back the vertices of %s', (_, shares, color, thickness) => {
    const places = placesOver(shares);
    const [series, ...others] = seriesOf(plotted().line(places, color, thickness).picture);
    expect(others).toEqual([]);
    expect(series).toMatchObject({ shape: 'line', kind: 'vertices' });
    expect(series.x).toHaveLength(shares.length);
    expect(worst(series, places)).toBeLessThan(0.6);
  });

  it.each([
    ['the last', (places: Place[]) => places],
    ['the first', (places: Place[]) => places.reverse().map(([x, y]): Place => [620 - x, y])],
  ])('knows %s point of a dense line, however steeply that is reached', (_which, turned) => {
    // A hundred points, 5 px apart, that wander by less than that; the outermost one is 30 px off.
    const shares = Array.from({ length: 100 }, (_, i) => 0.5 + 0.02 * Math.sin(2.4 * i) + 0.05 * Math.sin(i / 9));
    const places = turned(placesOver([...shares, shares[99] + 0.1]));
    const [series] = seriesOf(plotted().line(places, BLUE, 2).picture);
    expect(series.kind).toBe('vertices');
    expect(series.x).toHaveLength(101);
    expect(Math.abs(series.y[0] - places[0][1])).toBeLessThan(3);
    expect(Math.abs(series.y[100] - places[100][1])).toBeLessThan(3);
  });

  it.each([
    [9, 0.1],
    [10, 0.1],
    [7, 0.15],
  ])('takes the steps of a thin line for no points of it: %d, each %d off the middle', (count, height) => {
    const places = placesOver(Array.from({ length: count }, (_, i) => 0.5 + (i % 2 === 0 ? height : -height)));
    const [series] = seriesOf(plotted().line(places, BLUE, 1).picture);
    expect(series.x).toHaveLength(count);
    expect(worst(series, places)).toBeLessThan(0.6);
  });

  it('gives back any zigzag to a pixel', () => {
    const zigzag = fc.array(fc.double({ min: 0.1, max: 0.3, noNaN: true }), { minLength: 6, maxLength: 25 });
    fc.assert(
      fc.property(zigzag, fc.integer({ min: 1, max: 2 }), (heights, thickness) => {
        const shares = heights.map((height, i) => 0.5 + (i % 2 === 0 ? height : -height));
        const places = placesOver(shares);
        const [series] = seriesOf(plotted().line(places, BLUE, thickness).picture);
        expect(series.kind).toBe('vertices');
        expect(series.x).toHaveLength(shares.length);
        expect(worst(series, places)).toBeLessThan(1);
      }),
      { numRuns: 15 },
    );
  });

  it('reads the line over an area of its own colour, not the area', () => {
    const places = placesOver(JAGGED);
    const drawing = plotted(NIGHT, [51, 55, 62]);
    for (let x = 60; x < 561; x++) {
      const at = ((x + 0.5 - 60.5) / 500) * (JAGGED.length - 1);
      const before = Math.max(0, Math.min(JAGGED.length - 2, Math.floor(at)));
      const share = JAGGED[before] + (at - before) * (JAGGED[before + 1] - JAGGED[before]);
      drawing.rectangle([x, 320.5 - 300 * share], [x + 1, 320], BLUE, 0.3);
    }
    const [series] = seriesOf(drawing.line(places, BLUE, 2).picture);
    expect(series.shape).toBe('line');
    expect(worst(series, places)).toBeLessThan(1);
  });

  it('keeps two lines that cross apart', () => {
    const [up, down] = [placesOver(JAGGED), placesOver([...JAGGED].reverse())];
    const series = seriesOf(plotted().line(up, BLUE, 2).line(down, RED, 2).picture);
    expect(series).toHaveLength(2);
    const [blue, red] = [...series].sort((a, b) => a.color.localeCompare(b.color));
    expect(worst(blue, up)).toBeLessThan(1.2);
    expect(worst(red, down)).toBeLessThan(1.2);
  });

  it('follows a dashed line over its gaps', () => {
    const places = placesOver(JAGGED);
    const [series] = seriesOf(plotted().line(places, BLUE, 2, (along) => along % 10 < 6).picture);
    // A vertex in a gap is seen no more than its neighbourhood tells.
    expect(worst(series, places)).toBeLessThan(3);
  });

  it('takes the middles of markers for the points', () => {
    const places = placesOver(JAGGED.slice(0, 11));
    const drawing = plotted().line(places, BLUE, 2);
    for (const place of places) drawing.dot(place, 4, BLUE);
    const [series] = seriesOf(drawing.picture);
    expect(series).toMatchObject({ kind: 'vertices' });
    expect(series.x).toHaveLength(11);
    expect(worst(series, places)).toBeLessThan(1);
  });

  it('takes no legend inside the plot for a part of the line', () => {
    const places = placesOver(JAGGED);
    const drawing = plotted().line(places, BLUE, 2).rectangle([75, 32], [105, 34], BLUE);
    for (let x = 112; x < 160; x += 6) drawing.rectangle([x, 28], [x + 2, 38], [102, 102, 102]);
    const [series, ...others] = seriesOf(drawing.picture);
    expect(others).toEqual([]);
    expect(worst(series, places)).toBeLessThan(0.6);
  });

  it('tells of a smooth line as columns, one for each CSS px', () => {
    const places = Array.from({ length: 501 }, (_, i): Place => [60.5 + i, 170 - 110 * Math.sin(i / 40)]);
    const [series] = seriesOf(plotted().line(places, BLUE, 2).picture);
    expect(series.kind).toBe('columns');
    expect(series.x.length).toBeGreaterThan(495);
    // The ends are cut across the line.
    expect(worst(series, places.slice(2, -2))).toBeLessThan(0.5);
  });

  it('reads bars by the ends that are away from their base, below it, too', () => {
    const tops = [100, 60.4, 150, 200, 240.7, 120, 90];
    const drawing = plotted();
    tops.forEach((top, i) => drawing.rectangle([70 + 70 * i, Math.min(top, 170.5)], [110 + 70 * i, Math.max(top, 170.5)], BLUE));
    const [series, ...others] = seriesOf(drawing.picture);
    expect(others).toEqual([]);
    expect(series.shape).toBe('bars');
    expect([...series.x]).toEqual(tops.map((_, i) => 90 + 70 * i));
    series.y.forEach((y, i) => {
      expect(y).toBeCloseTo(tops[i], 0);
    });
  });

  it('takes no ticks in its own color for points of a line', () => {
    const drawing = plotted().line(placesOver(JAGGED).map(([x, y]): Place => [80 + (x - 60) * 0.9, y]), BLUE, 2);
    for (let row = 0; row <= 6; row++) drawing.rectangle([55, 20 + 50 * row], [60, 21 + 50 * row], BLUE).rectangle([561, 20 + 50 * row], [566, 21 + 50 * row], BLUE);
    const [series, ...others] = seriesOf(drawing.picture);
    expect(others).toEqual([]);
    expect([series.x[0], series.x[series.x.length - 1]].map(Math.round)).toEqual([80, 530]);
  });

  it('reads bars on some of which a shadow lies by their whole height', () => {
    const drawing = plotted();
    const tops = [120.3, 80.6, 200, 150.5, 40, 95, 130];
    tops.forEach((top, i) => drawing.rectangle([50 + 80 * i, top], [90 + 80 * i, 300], BLUE));
    drawing.rectangle([210, 220], [330, 300], [0, 0, 0], 0.1);
    const [series] = seriesOf(drawing.picture);
    expect(series).toMatchObject({ shape: 'bars', kind: 'vertices' });
    tops.forEach((top, i) => expect(Math.abs(series.y[i] - top)).toBeLessThan(1));
  });

  it('reads bars that stand side by side as a series for each colour, not as candles', () => {
    const tops = [100, 60, 150, 200, 240, 120, 90];
    const others = [220, 180, 90, 120, 160, 210, 240];
    const drawing = plotted();
    tops.forEach((top, i) => drawing.rectangle([70 + 70 * i, top], [90 + 70 * i, 320], BLUE).rectangle([90 + 70 * i, others[i]], [110 + 70 * i, 320], RED));
    const found = seriesOf(drawing.picture);
    expect(found.map(({ shape }) => shape)).toEqual(['bars', 'bars']);
    const heights = found.map(({ y }) => [...y]).sort((one, other) => one[0] - other[0]);
    [tops, others].forEach((expected, line) => expected.forEach((top, i) => expect(Math.abs(heights[line][i] - top)).toBeLessThanOrEqual(1)));
  });

  it.each([2, 3])('reads a bar with an outline of %s px around its own color, made paler, as one', (thickness) => {
    const tops = [100, 60, 150, 200, 240, 120, 90];
    const drawing = plotted();
    tops.forEach((top, i) => {
      const [left, right] = [70 + 70 * i, 110 + 70 * i];
      drawing.rectangle([left, top], [right, 320], BLUE, 0.3);
      drawing.rectangle([left, top], [right, top + thickness], BLUE).rectangle([left, top], [left + thickness, 320], BLUE).rectangle([right - thickness, top], [right, 320], BLUE);
    });
    const [series, ...others] = seriesOf(drawing.picture);
    expect(others).toEqual([]);
    expect([...series.x].map(Math.round)).toEqual(tops.map((_, i) => 90 + 70 * i));
    series.y.forEach((y, i) => {
      expect(Math.abs(y - tops[i])).toBeLessThanOrEqual(1);
    });
  });

  it('reads candles of two colours as one series of closes', () => {
    const closes = [100, 120, 110, 140, 150, 130, 160, 170, 150, 180, 175, 190];
    const drawing = plotted();
    closes.slice(1).forEach((close, i) => {
      const x = 75 + 40 * i;
      const color = close > closes[i] ? RED : BLUE;
      drawing.rectangle([x, Math.min(close, closes[i])], [x + 21, Math.max(close, closes[i])], color);
      drawing.rectangle([x + 10, Math.min(close, closes[i]) - 12], [x + 11, Math.max(close, closes[i]) + 9], color);
    });
    const [series, ...others] = seriesOf(drawing.picture);
    expect(others).toEqual([]);
    expect(series).toMatchObject({ shape: 'candles' });
    series.y.forEach((y, i) => {
      expect(y).toBeCloseTo(closes[i + 1], 0);
    });
  });

  it('finds no series in a plot without', () => {
    expect(seriesOf(plotted().picture)).toEqual([]);
  });
});
