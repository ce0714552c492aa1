import type { Box } from '../../core/chart/chart-reading.ts';

/** Whether any of a box is in the viewport of its document. */
export function isInView({ left, top, width, height }: Box): boolean {
  return top < innerHeight && left < innerWidth && top + height > 0 && left + width > 0;
}
