import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstThatFits, MARGIN, placesBeside, placesByAnchor, placesByChart } from '../../../../src/extension/overlay/place-card.ts';

const CARD = { width: 300, height: 60 };
const VIEWPORT = { width: 1000, height: 700 };
const CANVAS = { left: 100, top: 200, width: 600, height: 300 };
const PLOT = { left: 140, top: 210, width: 540, height: 250 };
const PANEL = { left: 680, top: 210, width: 120, height: 250 };

describe('the place of a card', () => {
  it('is over the plot, flush with the panel', () => {
    expect(firstThatFits(placesByChart(CARD, PLOT, PANEL, CANVAS, 1), CARD, VIEWPORT)).toEqual({ left: 500, top: 210 - 60 - MARGIN });
  });

  it('is under the chart where there is no room over it', () => {
    const [canvas, plot] = [CANVAS, PLOT].map((box) => ({ ...box, top: box.top - 190 }));
    expect(firstThatFits(placesByChart(CARD, plot, null, canvas, 1), CARD, VIEWPORT)).toEqual({ left: 380, top: 10 + 300 + MARGIN });
  });

  it('under a chart whose other plot is above, and over the plot where there is no room', () => {
    const [plot, canvas] = [{ ...PLOT, top: 300 }, { ...CANVAS, height: 340 }];
    expect(firstThatFits(placesByChart(CARD, plot, null, canvas, 1), CARD, VIEWPORT).top).toBe(canvas.top + canvas.height + MARGIN);
    expect(firstThatFits(placesByChart(CARD, plot, null, { ...canvas, height: VIEWPORT.height }, 1), CARD, VIEWPORT).top).toBe(300 - 60 - MARGIN);
  });

  it('is in the plot, away from the continuation, where the chart fills the window', () => {
    const canvas = { left: 0, top: 0, width: 1000, height: 700 };
    const plot = { left: 40, top: 10, width: 900, height: 640 };
    expect(firstThatFits(placesByChart(CARD, plot, null, canvas, 1), CARD, VIEWPORT)).toEqual({ left: 48, top: 18 });
    expect(firstThatFits(placesByChart(CARD, plot, null, canvas, -1), CARD, VIEWPORT)).toEqual({ left: 632, top: 18 });
  });

  it('is beside a table, on the side that has room, and under it where neither has', () => {
    const table = { left: 50, top: 100, width: 400, height: 300 };
    expect(firstThatFits(placesBeside(CARD, table, VIEWPORT), CARD, VIEWPORT)).toEqual({ left: 458, top: 100 });
    expect(firstThatFits(placesBeside(CARD, { ...table, left: 500 }, VIEWPORT), CARD, VIEWPORT)).toEqual({ left: 192, top: 100 });
    expect(firstThatFits(placesBeside(CARD, { ...table, width: 900 }, VIEWPORT), CARD, VIEWPORT)).toEqual({ left: 50, top: 408 });
  });

  it('is under what was selected, or over it at the bottom of the window', () => {
    const anchor = { left: 50, top: 100, width: 80, height: 20 };
    expect(firstThatFits(placesByAnchor(CARD, anchor, VIEWPORT), CARD, VIEWPORT)).toEqual({ left: 50, top: 128 });
    expect(firstThatFits(placesByAnchor(CARD, { ...anchor, top: 660 }, VIEWPORT), CARD, VIEWPORT)).toEqual({ left: 50, top: 592 });
  });

  it('is the upper right corner where nothing was selected', () => {
    expect(firstThatFits(placesByAnchor(CARD, null, VIEWPORT), CARD, VIEWPORT)).toEqual({ left: 684, top: 16 });
  });

  it('is always inside a window that holds it', () => {
    const place = fc.record({ left: fc.integer({ min: -3000, max: 3000 }), top: fc.integer({ min: -3000, max: 3000 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const { left, top } = firstThatFits(places, CARD, VIEWPORT);
        expect(left).toBeGreaterThanOrEqual(MARGIN);
        expect(top).toBeGreaterThanOrEqual(MARGIN);
        expect(left + CARD.width).toBeLessThanOrEqual(VIEWPORT.width - MARGIN);
        expect(top + CARD.height).toBeLessThanOrEqual(VIEWPORT.height - MARGIN);
      }),
    );
  });
});
