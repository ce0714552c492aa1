import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { dispatchMenuClick, expect, test } from '../support/extension-fixture.ts';
import { readOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import { stopWorker } from '../support/stop-worker.ts';

const PRICES = [0.2, 0.4, 0.3, 0.6, 0.5];

test('a prediction ends the same when the worker is stopped right after the gesture', async ({ page, pages, extension, grant, worker }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 8 }));
  await grant(page);
  await dispatchMenuClick(worker, {});
  await stopWorker(extension, page);
  const { points, rows } = await waitForOverlay(page);
  expect(distance(points[0], await placeOf(page, 0, 4, PRICES[4]))).toBeLessThan(1);
  expect(rows).toHaveLength(1);
});

test('a prediction ends the same when the worker is stopped again and again while it runs', async ({ page, pages, extension, grant, worker }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 8 }));
  await grant(page);
  await dispatchMenuClick(worker, {});
  // Five kills land wherever the flow is: in the injection, the reading, the forecast or the answer.
  for (let kill = 0; kill < 5; kill++) await stopWorker(extension, page);
  const { rows } = await waitForOverlay(page);
  expect(rows).toHaveLength(1);
});

test('a drawn prediction outlives its worker, and a change of the chart wakes a new one', async ({ page, pages, extension, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 8 }));
  await clickMenu(page);
  await waitForOverlay(page);
  await stopWorker(extension, page);
  expect(await readOverlay(page)).not.toBeNull();
  await page.evaluate(() => {
    const { Chart } = globalThis as unknown as { Chart: { getChart(canvas: Element | null): { data: { datasets: { data: number[] }[] }; update(): void } } };
    const chart = Chart.getChart(document.querySelector('canvas'));
    chart.data.datasets[0].data.push(0.9);
    chart.update();
  });
  await expect
    .poll(async () => distance((await waitForOverlay(page)).points[0], await placeOf(page, 0, 5, 0.9)))
    .toBeLessThan(1);
});
