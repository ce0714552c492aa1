import type { Box } from '../../core/chart/chart-reading.ts';
import { sharedArea } from '../../core/chart/shared-area.ts';

/** The share of the smaller of two boxes that both cover, 0..1. */
export function overlap(a: Box, b: Box): number {
  const shared = sharedArea(a, b);
  return shared === 0 ? 0 : shared / Math.min(a.width * a.height, b.width * b.height);
}

/** An element so much larger than a chart is what surrounds it, not it. */
const MOST_TIMES_AS_LARGE = 4;

/**
 * Whether what was under the pointer is, or belongs to, what fills a box: a line
 * within a chart, a sheet that the chart catches its mouse with, the chart itself.
 *
 * @param hovered the box of the innermost element under the pointer
 */
export function isUnderPointer(hovered: Box | null, box: Box): boolean {
  if (!hovered || hovered.width * hovered.height > MOST_TIMES_AS_LARGE * box.width * box.height) return false;
  return overlap(hovered, box) > 0.5;
}
