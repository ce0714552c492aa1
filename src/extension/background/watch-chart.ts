import { watchChartJs } from '../page/watch-chart-js.ts';
import { browser } from '../platform/browser.ts';
import type { FrameAddress } from './read-charts.ts';

/**
 * Puts the observer of one chart into the page, where it stays until the
 * overlay tells it to leave.
 *
 * @returns whether the chart is observed now; without it the overlay stands still when the chart changes
 */
export async function watchChart({ tabId, frameId }: FrameAddress, canvasIndex: number): Promise<boolean> {
  const [injection] = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      func: watchChartJs,
      args: [canvasIndex],
    })
    .catch(() => []);
  return injection?.result === true;
}
