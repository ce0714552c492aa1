import { groupedBy } from '../../grouped-by.ts';
import type { ColoredLine, DrawnBox } from './drawn-line.ts';

/** Fewer are no series. */
const FEWEST_BARS = 3;
/** Bars are as wide as one another, within this share (months are not) or so many px. */
const WIDTH_SHARE = 0.2;
const WIDTH_PX = 1;
/** So far from their base line bars may end: a stroke, a gap. */
export const BASE_PX = 1.2;
/** So large a share of the boxes has to stand on the base line, or they are stacked or float. */
const ON_BASE = 0.8;
/** Distances between neighbours are the same within this share of them. */
const EVEN = 0.15;

/**
 * The bars among boxes, as lines over their middles: for each colour those of
 * one width that stand on one base line, or hang from it. Bars of several
 * colours that share one row, such as gains and losses, are one line.
 */
export function barsOfBoxes(boxes: readonly DrawnBox[]): ColoredLine[] {
  const groups = [...byColor(boxes).values()];
  const row = groups.length > 1 ? rowOf(boxes) : null;
  return (row ? [row] : groups.flatMap((group) => standing(likeWide(group))))
    .filter((group) => group.length >= FEWEST_BARS)
    .flatMap((group) => {
      const ordered = [...group].sort((one, other) => one.x - other.x);
      const isSeries = ordered.every(({ x }, i) => i === 0 || x - ordered[i - 1].x > 0.5);
      return isSeries ? [{ xs: ordered.map(({ x }) => x), ys: ordered.map(({ y }) => y), source: 'bars' as const, color: ordered[0].color, name: '', base: ordered[0].base }] : [];
    });
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly color: string;
}

export function byColor<T extends { readonly color: string }>(marks: readonly T[]): Map<string, T[]> {
  return groupedBy(marks, ({ color }) => color);
}

/** Without boxes of other widths: a legend's, a background. */
export function likeWide(boxes: readonly DrawnBox[]): DrawnBox[] {
  const widths = boxes.map(({ left, right }) => right - left).sort((one, other) => one - other);
  const usual = widths[widths.length >> 1];
  return boxes.filter(({ left, right }) => Math.abs(right - left - usual) <= Math.max(WIDTH_PX, usual * WIDTH_SHARE));
}

function standing(boxes: readonly DrawnBox[]): Bar[][] {
  const base = commonEdge(boxes);
  if (base === null) return [];
  const bars = boxes.flatMap(({ left, right, top, bottom, color }): Bar[] => {
    const x = (left + right) / 2;
    if (Math.abs(bottom - base) <= BASE_PX) return [{ x, y: top, base, color }];
    return Math.abs(top - base) <= BASE_PX ? [{ x, y: bottom, base, color }] : [];
  });
  return bars.length >= boxes.length * ON_BASE ? [bars] : [];
}

/** The y that most boxes begin or end at; null where no two do. */
export function commonEdge(boxes: readonly DrawnBox[]): number | null {
  const counts = new Map<number, { count: number; y: number }>();
  for (const { top, bottom } of boxes) {
    // Of two edges that are as common the lower one: bars stand.
    for (const y of [bottom, top]) {
      const key = Math.round(y);
      const known = counts.get(key);
      counts.set(key, { count: (known?.count ?? 0) + (y === bottom ? 1.01 : 1), y: known?.y ?? y });
    }
  }
  let best = { count: boxes.length < 2 ? 0 : 1.5, y: NaN };
  for (const edge of counts.values()) if (edge.count > best.count) best = edge;
  return Number.isNaN(best.y) ? null : best.y;
}

/**
 * All bars as one row where they stand on one base line, evenly, and colours do
 * not simply take turns: each may have its own, or the last another than the others.
 */
function rowOf(boxes: readonly DrawnBox[]): Bar[] | null {
  const [all = []] = standing(likeWide(boxes)).map((bars) => [...bars].sort((one, other) => one.x - other.x));
  if (all.length < FEWEST_BARS || !isEven(all.map(({ x }) => x))) return null;
  const turn = byColor(all).size;
  // Of colours that come too seldom to be a series each makes none by taking turns.
  const takesTurns = all.length >= turn * FEWEST_BARS && all.every(({ color }, i) => i < turn || color === all[i - turn].color);
  return takesTurns ? null : all;
}

/** Whether places are as far from one another. */
export function isEven(xs: readonly number[]): boolean {
  const step = (xs[xs.length - 1] - xs[0]) / (xs.length - 1);
  return xs.every((x, i) => i === 0 || Math.abs(x - xs[i - 1] - step) <= step * EVEN);
}
