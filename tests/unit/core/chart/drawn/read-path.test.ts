import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPath, readPoints } from '../../../../../src/core/chart/drawn/read-path.ts';

describe('readPath', () => {
  it.each<[string, string, readonly (readonly number[])[]]>([
    ['lines', 'M1,2L3,4', [[1, 2, 3, 4]]],
    ['relative lines', 'm1 2l3 4', [[1, 2, 4, 6]]],
    ['lines behind a move without a letter', 'M1 2 3 4 5 6', [[1, 2, 3, 4, 5, 6]]],
    ['level and upright lines', 'M1 2H5V7h-1v-2', [[1, 2, 5, 2, 5, 7, 4, 7, 4, 5]]],
    ['the ends of curves', 'M0 0C1 1 2 2 3 3S5 5 6 6Q7 7 8 8T9 9', [[0, 0, 3, 3, 6, 6, 8, 8, 9, 9]]],
    ['the ends of relative curves', 'M1 1c1 1 2 2 3 3', [[1, 1, 4, 4]]],
    ['arcs whose flags run together', 'M0 0a1 1 0 01.5.5', [[0, 0, 0.5, 0.5]]],
    ['numbers without separators', 'M-1.5.5L1e1-2', [[-1.5, 0.5, 10, -2]]],
    ['several subpaths', 'M0 0L1 1M5 5L6 6', [[0, 0, 1, 1], [5, 5, 6, 6]]],
    ['what goes on behind a close from where it began', 'M1 1L2 2ZL9 9', [[1, 1, 2, 2], [1, 1, 9, 9]]],
    ['what comes before an error', 'M0 0L1 1L2 oops', [[0, 0, 1, 1]]],
    ['nothing', '', []],
    ['nothing without a move', 'L1 1', []],
  ])('reads %s', (_, data, points) => {
    expect(readPath(data).map((subpath) => subpath.points)).toEqual(points);
  });

  it('tells which are closed', () => {
    expect(readPath('M0 0L1 1ZM2 2L3 3').map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  it('reads back whatever points are written, in any way of writing', () => {
    const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }), fc.constantFrom(',', ' ', ' , ', '\n'), (points, separator) => {
        const data = points.map(([x, y], i) => `${i ? 'L' : 'M'}${x}${separator}${y}`).join('');
        expect(readPath(data)[0].points.map((number) => number + 0)).toEqual(points.flat().map((number) => number + 0));
      }),
    );
  });

  it('ends, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz0123.-+e, '), maxLength: 200 }), (data) => {
        for (const { points } of readPath(data)) expect(points.length % 2).toBe(0);
      }),
    );
  });
});

describe('readPoints', () => {
  it('reads pairs and leaves a number without a partner', () => {
    expect(readPoints('1,2 3 4, 5')).toEqual([1, 2, 3, 4]);
  });
});
