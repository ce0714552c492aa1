import { MOST_CHART_POINTS, type ChartReading } from '../../core/chart/chart-reading.ts';
import { readChartJs } from '../page/read-chart-js.ts';
import { parseChartReadings } from './parse-chart-readings.ts';
import { runInPage, type FrameAddress } from './run-in-page.ts';

/** The charts of one document, read in the page's own world and validated; none where the page keeps us out. */
export async function readCharts(address: FrameAddress): Promise<ChartReading[]> {
  return parseChartReadings(await runInPage(address, readChartJs, MOST_CHART_POINTS));
}
