import { readPath, type Subpath } from '../read-path.ts';
import { IDENTITY, type Matrix, scaleOf, transformPoints } from './matrix.ts';

/** A full circle of a path. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The numbers that a call was given: whatever the page passed. */
export type Numbers = readonly number[];

const FULL_TURN = 2 * Math.PI - 1e-3;
/** More points than this are not for anybody to see. */
const MOST_POINTS = 300_000;

/**
 * A path as it is built by calls, in the pixels of the canvas: each call counts
 * with the transform of its moment. Of a curve its end alone is kept, as of SVG's.
 */
export class CanvasPath {
  readonly subpaths: Subpath[] = [];
  readonly circles: Circle[] = [];
  private current: Subpath | null = null;
  private closedAt: number[] | null = null;
  private count = 0;

  moveTo(matrix: Matrix, [x, y]: Numbers): void {
    this.begin(transformPoints(matrix, [x, y]));
  }

  lineTo(matrix: Matrix, [x, y]: Numbers): void {
    const to = transformPoints(matrix, [x, y]);
    if (!to.every(Number.isFinite)) return;
    if (!this.current && !this.closedAt) return this.begin(to);
    if (!this.current) this.begin(this.closedAt ?? to);
    if (this.count++ < MOST_POINTS) this.current?.points.push(...to);
  }

  bezierCurveTo(matrix: Matrix, [, , , , x, y]: Numbers): void {
    this.lineTo(matrix, [x, y]);
  }

  quadraticCurveTo(matrix: Matrix, [, , x, y]: Numbers): void {
    this.lineTo(matrix, [x, y]);
  }

  /** As if the corner were not rounded. */
  arcTo(matrix: Matrix, [x, y]: Numbers): void {
    this.lineTo(matrix, [x, y]);
  }

  arc(matrix: Matrix, [x, y, radius, from, to]: Numbers): void {
    this.ellipse(matrix, [x, y, radius, radius, 0, from, to]);
  }

  /** A full one is a circle of its own; of any other the ends are joined by a straight line. */
  ellipse(matrix: Matrix, [x, y, radiusX, radiusY, turned, from, to]: Numbers): void {
    if (![x, y, radiusX, radiusY, from, to].every(Number.isFinite)) return;
    if (Math.abs(to - from) >= FULL_TURN) {
      this.addCircle(matrix, { x, y, radius: Math.max(radiusX, radiusY) });
      return;
    }
    for (const angle of [from, to]) {
      const [alongX, alongY] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
      this.lineTo(matrix, [x + alongX * Math.cos(turned) - alongY * Math.sin(turned), y + alongX * Math.sin(turned) + alongY * Math.cos(turned)]);
    }
  }

  rect(matrix: Matrix, [left, top, width, height]: Numbers): void {
    this.begin(transformPoints(matrix, [left, top, left + width, top, left + width, top + height, left, top + height]));
    this.closePath();
  }

  roundRect(matrix: Matrix, box: Numbers): void {
    this.rect(matrix, box);
  }

  /** The next line starts where the closed subpath did. */
  closePath(): void {
    if (!this.current) return;
    this.current.isClosed = true;
    this.closedAt = this.current.points.slice(0, 2);
    this.current = null;
  }

  /** Another path, such as a `Path2D`, within this one. */
  addPath(matrix: Matrix, { subpaths, circles }: Pick<CanvasPath, 'subpaths' | 'circles'>): void {
    for (const { points, isClosed } of subpaths) {
      if ((this.count += points.length / 2) > MOST_POINTS) return;
      this.subpaths.push({ points: transformPoints(matrix, points), isClosed });
    }
    for (const circle of circles) this.addCircle(matrix, circle);
    this.current = null;
  }

  /** The path data of SVG, as a `Path2D` can be made from. */
  addData(data: string): void {
    this.addPath(IDENTITY, { subpaths: readPath(data), circles: [] });
  }

  private addCircle(matrix: Matrix, circle: Circle): void {
    const [x, y] = transformPoints(matrix, [circle.x, circle.y]);
    const radius = circle.radius * scaleOf(matrix);
    if ([x, y, radius].every(Number.isFinite) && this.count++ < MOST_POINTS) this.circles.push({ x, y, radius });
  }

  private begin(points: number[]): void {
    if (!points.every(Number.isFinite) || (this.count += points.length / 2) > MOST_POINTS) return;
    this.current = { points, isClosed: false };
    this.closedAt = null;
    this.subpaths.push(this.current);
  }
}
