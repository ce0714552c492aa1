import type { DrawnBox } from './drawn-line.ts';
import type { Subpath } from './read-path.ts';
import type { Rule } from './text-box.ts';

/** Rounding of coordinates, px. */
const SAME = 0.05;
/** More strokes than this are no grid. */
const MOST_RULES = 400;
const LONGEST_RULE = 5;
/** A box has no more corners than this, rounded, and closed by a point of its own. */
const MOST_CORNERS = 10;
/** So far, as a share, a rounded corner may reach farther one way than the other. */
const ROUND = 0.1;
/** So large a share of its outline has to be straight. */
const LEAST_STRAIGHT = 0.25;
/** A stroke as wide as this, px, is a bar. */
const LEAST_BAR = 3;

/**
 * The box that a path outlines, be it one without height, and be its corners
 * rounded; null for any other path.
 *
 * @param isFilled so that one that is left open is closed all the same
 */
export function boxOfPath({ points, isClosed }: Subpath, color: string, isFilled = false): DrawnBox | null {
  if (points.length < 6 || points.length > MOST_CORNERS * 2) return null;
  const returns = Math.abs(points[0] - points[points.length - 2]) <= SAME && Math.abs(points[1] - points[points.length - 1]) <= SAME;
  if (!isClosed && !isFilled && !returns) return null;
  const [left, right, top, bottom] = boundsOf(points);
  let straight = 0;
  for (let i = 0; i < points.length; i += 2) {
    if (!isEdge(points[i], left, right) && !isEdge(points[i + 1], top, bottom)) return null;
    const [across, along] = [points[(i + 2) % points.length] - points[i], points[(i + 3) % points.length] - points[i + 1]].map(Math.abs);
    if (across > SAME && along > SAME) {
      // A corner is rounded as far one way as the other; of a triangle or an area that is not so.
      if (Math.abs(across - along) > ROUND * across || across > (right - left) / 2 + SAME) return null;
    } else if (!isAlongEdge(points, i, [left, right, top, bottom])) return null;
    else straight += across + along;
  }
  // What is hardly anything but corners is a dot.
  const isBox = straight >= LEAST_STRAIGHT * 2 * (right - left + bottom - top);
  return isBox && right - left > SAME ? { left, right, top, bottom, color } : null;
}

/** The bar that is drawn as an upright stroke; null for any other path, and for one as thin as a rule. */
export function boxOfStroke(points: readonly number[], width: number, color: string): DrawnBox | null {
  if (points.length !== 4 || !(width >= LEAST_BAR) || Math.abs(points[0] - points[2]) > SAME) return null;
  const [left, right, top, bottom] = boundsOf(points);
  return { left: left - width / 2, right: right + width / 2, top, bottom, color };
}

/** The straight pieces of a path that has nothing else, such as a grid, ticks, an axis; null for any other path. */
export function rulesOfPath(subpaths: readonly Subpath[], color = ''): { levels: Rule[]; uprights: Rule[] } | null {
  const levels: Rule[] = [];
  const uprights: Rule[] = [];
  if (subpaths.length > MOST_RULES || subpaths.some(({ points }) => points.length > 2 * LONGEST_RULE)) return null;
  for (const { points } of subpaths) {
    for (let i = 2; i < points.length; i += 2) {
      const [fromX, fromY, toX, toY] = points.slice(i - 2, i + 2);
      if (Math.abs(fromY - toY) <= SAME) levels.push({ at: (fromY + toY) / 2, from: Math.min(fromX, toX), to: Math.max(fromX, toX), color });
      else if (Math.abs(fromX - toX) <= SAME) uprights.push({ at: (fromX + toX) / 2, from: Math.min(fromY, toY), to: Math.max(fromY, toY), color });
      else return null;
    }
  }
  return levels.length + uprights.length > 0 ? { levels, uprights } : null;
}

/** Left, right, top, bottom of x, y, x, y .... */
export function boundsOf(points: readonly number[]): [number, number, number, number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  return [left, right, top, bottom];
}

function isEdge(at: number, one: number, other: number): boolean {
  return Math.abs(at - one) <= SAME || Math.abs(at - other) <= SAME;
}

/** Whether the piece from a point to the next lies on one side of a box, or is none. */
function isAlongEdge(points: readonly number[], i: number, [left, right, top, bottom]: readonly [number, number, number, number]): boolean {
  const [x, y, nextX, nextY] = [points[i], points[i + 1], points[(i + 2) % points.length], points[(i + 3) % points.length]];
  return [[x, nextX, left], [x, nextX, right], [y, nextY, top], [y, nextY, bottom]].some(([from, to, edge]) => Math.abs(from - edge) <= SAME && Math.abs(to - edge) <= SAME);
}
