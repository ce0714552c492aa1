import type { ChartConfiguration } from 'chart.js';
import type { Page } from 'playwright';
import type { PageServer } from './page-server.ts';
import type { ViewportPoint } from './overlay-probe.ts';

/** What tests/pages/chart-js puts in the page's global scope. */
interface ChartPage {
  addChart(config: unknown, style?: string): unknown;
  placeOf(canvasIndex: number, x: number, y: number, datasetIndex?: number): ViewportPoint;
}

/** A line chart of values over the labels 0, 1, 2 ...; `places` beyond the values leave room on the right. */
export function lineChart(values: readonly (number | null)[], { places = values.length, min = 0, max = 1 } = {}): ChartConfiguration {
  return {
    type: 'line',
    data: { labels: Array.from({ length: places }, (_, i) => String(i)), datasets: [{ label: 'series', data: [...values] }] },
    options: { scales: { y: { min, max } } },
  };
}

/** Opens the page of Chart.js charts with the given ones on it, in order. */
export async function openChartPage(page: Page, pages: PageServer, ...charts: readonly (ChartConfiguration | [ChartConfiguration, string])[]): Promise<void> {
  await page.goto(pages.url('chart-js/index.html'));
  for (const chart of charts) {
    const [config, style] = Array.isArray(chart) ? chart : [chart, ''];
    // Chart.js' own type is too deep for Playwright's to follow.
    const handed: { config: unknown; style: string } = { config, style };
    await page.evaluate(
      ({ config, style }) => void (globalThis as unknown as ChartPage).addChart(config, style),
      handed,
    );
  }
}

/** Where Chart.js itself puts a point, in viewport px. */
export function placeOf(page: Page, canvasIndex: number, x: number, y: number): Promise<ViewportPoint> {
  return page.evaluate(([canvasIndex, x, y]) => (globalThis as unknown as ChartPage).placeOf(canvasIndex, x, y), [canvasIndex, x, y] as const);
}

/** How far two places are apart, in CSS px. */
export function distance(a: ViewportPoint, b: ViewportPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
