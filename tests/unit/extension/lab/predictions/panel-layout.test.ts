import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPanel, layoutPanelGrid, OVERHANG } from '../../../../../src/extension/lab/predictions/panel-layout.ts';

const SIZE = { width: 240, height: 120 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const output = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('a panel', () => {
  it('stretches x so that the continuation of any series ends at the right edge, at its height', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 400 }), unit, (values, expected) => {
        const { frame, last, expected: continuation } = layoutPanel({ values, expected, predicted: null, ...SIZE });
        expect(continuation?.end.x).toBe(frame.right);
        expect(continuation?.end.y).toBeCloseTo(frame.bottom - expected * SIZE.height, 9);
        expect(last.x).toBeLessThan(frame.right);
        expect(last.y).toBeCloseTo(frame.bottom - values[values.length - 1] * SIZE.height, 9);
      }),
    );
  });

  it('has the first value at the left edge and the y axis from 0 to 1', () => {
    const { frame, dots } = layoutPanel({ values: [0, 1], expected: null, predicted: null, ...SIZE });
    expect(dots[0]).toEqual({ x: frame.left, y: frame.bottom });
    expect(dots[1].y).toBe(frame.top);
  });

  it('never draws outside itself, and says on which side a prediction left', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 9 }), output, (values, predicted) => {
        const { frame, last, predicted: continuation } = layoutPanel({ values, expected: null, predicted, ...SIZE });
        if (!continuation) throw new Error('there is a prediction');
        const { end, leaves } = continuation;
        expect(end.y).toBeGreaterThanOrEqual(-1e-9);
        expect(end.y).toBeLessThanOrEqual(SIZE.height + 2 * OVERHANG + 1e-9);
        expect(end.x).toBeGreaterThanOrEqual(last.x);
        expect(end.x).toBeLessThanOrEqual(frame.right);
        expect(leaves).toBe(predicted > 1 + OVERHANG / SIZE.height ? 'above' : predicted < -OVERHANG / SIZE.height ? 'below' : null);
      }),
    );
  });

  it('lets 2.0 after the second zig-zag leave above, where the axis has ended', () => {
    const { predicted, last, frame } = layoutPanel({ values: [1, 0, 1, 0, 1], expected: 0, predicted: 2, ...SIZE });
    expect(last.y).toBe(frame.top);
    expect(predicted).toMatchObject({ leaves: 'above', end: { y: 0 } });
  });

  it('draws no dots where they would run together', () => {
    expect(layoutPanel({ values: new Float64Array(250), expected: null, predicted: 0.5, ...SIZE }).dots).toEqual([]);
  });
});

describe('a grid of panels', () => {
  it.each([
    [4, 1200, 4],
    [4, 700, 2],
    [4, 260, 1],
    [2, 700, 2],
    [2, 320, 1],
    [1, 700, 1],
  ])('puts %d panels in %d px into rows of %d', (count, room, columns) => expect(layoutPanelGrid(count, room).columns).toBe(columns));

  it('fits its room', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4), fc.integer({ min: 200, max: 3000 }), (count, room) => {
        const { columns, width, gap } = layoutPanelGrid(count, room);
        expect(columns * width + (columns - 1) * gap).toBeLessThanOrEqual(room);
        expect(count % columns).toBe(0);
      }),
    );
  });
});
