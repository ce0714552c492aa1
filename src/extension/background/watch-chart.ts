import type { ElementAddress } from '../../core/chart/chart-reading.ts';
import { run } from '../page/chart-task.ts?in-page';
import { runInPage, type FrameAddress } from './run-in-page.ts';

/**
 * Puts the observer of one chart into the page, where it stays until the
 * overlay tells it to leave.
 *
 * @returns whether the chart is observed now; without it the overlay stands still when the chart changes
 */
export async function watchChart(address: FrameAddress, element: ElementAddress): Promise<boolean> {
  return (await runInPage(address, 'MAIN', run, { kind: 'watch', element })) === true;
}
