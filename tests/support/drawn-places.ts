import type { Page } from 'playwright';
import { valueToPixel } from '../../src/core/chart/axis-scale.ts';
import { distance } from './chart-page.ts';
import type { ViewportPoint } from './overlay-probe.ts';
import type { ReadChart, ReadLine } from './reader-page.ts';

/** Where a reading says that a place on a chart is, in viewport px. */
export function placeIn({ box, size, x }: ReadChart, { y, subplot }: Pick<ReadLine, 'y' | 'subplot'>, position: number, value: number): ViewportPoint {
  return {
    x: box.left + (valueToPixel(subplot?.x ?? x, position) * box.width) / size.width,
    y: box.top + (valueToPixel(y, value) * box.height) / size.height,
  };
}

/** How far the places of a reading are from where the chart itself has them, in CSS px: the worst of all. */
export function worstOffset(chart: ReadChart, line: Pick<ReadLine, 'y' | 'subplot'>, points: readonly { position: number; value: number; at: ViewportPoint }[]): number {
  return points.reduce((worst, { position, value, at }) => Math.max(worst, distance(placeIn(chart, line, position, value), at)), points.length > 0 ? 0 : Infinity);
}

/** What reading must leave as it was: every global name, and all of the document. */
export function traceOf(page: Page): Promise<{ globals: string[]; html: string }> {
  return page.evaluate(() => ({ globals: Object.getOwnPropertyNames(globalThis), html: document.documentElement.outerHTML }));
}
