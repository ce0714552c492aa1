import { valueToPixel } from './axis-scale.ts';
import type { Box, ChartPlace, ChartReading, ChartSeries } from './chart-reading.ts';
import { plotOf } from './plot-of.ts';

/** A line farther from the place than this is not what was pointed at, in CSS px. */
const FARTHEST = 60;

/**
 * Which line of a chart passes closest to a place, measured up and down.
 *
 * @param place in the chart's own px
 * @returns the line's index; null where the place is off every plot or far from every line
 */
export function nearestLine(chart: Pick<ChartReading, 'box' | 'size' | 'plot' | 'x' | 'series'>, { x, y }: ChartPlace): number | null {
  let best: number | null = null;
  let least = (FARTHEST * chart.size.height) / chart.box.height;
  chart.series.forEach((line, index) => {
    const at = plotOf(chart, line);
    const distance = isWithin(at.plot, { x, y }) ? Math.abs(heightAt(at.x, line, x) - y) : Infinity;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Whether a place lies in a box, its edges included. */
export function isWithin({ left, top, width, height }: Box, { x, y }: ChartPlace): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Where a line is at x, straight between its points; NaN beyond its ends and in its gaps. */
function heightAt(axis: ChartReading['x'], { positions, values, y }: ChartSeries, x: number): number {
  for (let i = 1; i < positions.length; i++) {
    const from = valueToPixel(axis, positions[i - 1]);
    const to = valueToPixel(axis, positions[i]);
    if ((from - x) * (to - x) > 0 || from === to) continue;
    const share = (x - from) / (to - from);
    return (1 - share) * valueToPixel(y, values[i - 1]) + share * valueToPixel(y, values[i]);
  }
  return NaN;
}
