import type { ChartReading } from '../../core/chart/chart-reading.ts';
import { run } from '../page/document-task.ts?in-page';
import type { SourceChoice } from './choose-source.ts';
import { parseChartReadings } from './parse-chart-readings.ts';
import { readInPage } from './read-in-page.ts';
import type { FrameAddress } from './run-in-page.ts';

/**
 * Reads a chosen canvas that no library's reader knew by what it draws, in the
 * page's own world.
 *
 * @returns null for what is no canvas or draws no chart: its pixels are left, as they are where the user has told its axis
 */
export async function recordCanvas(address: FrameAddress, { picture, calibration }: Extract<SourceChoice, { kind: 'picture' }>): Promise<ChartReading | null> {
  const { element } = picture;
  if (calibration || !element.startsWith('canvas:')) return null;
  const told = await readInPage(address, 'MAIN', run, { record: element });
  return parseChartReadings(told?.charts).find((reading) => reading.reader === 'recorder' && reading.element === element) ?? null;
}
