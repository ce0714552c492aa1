import { CanvasPath } from '../../../core/chart/drawn/canvas/canvas-path.ts';
import type { Matrix } from '../../../core/chart/drawn/canvas/matrix.ts';
import { numbersOf } from './numbers-of.ts';

export const PATH_CALLS = ['moveTo', 'lineTo', 'bezierCurveTo', 'quadraticCurveTo', 'arcTo', 'arc', 'ellipse', 'rect', 'roundRect', 'closePath'] as const;
export type PathCall = (typeof PATH_CALLS)[number];

/** More of them than this are not for anybody to see. */
const MOST_CALLS = 300_000;

/**
 * The calls that build a path, written down as they come: what they draw is
 * found out when the page is no longer in the middle of its own drawing.
 */
export class RecordedPath {
  private readonly names: PathCall[] = [];
  private readonly matrices: Matrix[] = [];
  private readonly args: (readonly unknown[])[] = [];

  /** How many calls there were so far. */
  get length(): number {
    return this.names.length;
  }

  add(name: PathCall, matrix: Matrix, args: readonly unknown[]): void {
    if (this.names.length >= MOST_CALLS) return;
    this.names.push(name);
    this.matrices.push(matrix);
    this.args.push(args);
  }

  /** The path as it was after so many calls, in the pixels of the canvas. */
  build(length = this.length): CanvasPath {
    const path = new CanvasPath();
    for (let i = 0; i < length; i++) path[this.names[i]](this.matrices[i], numbersOf(this.args[i]));
    return path;
  }
}
