import type { Page, Worker } from 'playwright';
import { comparePlaces } from '../charts/compare-places.ts';
import { act, openMatrixPage } from '../charts/matrix-page.ts';
import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';

for (const library of ['hand-svg', 'observable-plot']) {
  test(`a chart whose page puts a new drawing in the place of the old one is followed, and the overlay goes where none comes: ${library}`, async ({ page, pages, clickMenu }) => {
    await openMatrixPage(page, pages.origin, { library, build: 'global', axis: 'time' });
    await clickMenu(page);
    await waitForOverlay(page);
    for (const what of ['append', 'zoom', 'resize'] as const) {
      await act(page, what);
      await expect.poll(async () => (await comparePlaces(page, await waitForOverlay(page))).worst, { message: what }).toBeLessThan(1);
    }
    await act(page, 'destroy');
    await waitForNoOverlay(page);
  });
}

/** Longer than a frame, shorter than the patience with pages that build a chart again. */
const LATER_MS = 400;

interface ChartPage {
  readonly Chart: (new (canvas: HTMLCanvasElement, config: object) => unknown) & { getChart(canvas: HTMLCanvasElement): { readonly data: object; destroy(): void } };
}

/** Destroys the chart of the first canvas at once; another one comes on the same canvas after a while, with these values. */
function rebuildLater(page: Page, values: readonly number[], later: number): Promise<void> {
  return page.evaluate(
    ([values, later]) => {
      const { Chart } = globalThis as unknown as ChartPage;
      const canvas = document.querySelector('canvas');
      if (!canvas) throw new Error('no canvas');
      Chart.getChart(canvas).destroy();
      const data = { labels: Array.from({ length: 9 }, (_, i) => String(i)), datasets: [{ label: 'series', data: values }] };
      setTimeout(() => new Chart(canvas, { type: 'line', data, options: { animation: false, maintainAspectRatio: false, scales: { y: { min: 0, max: 1 } } } }), later);
    },
    [values, later] as const,
  );
}

test('a chart that comes back on its canvas after a while is continued from its new last point', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart([0.2, 0.4, 0.3, 0.6, 0.5], { places: 9 }));
  await clickMenu(page);
  await waitForOverlay(page);
  for (const values of [[0.6, 0.5, 0.7, 0.9], [0.3, 0.4, 0.2, 0.35, 0.1, 0.2]]) {
    await rebuildLater(page, values, LATER_MS);
    const last = values.length - 1;
    await expect.poll(async () => page.evaluate(() => Boolean((globalThis as unknown as ChartPage).Chart.getChart(document.querySelector('canvas') as HTMLCanvasElement)))).toBe(true);
    await expect.poll(async () => distance((await waitForOverlay(page)).points[0], await placeOf(page, 0, last, values[last]))).toBeLessThan(1);
  }
});

for (const library of ['chart-js', 'echarts', 'uplot', 'plotly']) {
  for (const build of ['global', 'bundled'] as const) {
    test(`the overlay goes with a chart that its library has destroyed for good: ${library}, ${build}`, async ({ page, pages, clickMenu }) => {
      await openMatrixPage(page, pages.origin, { library, build, axis: 'time' });
      await clickMenu(page);
      await waitForOverlay(page);
      await act(page, 'destroy');
      await waitForNoOverlay(page);
    });
  }
}

/** Has the first chart taken off the page as soon as it was read anew, before the worker answers. */
function removeOnceRead(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const { scripting } = chrome;
    const execute = scripting.executeScript.bind(scripting);
    scripting.executeScript = (async (injection: chrome.scripting.ScriptInjection<unknown[], unknown>) => {
      const results = await execute(injection);
      if (injection.world === 'MAIN') await execute({ target: injection.target, func: () => document.querySelector('canvas[data-leaves]')?.parentElement?.remove() });
      return results;
    });
  });
}

for (const { beside, others } of [{ beside: 'alone', others: [] }, { beside: 'beside another', others: [lineChart([0.5, 0.4, 0.6, 0.2])] }]) {
  test(`the overlay of a chart ${beside} goes with it that was taken away between being read anew and the answer`, async ({ page, pages, clickMenu, worker }) => {
    // The other one is not in view.
    await openChartPage(page, pages, [lineChart([0.2, 0.4, 0.3, 0.6, 0.5], { places: 9 }), 'margin-bottom: 900px'], ...others);
    await clickMenu(page);
    await waitForOverlay(page);
    await removeOnceRead(worker);
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const chart = (globalThis as unknown as { Chart: { getChart(canvas: Element | null): { data: { datasets: { data: number[] }[] }; update(): void } } }).Chart.getChart(canvas);
      canvas?.setAttribute('data-leaves', '');
      chart.data.datasets[0].data.push(0.9);
      chart.update();
    });
    await expect(page.locator('canvas')).toHaveCount(others.length);
    await waitForNoOverlay(page);
  });
}
