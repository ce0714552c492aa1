import type { Subpath } from '../read-path.ts';
import type { Circle } from './canvas-path.ts';
import { type Matrix, scaleOf, transformPoints } from './matrix.ts';

/** A path that was filled or stroked on a canvas, in its pixels. */
export interface PaintedPath {
  readonly kind: 'path';
  readonly subpaths: readonly Subpath[];
  readonly circles: readonly Circle[];
  readonly isFilled: boolean;
  /** '' for a gradient or pattern. */
  readonly color: string;
}

/** A text that was written on a canvas, in its pixels. */
export interface WrittenText {
  readonly kind: 'text';
  readonly text: string;
  /** (8) x, y of the corners, from where it begins at its upper edge. */
  readonly corners: readonly number[];
  /** (2) where it is fixed. */
  readonly anchor: readonly number[];
  /** Its anchor is its middle. */
  readonly isCentred: boolean;
  readonly color: string;
  readonly size: number;
}

export type CanvasMark = PaintedPath | WrittenText;

/** A mark as it is when its canvas is drawn into another. */
export function transformMark(mark: CanvasMark, matrix: Matrix): CanvasMark {
  if (mark.kind === 'text') {
    return { ...mark, corners: transformPoints(matrix, mark.corners), anchor: transformPoints(matrix, mark.anchor), size: mark.size * scaleOf(matrix) };
  }
  return {
    ...mark,
    subpaths: mark.subpaths.map(({ points, isClosed }) => ({ points: transformPoints(matrix, points), isClosed })),
    circles: mark.circles.map(({ x, y, radius }) => {
      const [atX, atY] = transformPoints(matrix, [x, y]);
      return { x: atX, y: atY, radius: radius * scaleOf(matrix) };
    }),
  };
}
