import type { Worker } from 'playwright';
import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { dispatchMenuClick, expect, test } from '../support/extension-fixture.ts';
import { readOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import { stopWorker } from '../support/stop-worker.ts';

const PRICES = [0.2, 0.4, 0.3, 0.6, 0.5];

/** What the worker waits for in the middle of a request. */
type Step = 'reading the charts' | 'noting the id of the series in hand';

/** Makes this worker, not the next one, wait for ever at a step: whoever asked is then surely in mid-request. */
async function holdAt(worker: Worker, step: Step): Promise<void> {
  await worker.evaluate((held) => {
    const scope = globalThis as unknown as { isHeld: boolean; browser?: typeof chrome };
    scope.isHeld = false;
    const forEver = (): Promise<never> => {
      scope.isHeld = true;
      return new Promise(() => undefined);
    };
    for (const api of new Set([chrome, scope.browser ?? chrome])) {
      if (held === 'noting the id of the series in hand') Object.assign(api.storage.session, { set: forEver });
      else {
        const original = api.scripting.executeScript.bind(api.scripting) as (injection: { world?: string }) => unknown;
        const execute = (injection: { world?: string }): unknown => (injection.world === 'MAIN' ? forEver() : original(injection));
        Object.assign(api.scripting, { executeScript: execute });
      }
    }
  }, step);
}

/** Waits until the worker has come to the step it is held at. */
async function waitUntilHeld(worker: Worker): Promise<void> {
  await expect.poll(() => worker.evaluate(() => (globalThis as unknown as { isHeld: boolean }).isHeld)).toBe(true);
}

/** Waits until the grant has come to the page: before that the worker knocks again and again, and nobody else knows of the gesture. */
async function waitUntilLetIn(worker: Worker): Promise<void> {
  await expect(() =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => undefined });
    }),
  ).toPass();
}

test('a prediction ends the same when the worker is stopped while it reads the charts', async ({ page, pages, extension, grant, worker }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 8 }));
  await grant(page);
  await holdAt(worker, 'reading the charts');
  await dispatchMenuClick(worker, {});
  await waitUntilHeld(worker);
  await stopWorker(extension, page);
  const { points, rows } = await waitForOverlay(page);
  expect(distance(points[0], await placeOf(page, 0, 4, PRICES[4]))).toBeLessThan(1);
  expect(rows).toHaveLength(1);
});

test('a series is in hand even when the worker is stopped while it stores it', async ({ extension, openPopupTab, worker }) => {
  const popup = await openPopupTab();
  await holdAt(worker, 'noting the id of the series in hand');
  await popup.getByLabel('Paste a series').fill('1, 0.5, 0.5');
  await popup.keyboard.press('ControlOrMeta+Enter');
  await waitUntilHeld(worker);
  await stopWorker(extension, popup);
  await expect.poll(() => popup.evaluate(async () => 'hand' in (await chrome.storage.session.get('hand')))).toBe(true);
  await popup.reload();
  await expect(popup.locator('.hand')).toContainText('3 values');
});

test('a prediction ends the same when the worker is stopped right after the gesture', async ({ page, pages, extension, grant, worker }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 8 }));
  await grant(page);
  await waitUntilLetIn(worker);
  await dispatchMenuClick(worker, {});
  await stopWorker(extension, page);
  const { points, rows } = await waitForOverlay(page);
  expect(distance(points[0], await placeOf(page, 0, 4, PRICES[4]))).toBeLessThan(1);
  expect(rows).toHaveLength(1);
});

test('a prediction ends the same when the worker is stopped again and again while it runs', async ({ page, pages, extension, grant, worker }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 8 }));
  await grant(page);
  await holdAt(worker, 'reading the charts');
  await dispatchMenuClick(worker, {});
  // From here on the page holds the prediction's id. Before that nobody but the worker knows of the
  // gesture: on a busy machine, where the grant comes late, a kill there loses it.
  await waitUntilHeld(worker);
  // The first kill lands in the reading, four more wherever the flow is then: in the start, the reading, the forecast or the answer.
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
