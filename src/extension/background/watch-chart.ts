import { watchChartJs } from '../page/watch-chart-js.ts';
import { runInPage, type FrameAddress } from './run-in-page.ts';

/**
 * Puts the observer of one chart into the page, where it stays until the
 * overlay tells it to leave.
 *
 * @returns whether the chart is observed now; without it the overlay stands still when the chart changes
 */
export async function watchChart(address: FrameAddress, canvasIndex: number): Promise<boolean> {
  return (await runInPage(address, watchChartJs, canvasIndex)) === true;
}
