import { MOST_CHART_POINTS, type ChartReading } from '../../core/chart/chart-reading.ts';
import { readChartJs } from '../page/read-chart-js.ts';
import { browser } from '../platform/browser.ts';
import { parseChartReadings } from './parse-chart-readings.ts';

/** A document inside a tab. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * The charts of one document, read in the page's own world and validated.
 *
 * @returns none where the page keeps us out by now: it has navigated, or its frame is gone
 */
export async function readCharts({ tabId, frameId }: FrameAddress): Promise<ChartReading[]> {
  const [injection] = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      func: readChartJs,
      args: [MOST_CHART_POINTS],
    })
    .catch(() => []);
  return parseChartReadings(injection?.result);
}
