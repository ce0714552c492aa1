import type { DrawnBox } from './drawn-line.ts';
import type { Subpath } from './read-path.ts';
import type { Rule } from './text-box.ts';

/** Rounding of coordinates, px. */
const SAME = 0.05;
/** More strokes than this are no grid. */
const MOST_RULES = 400;
const LONGEST_RULE = 5;

/** The box that a closed path outlines, be it one without height; null for any other path. */
export function boxOfPath({ points, isClosed }: Subpath, color: string): DrawnBox | null {
  if (!isClosed || points.length < 6 || points.length > 10) return null;
  const [left, right, top, bottom] = boundsOf(points);
  for (let i = 0; i < points.length; i += 2) {
    if (!isEdge(points[i], left, right) || !isEdge(points[i + 1], top, bottom)) return null;
    const [nextX, nextY] = [points[(i + 2) % points.length], points[(i + 3) % points.length]];
    if (Math.abs(nextX - points[i]) > SAME && Math.abs(nextY - points[i + 1]) > SAME) return null;
  }
  return right - left > SAME ? { left, right, top, bottom, color } : null;
}

/** The straight pieces of a path that has nothing else, such as a grid, ticks, an axis; null for any other path. */
export function rulesOfPath(subpaths: readonly Subpath[]): { levels: Rule[]; uprights: Rule[] } | null {
  const levels: Rule[] = [];
  const uprights: Rule[] = [];
  if (subpaths.length > MOST_RULES || subpaths.some(({ points }) => points.length > 2 * LONGEST_RULE)) return null;
  for (const { points } of subpaths) {
    for (let i = 2; i < points.length; i += 2) {
      const [fromX, fromY, toX, toY] = points.slice(i - 2, i + 2);
      if (Math.abs(fromY - toY) <= SAME) levels.push({ at: (fromY + toY) / 2, from: Math.min(fromX, toX), to: Math.max(fromX, toX) });
      else if (Math.abs(fromX - toX) <= SAME) uprights.push({ at: (fromX + toX) / 2, from: Math.min(fromY, toY), to: Math.max(fromY, toY) });
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
