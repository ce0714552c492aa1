import type { Point } from '../predictions/panel-layout.ts';

/** A way that a number goes, from the edge of one node to the tip of an arrow at another. */
export interface Edge {
  readonly from: Point;
  readonly to: Point;
  /** The two handles of its curve; a straight line without. */
  readonly bends?: readonly [Point, Point];
}

/** An edge of no length: where a number rests. */
export function restAt(place: Point): Edge {
  return { from: place, to: place };
}

/** `d` of the line. */
export function edgePath({ from, to, bends }: Edge): string {
  return `M${at(from)}${bends ? `C${at(bends[0])} ${at(bends[1])} ` : 'L'}${at(to)}`;
}

/** `d` of the triangle at its end, `size` px long. */
export function headPath(edge: Edge, size: number): string {
  const { to } = edge;
  const before = edge.bends ? edge.bends[1] : edge.from;
  const length = Math.hypot(to.x - before.x, to.y - before.y) || 1;
  const along = { x: (to.x - before.x) / length, y: (to.y - before.y) / length };
  const side = (sign: 1 | -1): Point => ({ x: to.x - size * along.x - sign * 0.5 * size * along.y, y: to.y - size * along.y + sign * 0.5 * size * along.x });
  return `M${at(to)}L${at(side(1))}L${at(side(-1))}z`;
}

/** The place at a share of the way, 0..1. */
export function pointOn({ from, to, bends }: Edge, share: number): Point {
  const rest = 1 - share;
  const mix = (name: keyof Point): number =>
    bends
      ? rest ** 3 * from[name] + 3 * rest ** 2 * share * bends[0][name] + 3 * rest * share ** 2 * bends[1][name] + share ** 3 * to[name]
      : rest * from[name] + share * to[name];
  return { x: mix('x'), y: mix('y') };
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
