import type { Page } from 'playwright';
import { comparePlaces } from '../charts/compare-places.ts';
import { act, openMatrixPage } from '../charts/matrix-page.ts';
import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { MEASURED } from '../support/measured.ts';
import { waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import { traceTasks } from '../support/trace-tasks.ts';

const PRICES = [0.2, 0.4, 0.3, 0.6, 0.5];

interface LiveChart {
  data: { labels: string[]; datasets: { data: number[] }[] };
  update(): void;
  destroy(): void;
}

interface PageScope {
  Chart: { getChart(canvas: Element | null): LiveChart; registry: { plugins: { items: object } } };
  addChart(config: unknown): unknown;
}

const plugins = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys((globalThis as unknown as PageScope).Chart.registry.plugins.items));

test('the continuation starts again from a new last point', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 9 }));
  await clickMenu(page);
  await waitForOverlay(page);
  await page.evaluate(() => {
    const chart = (globalThis as unknown as PageScope).Chart.getChart(document.querySelector('canvas'));
    chart.data.datasets[0].data.push(0.9);
    chart.update();
  });
  await expect
    .poll(async () => distance((await waitForOverlay(page)).points[0], await placeOf(page, 0, 5, 0.9)))
    .toBeLessThan(1);
});

test('the continuation is drawn on a chart that was destroyed and built again on its canvas', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 9 }));
  await clickMenu(page);
  await waitForOverlay(page);
  const rebuild = (last: number): Promise<void> =>
    page.evaluate((value) => {
      const { Chart } = globalThis as unknown as { Chart: PageScope['Chart'] & (new (canvas: Element, config: unknown) => unknown) };
      const canvas = document.querySelector('canvas');
      if (!canvas) throw new Error('no canvas');
      const { data } = Chart.getChart(canvas);
      Chart.getChart(canvas).destroy();
      data.datasets[0].data.push(value);
      new Chart(canvas, { type: 'line', data, options: { animation: false, maintainAspectRatio: false, scales: { y: { min: 0, max: 1 } } } });
    }, last);
  for (const [index, last] of [0.8, 0.1].entries()) {
    await rebuild(last);
    await expect
      .poll(async () => distance((await waitForOverlay(page)).points[0], await placeOf(page, 0, 5 + index, last)))
      .toBeLessThan(1);
  }
});

test('closing leaves nothing behind: no node, no plugin, no global, no layout shift', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, [lineChart(PRICES), 'margin-bottom: 900px']);
  await page.evaluate(() => {
    const scope = globalThis as unknown as { shifts: number };
    scope.shifts = 0;
    new PerformanceObserver((list) => (scope.shifts += list.getEntries().length)).observe({ type: 'layout-shift', buffered: false });
  });
  const look = () =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(globalThis).sort(),
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    }));
  const before = await look();
  const pluginsBefore = await plugins(page);

  await clickMenu(page);
  await waitForOverlay(page);
  // The chart is looked at, not hooked.
  expect(await plugins(page)).toEqual(pluginsBefore);
  expect((await look()).size).toEqual(before.size);
  expect((await look()).globals).toEqual(before.globals);

  await page.keyboard.press('Escape');
  await waitForNoOverlay(page);
  expect(await look()).toEqual(before);
  expect(await plugins(page)).toEqual(pluginsBefore);
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);
});

test('a second gesture replaces the first overlay', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES));
  await clickMenu(page);
  await waitForOverlay(page);
  await clickMenu(page);
  await waitForOverlay(page);
  await expect(page.locator('predict-next-overlay')).toHaveCount(1);
});

test('the overlay goes with the chart that is taken off the page', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES));
  await clickMenu(page);
  await waitForOverlay(page);
  await page.evaluate(() => {
    (globalThis as unknown as PageScope).Chart.getChart(document.querySelector('canvas')).destroy();
    document.querySelector('.chart')?.remove();
  });
  await waitForNoOverlay(page);
});

/** Charts that no reader knows, and how far off in CSS px their forecasts may be drawn. */
const CANVASES = [
  { library: 'dygraphs', as: 'recorded', acts: ['append', 'zoom'], tolerance: 1.5 },
  { library: 'hand-canvas', as: 'digitised', acts: ['append'], tolerance: 2.5 },
] as const;

for (const { library, as, acts, tolerance } of CANVASES) {
  test(`a canvas that was ${as} is read again when it is drawn anew, and takes the overlay with it: ${library}`, async ({ page, pages, clickMenu }) => {
    await openMatrixPage(page, pages.origin, { library, build: 'global', axis: 'time' });
    await clickMenu(page);
    await waitForOverlay(page);
    for (const what of acts) {
      await act(page, what);
      await expect.poll(async () => (await comparePlaces(page, await waitForOverlay(page))).worst, { message: what }).toBeLessThan(tolerance);
    }
    await act(page, 'destroy');
    await waitForNoOverlay(page);
  });
}

test('a canvas that is wiped for good loses its overlay', async ({ page, pages, clickMenu }) => {
  await openMatrixPage(page, pages.origin, { library: 'dygraphs', build: 'global', axis: 'time' });
  await clickMenu(page);
  await waitForOverlay(page);
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas')) canvas.replaceWith(Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height }));
  });
  await waitForNoOverlay(page);
});

test('looking at a canvas takes no task of 50 ms of its page', MEASURED, async ({ page, pages, browserSession, clickMenu }) => {
  await openMatrixPage(page, pages.origin, { library: 'dygraphs', build: 'global', axis: 'time' });
  await clickMenu(page);
  await waitForOverlay(page);
  const tasks = await traceTasks(browserSession, page, async () => {
    const before = (await waitForOverlay(page)).points[0];
    await act(page, 'append');
    await expect.poll(async () => distance((await waitForOverlay(page)).points[0], before)).toBeGreaterThan(2);
  });
  console.log(`Longest of ${tasks.length} tasks until a changed canvas was read again: ${tasks[0].cpuMs.toFixed(1)} ms computed.`);
  expect(tasks[0].cpuMs).toBeLessThan(50);
});
