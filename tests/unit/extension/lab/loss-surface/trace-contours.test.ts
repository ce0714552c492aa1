import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceContours, traceRegion, type GridPoint, type ScalarGrid } from '../../../../../src/extension/lab/loss-surface/trace-contours.ts';

function gridOf(side: number, value: (x: number, y: number) => number): ScalarGrid {
  const axis = Float64Array.from({ length: side }, (_, i) => -3 + (6 * i) / (side - 1));
  return { xs: axis, ys: axis, values: Float64Array.from({ length: side * side }, (_, at) => value(axis[at % side], axis[Math.floor(at / side)])) };
}

const isClosed = (line: readonly GridPoint[]): boolean => line[0].x === line[line.length - 1].x && line[0].y === line[line.length - 1].y;

/** By the shoelace formula; with the even-odd rule only its size counts. */
function areaOf(line: readonly GridPoint[]): number {
  return Math.abs(line.slice(1).reduce((sum, { x, y }, i) => sum + line[i].x * y - x * line[i].y, 0)) / 2;
}

describe('contours', () => {
  it('of a bowl are one closed circle', () => {
    const lines = traceContours(gridOf(61, Math.hypot), 2);
    expect(lines).toHaveLength(1);
    expect(isClosed(lines[0])).toBe(true);
    for (const { x, y } of lines[0]) expect(Math.hypot(x, y)).toBeCloseTo(2, 2);
  });

  it('of a slope are one straight line from border to border', () => {
    const lines = traceContours(gridOf(13, (x, y) => x + 2 * y), 0.3);
    expect(lines).toHaveLength(1);
    expect(isClosed(lines[0])).toBe(false);
    for (const { x, y } of lines[0]) expect(x + 2 * y).toBeCloseTo(0.3, 12);
    for (const end of [lines[0][0], lines[0][lines[0].length - 1]]) expect(Math.max(Math.abs(end.x), Math.abs(end.y))).toBe(3);
  });

  it('of two bowls are two circles', () => {
    expect(traceContours(gridOf(61, (x, y) => Math.min(Math.hypot(x - 1.5, y), Math.hypot(x + 1.5, y))), 0.7)).toHaveLength(2);
  });

  it('are none where the level is nowhere reached, or exceeded everywhere', () => {
    expect(traceContours(gridOf(9, () => 1), 2)).toEqual([]);
    expect(traceContours(gridOf(9, () => 1), 0)).toEqual([]);
  });

  it('lie, on any grid, where the quantity between two neighbours is the level', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 25, maxLength: 25 }), (values) => {
        const axis = Float64Array.of(0, 1, 2, 3, 4);
        for (const line of traceContours({ xs: axis, ys: axis, values: Float64Array.from(values) }, 0.5)) {
          for (const { x, y } of line) {
            const [column, row] = [Math.floor(x), Math.floor(y)];
            const along = x > column ? [values[row * 5 + column], values[row * 5 + column + 1], x - column] : [values[row * 5 + column], values[Math.min(4, row + 1) * 5 + column], y - row];
            expect(along[0] + (along[1] - along[0]) * along[2]).toBeCloseTo(0.5, 6);
          }
        }
      }),
    );
  });
});

describe('regions above a level', () => {
  it('are closed lines on any grid', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 }), (values) => {
        const axis = Float64Array.of(0, 1, 2, 3, 4, 5);
        for (const line of traceRegion({ xs: axis, ys: axis, values: Float64Array.from(values) }, 0.5)) expect(isClosed(line)).toBe(true);
      }),
    );
  });

  it('are the whole rectangle where everything is above', () => {
    const lines = traceRegion(gridOf(7, () => 1), 0.5);
    expect(lines.map(areaOf)).toEqual([36]);
  });

  it('are half of it on a slope', () => {
    expect(traceRegion(gridOf(7, (x) => x), 0).map(areaOf)).toEqual([18]);
  });

  it('leave out a bowl: the border less the circle', () => {
    const areas = traceRegion(gridOf(61, Math.hypot), 2).map(areaOf).sort((one, other) => one - other);
    expect(areas[0]).toBeCloseTo(Math.PI * 4, 1);
    expect(areas[1]).toBeCloseTo(36, 9);
  });
});
