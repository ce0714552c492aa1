import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanvasPath } from '../../../../../../src/core/chart/drawn/canvas/canvas-path.ts';
import { IDENTITY, type Matrix } from '../../../../../../src/core/chart/drawn/canvas/matrix.ts';

const TWICE: Matrix = [2, 0, 0, 2, 10, 20];

describe('CanvasPath', () => {
  it('counts every call with the transform of its moment', () => {
    const path = new CanvasPath();
    path.moveTo(IDENTITY, [1, 2]);
    path.lineTo(TWICE, [1, 2]);
    expect(path.subpaths).toEqual([{ points: [1, 2, 12, 24], isClosed: false }]);
  });

  it('keeps of a curve its end alone', () => {
    const path = new CanvasPath();
    path.moveTo(IDENTITY, [0, 0]);
    path.bezierCurveTo(IDENTITY, [1, 1, 2, 2, 3, 4]);
    path.quadraticCurveTo(IDENTITY, [4, 4, 5, 6]);
    expect(path.subpaths[0].points).toEqual([0, 0, 3, 4, 5, 6]);
  });

  it('begins where a line ends that has no beginning, and where a closed one began', () => {
    const path = new CanvasPath();
    path.lineTo(IDENTITY, [1, 1]);
    path.lineTo(IDENTITY, [5, 1]);
    path.closePath();
    path.lineTo(IDENTITY, [9, 9]);
    expect(path.subpaths).toEqual([
      { points: [1, 1, 5, 1], isClosed: true },
      { points: [1, 1, 9, 9], isClosed: false },
    ]);
  });

  it('takes a full turn for a circle, any other arc for its ends', () => {
    const path = new CanvasPath();
    path.arc(TWICE, [1, 2, 3, 0, 2 * Math.PI]);
    path.arc(IDENTITY, [0, 0, 5, 0, Math.PI]);
    expect(path.circles).toEqual([{ x: 12, y: 24, radius: 6 }]);
    expect(path.subpaths[0].points.map(Math.round)).toEqual([5, 0, -5, 0]);
  });

  it('closes a rectangle, and reads the words of SVG', () => {
    const path = new CanvasPath();
    path.rect(IDENTITY, [1, 2, 3, 4]);
    path.addData('M0,0L5,5');
    expect(path.subpaths).toEqual([
      { points: [1, 2, 4, 2, 4, 6, 1, 6], isClosed: true },
      { points: [0, 0, 5, 5], isClosed: false },
    ]);
  });

  it('holds finite places only, whatever it is called with', () => {
    const calls = ['moveTo', 'lineTo', 'bezierCurveTo', 'quadraticCurveTo', 'arcTo', 'arc', 'ellipse', 'rect', 'closePath'] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...calls), fc.array(fc.double(), { maxLength: 8 }))), (made) => {
        const path = new CanvasPath();
        for (const [name, numbers] of made) path[name](TWICE, numbers);
        return path.subpaths.every(({ points }) => points.length % 2 === 0 && points.every(Number.isFinite)) && path.circles.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
      }),
    );
  });
});
