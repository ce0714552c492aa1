import { describe, expect, it } from 'vitest';
import { digitizeChart } from '../../../../../src/core/chart/pixels/digitize-chart.ts';
import type { Color } from '../../../../../src/core/chart/pixels/picture.ts';
import { BLUE, Drawing, PALE, type Place, plotted, RED, WHITE } from './draw-picture.ts';

const FRAME: Color = [0, 0, 0];
const SHARES = [0.4, 0.5, 0.45, 0.7, 0.62, 0.66, 0.3, 0.25, 0.5, 0.81, 0.77];

/** A frame with a line in it, from one corner to the other. */
function panel(drawing: Drawing, [left, top]: Place, [right, bottom]: Place, color: Color): Drawing {
  const places = SHARES.map((share, i): Place => [left + ((right - left) * i) / (SHARES.length - 1), bottom - (bottom - top) * share]);
  return drawing.grid([left, top], [right, bottom], 1, 1, FRAME).line(places, color, 2);
}

const plotOf = (drawing: Drawing) => {
  const chart = digitizeChart(drawing.picture, { labels: { x: [], y: [] } });
  return { ...chart?.plot, reds: chart?.series.map(({ color }) => parseInt(color.slice(1, 3), 16)) };
};

describe('choosePanel', () => {
  it.each<[string, Drawing, { top?: number; height?: number; left?: number; width?: number }]>([
    ['of a price over its volume the price', panel(panel(new Drawing(600, 400), [60, 20], [560, 240], BLUE), [60, 270], [560, 360], RED), { top: 20, height: 220 }],
    ['of two alike the lower one, under which the labels stand', panel(panel(new Drawing(600, 400), [60, 20], [560, 180], RED), [60, 210], [560, 370], BLUE), { top: 210, height: 160 }],
    ['of two side by side the larger one', panel(panel(new Drawing(700, 300), [60, 20], [420, 260], BLUE), [470, 20], [680, 260], RED), { left: 60, width: 360 }],
    ['of one all of it, whatever its grid', plotted(WHITE, PALE).line(SHARES.map((share, i): Place => [60 + 50 * i, 320 - 300 * share]), BLUE, 2), { top: 20, height: 300 }],
  ])('%s', (_case, drawing, box) => {
    const found = plotOf(drawing);
    // The blue line alone; smooth edges have changed its color a little.
    expect(found.reds).toEqual([expect.closeTo(BLUE[0], -1)]);
    for (const [side, px] of Object.entries(box)) expect(Math.abs((found[side as keyof typeof box] ?? NaN) - px), side).toBeLessThanOrEqual(3);
  });

  it.each<[string, Drawing, { x: number; y: number }, { left?: number; top?: number }]>([
    ['the upper one', panel(panel(new Drawing(600, 400), [60, 20], [560, 180], RED), [60, 210], [560, 370], BLUE), { x: 300, y: 100 }, { top: 20 }],
    ['the smaller one', panel(panel(new Drawing(700, 300), [60, 20], [420, 260], BLUE), [470, 20], [680, 260], RED), { x: 500, y: 100 }, { left: 470 }],
    ['none of them, but between them: the largest one', panel(panel(new Drawing(700, 300), [60, 20], [420, 260], BLUE), [470, 20], [680, 260], RED), { x: 440, y: 100 }, { left: 60 }],
  ])('takes the panel that was pointed at: %s', (_case, { picture }, pointer, place) => {
    const plot = digitizeChart(picture, { labels: { x: [], y: [] }, pointer })?.plot;
    for (const [side, px] of Object.entries(place)) expect(Math.abs((plot?.[side as 'left' | 'top'] ?? NaN) - px), side).toBeLessThanOrEqual(3);
  });
});
