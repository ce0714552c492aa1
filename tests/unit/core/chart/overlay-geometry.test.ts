import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlayGeometry, type OverlayGeometry, type OverlayInput } from '../../../../src/core/chart/overlay-geometry.ts';
import { axis, overlayInput } from './chart-fixtures.ts';

function drawn(change: Partial<OverlayInput> = {}): OverlayGeometry {
  const geometry = overlayGeometry(overlayInput(change));
  if (typeof geometry === 'string') throw new Error(`not drawn: ${geometry}`);
  return geometry;
}

describe('overlayGeometry', () => {
  it('starts exactly at the last observation and puts a step where the chart would', () => {
    const { start, points, compressed } = drawn();
    expect(start).toEqual({ x: 480, y: 140, off: null });
    expect(points).toEqual([{ x: 590, y: 116, off: null }]);
    expect(compressed).toBe(false);
  });

  it('starts at the last value that is there when the chart keeps empty places after it', () => {
    const { line } = overlayInput();
    const { start, panel } = drawn({ line: { ...line, values: Float64Array.of(1, 2, 3, NaN, NaN) } });
    expect(start).toEqual({ x: 260, y: 188, off: null });
    expect(panel).toBeNull();
  });

  it('scales with the canvas where CSS does', () => {
    const { start, points, plot } = drawn({ content: { left: 10, top: 10, width: 250, height: 600 } });
    expect(start).toEqual({ x: 240, y: 280, off: null });
    expect(points[0]).toEqual({ x: 295, y: 232, off: null });
    expect(plot).toEqual({ left: 20, top: 40, width: 220, height: 480 });
  });

  it('carries on the grid of the ticks that the plot shows', () => {
    expect(drawn().gridLines).toEqual([260, 140, 20]);
  });

  it('squeezes steps evenly into a third of the plot and says so', () => {
    const { points, panel, compressed } = drawn({ values: Float64Array.of(1, 2, 3) });
    expect(compressed).toBe(true);
    expect(panel?.width).toBeCloseTo(0.35 * 440, 9);
    const stretch = 0.35 * 440 - 8;
    expect(points.map(({ x }) => x)).toEqual([1, 2, 3].map((step) => expect.closeTo(480 + (stretch * step) / 3, 9) as number));
  });

  it('is for the card where its panel would reach into the next plot', () => {
    const { chart } = overlayInput();
    const beside = (left: number | null, right: number | null) => ({ ...chart, neighbours: { left, right } });
    const wide = { values: Float64Array.of(1, 2, 3), content: { left: 0, top: 0, width: 1000, height: 300 } };
    expect(overlayGeometry(overlayInput({ ...wide, chart: beside(null, 540) }))).toBe('narrow');
    expect(overlayGeometry(overlayInput({ chart: beside(null, 500) }))).toBe('narrow');
    expect(drawn({ ...wide, chart: beside(null, 900) })).toEqual(drawn(wide));
    expect(drawn({ chart: beside(10, null) })).toEqual(drawn());
  });

  it('marks a value over the axis at its edge, with the side it lies on', () => {
    const { points, marks } = drawn({ values: Float64Array.of(20) });
    expect(points[0]).toEqual({ x: 590, y: 20, off: 'above' });
    expect(marks).toEqual([{ x: 590, y: 20, off: 'above', step: 0 }]);
  });

  it('marks the end of each run of values off the axis', () => {
    const { marks } = drawn({ values: Float64Array.of(20, 30, 5, -1, 12), content: { left: 0, top: 0, width: 500, height: 300 } });
    expect(marks.map(({ step, off }) => [step, off])).toEqual([
      [1, 'above'],
      [3, 'below'],
      [4, 'above'],
    ]);
  });

  it('takes what a logarithmic axis cannot show as below it', () => {
    const { line } = overlayInput();
    const { points } = drawn({ line: { ...line, y: axis('logarithmic', [1, 260], [100, 20]) }, values: Float64Array.of(0) });
    expect(points[0]).toMatchObject({ y: 260, off: 'below' });
  });

  it('calls the bottom above where the axis runs down', () => {
    const { line } = overlayInput();
    const { points } = drawn({ line: { ...line, y: axis('linear', [0, 20], [10, 260]) }, values: Float64Array.of(-5) });
    expect(points[0]).toMatchObject({ y: 20, off: 'above' });
  });

  it('mirrors everything where the x axis runs to the left', () => {
    const { chart } = overlayInput();
    const content = { left: 400, top: 0, width: 500, height: 300 };
    const { start, points, panel, direction } = drawn({ chart: { ...chart, x: axis('category', [0, 480], [4, 40]) }, content });
    expect(direction).toBe(-1);
    expect(start.x).toBe(40);
    expect(points[0].x).toBe(-70);
    expect(panel && panel.left + panel.width).toBe(40);
  });

  it.each([
    ['narrow', 'the viewport leaves no room', { viewportWidth: 495 }],
    ['out-of-view', 'the last point has been panned away', { chart: { ...overlayInput().chart, x: axis('category', [0, 400], [4, 900]) } }],
    ['out-of-view', 'the line has no value', { line: { ...overlayInput().line, values: new Float64Array(5).fill(NaN) } }],
  ])('gives "%s" where %s', (reason, _, change) => {
    expect(overlayGeometry(overlayInput(change))).toBe(reason);
  });

  it('keeps every place inside the viewport and its own panel, first point and order intact', () => {
    const cases = fc.record({
      values: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
      left: fc.integer({ min: 0, max: 600 }),
      scale: fc.double({ min: 0.2, max: 3, noNaN: true }),
      viewportWidth: fc.integer({ min: 200, max: 2400 }),
      spacing: fc.double({ min: 0.5, max: 110, noNaN: true }),
      reversed: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ values, left, scale, viewportWidth, spacing, reversed }) => {
        const { chart, line } = overlayInput();
        const last = reversed ? 480 - 4 * spacing : 40 + 4 * spacing;
        const input = overlayInput({
          chart: { ...chart, x: axis('category', [0, reversed ? 480 : 40], [4, last]) },
          values: Float64Array.from(values),
          content: { left, top: 0, width: 500 * scale, height: 300 * scale },
          viewportWidth,
        });
        const geometry = overlayGeometry(input);
        if (typeof geometry === 'string') return;
        const { start, points, panel, plot, direction, compressed } = geometry;
        expect(start.x).toBeCloseTo(last * scale, 6);
        expect(start.y).toBeCloseTo((260 - line.values[4] * 24) * scale, 6);
        expect(points).toHaveLength(values.length);
        let before = start.x;
        for (const { x, y } of points) {
          expect((x - before) * direction).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeGreaterThanOrEqual(plot.top);
          expect(y).toBeLessThanOrEqual(plot.top + plot.height + 0.01);
          before = x;
        }
        if (!compressed) expect(points[0].x).toBeCloseTo((last + spacing * direction) * scale, 6);
        if (!panel) return;
        expect(panel.width).toBeLessThanOrEqual(0.35 * plot.width + 1e-9);
        // Towards where it grows: a chart may itself begin outside the window.
        if (direction > 0) expect(left + panel.left + panel.width).toBeLessThanOrEqual(viewportWidth);
        else expect(left + panel.left).toBeGreaterThanOrEqual(0);
        expect((before - panel.left) * (before - panel.left - panel.width)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });
});
