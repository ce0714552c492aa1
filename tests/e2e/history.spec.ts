import { readFile } from 'node:fs/promises';
import type { ChartConfiguration } from 'chart.js';
import type { Page, Worker } from 'playwright';
import { axeViolations } from '../support/axe-violations.ts';
import { lineChart, openChartPage } from '../support/chart-page.ts';
import { expect, test as base } from '../support/extension-fixture.ts';
import { clickInOverlay, waitForOverlay, waitForOverlayText } from '../support/overlay-probe.ts';
import { seedHistory } from '../support/seed-history.ts';
import { days, kept } from '../unit/core/history/kept.ts';

/** Prices, no two alike: two weeks and a bit. */
const VALUES = [42, 44.1, 43.2, 45.9, 47.3, 46.4, 48.8, 50.2, 49.5, 51.7, 53.1, 52.6, 54.9, 56.2, 55.4, 57.8];
const LATER = [...VALUES, 59.3, 58.6];
const AXIS = { min: 30, max: 70, places: 24 };

const test = base.extend<{ openHistory: () => Promise<Page> }>({
  openHistory: async ({ context, extensionId }, use) =>
    use(async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/src/extension/history/history.html`);
      await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
      return page;
    }),
});

const sources = (page: Page) => page.locator('[data-role=source]');
const forecasts = (page: Page) => page.locator('[data-role=forecast]');

/** Theta, two steps ahead, and whatever else a test says. */
const choose = (worker: Worker, items: Record<string, string | number | boolean> = {}): Promise<void> =>
  worker.evaluate((chosen) => chrome.storage.local.set({ settings: { version: 1, items: { model: 'theta', horizon: 2, ...chosen } } }), items);

/** A chart with one line, under a name of its own. */
function named(label: string, values: readonly number[]): ChartConfiguration {
  const chart = lineChart(values, AXIS);
  chart.data.datasets[0].label = label;
  return chart;
}

test('a forecast on a chart is kept; the chart read again with newer points scores it, and the next card and the history say so', async ({ page, pages, worker, clickMenu, openHistory }) => {
  await choose(worker);
  await openChartPage(page, pages, named('Oil', VALUES));
  await clickMenu(page);
  await waitForOverlay(page);
  const history = await openHistory();
  await expect(forecasts(history)).toHaveCount(1);
  await expect(forecasts(history).locator('p[data-role=came]')).toHaveText('Nothing has come yet.');

  await openChartPage(page, pages, named('Oil', LATER));
  await clickMenu(page);
  await waitForOverlay(page);
  expect(await clickInOverlay(page, '[data-key=more]')).toBe(true);
  await waitForOverlayText(page, /1 earlier forecast of this series was checked: .+“no change”.*; \d of 2 values inside the band\. Only 2 values so far: too few to judge by\./);

  await history.bringToFront();
  await history.reload();
  await expect(sources(history)).toHaveCount(1);
  await expect(sources(history).getByRole('heading', { level: 2 })).toHaveText('Oil');
  await expect(sources(history).getByRole('link')).toHaveAttribute('href', pages.url('chart-js/index.html'));
  await expect(sources(history).locator('[data-role=record]')).toContainText('Theta: 1 forecast checked, ');
  const [newer, older] = [forecasts(history).nth(0), forecasts(history).nth(1)];
  await expect(newer.locator('p[data-role=came]')).toHaveText('Nothing has come yet.');
  await expect(older.locator('p[data-role=came]')).toContainText('2 of 2 values have come: ');
  await expect(older.locator('path[data-role=came]')).toHaveCount(1);
  await older.getByText('Values', { exact: true }).click();
  await expect(older.getByRole('table').getByRole('row').nth(1).getByRole('cell').last()).toHaveText('59.3');
});

test('a live chart under an overlay does not fill the store', async ({ page, pages, worker, clickMenu, openHistory }) => {
  await choose(worker);
  await openChartPage(page, pages, named('Oil', VALUES));
  await clickMenu(page);
  const before = await waitForOverlay(page);
  await page.evaluate(() => {
    const { Chart } = globalThis as unknown as { Chart: { getChart(canvas: Element | null): { data: { datasets: { data: number[] }[] }; update(): void } } };
    const chart = Chart.getChart(document.querySelector('canvas'));
    chart.data.datasets[0].data.push(59.3);
    chart.update();
  });
  await expect.poll(async () => (await waitForOverlay(page)).d).not.toBe(before.d);
  const history = await openHistory();
  await expect(forecasts(history)).toHaveCount(1);
  await expect(forecasts(history).locator('p[data-role=came]')).toContainText('1 of 2 values have come: ');
});

test('the popup keeps a pasted series as a source of its own, and speaks of it when it is pasted with newer values, also without its first ones', async ({ worker, openPopupTab, openHistory }) => {
  await choose(worker);
  const popup = await openPopupTab();
  const read = async (values: readonly number[]): Promise<void> => {
    await popup.getByLabel('Paste a series').fill(values.join('\n'));
    await popup.getByRole('button', { name: 'Predict', exact: true }).click();
    await expect(popup.locator('.hand')).toContainText(`${values.length} values`);
    await expect(popup.locator('[data-role=record] p').first()).not.toBeEmpty();
    await expect(popup.locator('.answer')).toHaveAttribute('aria-busy', 'false');
  };
  await read(VALUES);
  await expect(popup.locator('[data-role=track-record]')).toHaveCount(0);
  await popup.getByRole('button', { name: 'Clear the series' }).click();
  await read(LATER.slice(3));
  await expect(popup.locator('[data-role=track-record]')).toContainText('1 earlier forecast of this series was checked: ');
  const history = await openHistory();
  await expect(sources(history)).toHaveCount(1);
  await expect(sources(history)).toContainText('Your own series');
  await expect(sources(history).getByRole('link')).toHaveCount(0);
});

test('nothing is kept while the setting is off, and the page says so', async ({ page, pages, worker, clickMenu, openHistory }) => {
  await choose(worker, { keepForecasts: false });
  await openChartPage(page, pages, named('Oil', VALUES));
  await clickMenu(page);
  await waitForOverlay(page);
  const history = await openHistory();
  await expect(history.getByText('Forecasts are not kept at present.')).toBeVisible();
  await expect(history.getByRole('heading', { name: 'No forecasts yet' })).toBeVisible();
});

test('everything is saved as CSV, in which no cell starts a formula, and as JSON', async ({ page, pages, worker, clickMenu, openHistory }) => {
  await choose(worker);
  await openChartPage(page, pages, named('=1+1', VALUES));
  await clickMenu(page);
  await waitForOverlay(page);
  const history = await openHistory();
  const save = async (kind: string): Promise<string> => {
    const [download] = await Promise.all([history.waitForEvent('download'), history.getByRole('button', { name: `Save all as ${kind}` }).click()]);
    expect(download.suggestedFilename()).toBe(`predict-next-history.${kind.toLowerCase()}`);
    return readFile(await download.path(), 'utf8');
  };
  const rows = (await save('CSV')).trim().split('\r\n').map((row) => row.split(','));
  expect(rows).toHaveLength(3);
  const { origin, pathname } = new URL(pages.url('chart-js/index.html'));
  expect(rows[1].slice(1, 9)).toEqual([origin, pathname, 'canvas:0', "'=1+1", "'=1+1", '', 'theta', '1']);
  const { format, forecasts: all } = JSON.parse(await save('JSON')) as { format: string; forecasts: { series: { values: number[] }; model: string }[] };
  expect(format).toBe('predict-next-history');
  expect(all).toMatchObject([{ model: 'theta', series: { values: VALUES } }]);
});

const oil = (day: number, predicted: readonly number[]) => kept({ values: VALUES, times: days(VALUES.length, day), predicted, band: 2, made: Date.UTC(2026, 1, day) });
const gas = kept({ source: { origin: 'https://gas.example', path: '/', locator: 'table:0', line: 'Gas' }, values: VALUES, predicted: [58], made: Date.UTC(2026, 0, 30) });

test('a forecast and a source are deleted and taken back by keyboard alone', async ({ openHistory }) => {
  const page = await openHistory();
  await seedHistory(page, [oil(1, [58, 59]), oil(2, [58, 60]), gas]);
  await expect(forecasts(page)).toHaveCount(3);
  await forecasts(page).first().getByRole('button', { name: 'Delete', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(forecasts(page)).toHaveCount(2);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.reload();
  await expect(forecasts(page)).toHaveCount(2);

  await sources(page).first().getByRole('button', { name: 'Delete all of this series' }).focus();
  await page.keyboard.press('Enter');
  await expect(sources(page)).toHaveCount(1);
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sources(page)).toHaveCount(2);
  await expect(forecasts(page).first().getByRole('heading', { level: 3 })).toBeFocused();
  await page.reload();
  await expect(sources(page)).toHaveCount(2);
});

test('a search finds by name and address, and says when it finds nothing', async ({ openHistory }) => {
  const page = await openHistory();
  await seedHistory(page, [oil(1, [58]), gas]);
  const search = page.getByRole('searchbox', { name: 'Find by name, address or model' });
  await search.fill('gas.example');
  await expect(sources(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: '1 forecast' })).toBeVisible();
  await search.fill('coal');
  await expect(page.getByText('Nothing kept matches “coal”.')).toBeVisible();
});

test('a drawing is copied with its name as an image of three times its size', async ({ openHistory, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openHistory();
  await seedHistory(page, [oil(1, [58, 59])]);
  await page.getByRole('button', { name: 'Copy as image' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const { width, height } = await createImageBitmap(await item.getType('image/png'));
    return [width, height];
  });
  expect(size).toEqual([1020, 462]);
});

test('as many forecasts as are ever kept are listed a part at a time', async ({ openHistory }) => {
  const page = await openHistory();
  const lines = Array.from({ length: 500 }, (_, i) => kept({ source: { origin: 'https://example.org', path: '/prices', locator: 'canvas:0', line: `Line ${i % 50}` }, values: VALUES, times: days(VALUES.length, i), predicted: [58, 59], made: i }));
  await seedHistory(page, lines);
  await expect(page.getByText('500 forecasts')).toBeVisible();
  await expect(sources(page)).toHaveCount(8);
  await expect(forecasts(page)).toHaveCount(24);
  await sources(page).first().getByRole('button', { name: 'Show 7 more' }).click();
  await expect(sources(page).first().locator('[data-role=forecast]')).toHaveCount(10);
  await expect(forecasts(page).nth(3).getByRole('heading', { level: 3 })).toBeFocused();
  await page.getByRole('button', { name: 'Show 20 more' }).click();
  await expect(sources(page)).toHaveCount(28);
});

test('the popup leads to the history and to the lab', async ({ openPopupTab, context }) => {
  const popup = await openPopupTab();
  for (const [name, title] of [['History of forecasts', 'History'], ['Lab', 'Lab']]) {
    const [opened] = await Promise.all([context.waitForEvent('page'), popup.getByRole('button', { name, exact: true }).click()]);
    await expect(opened).toHaveTitle(new RegExp(title));
  }
});

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe objects to nothing, empty or not, and 320 px are enough', async ({ openHistory }) => {
      const page = await openHistory();
      expect(await axeViolations(page)).toEqual([]);
      const scored = { ...oil(1, [58, 59]), outcomes: Float64Array.of(59.3, 58.6) };
      await seedHistory(page, [scored, oil(2, [58, 60]), oil(3, [58, 60]), oil(4, [58, 60]), gas]);
      await page.setViewportSize({ width: 320, height: 800 });
      await forecasts(page).last().getByText('Values', { exact: true }).click();
      await forecasts(page).first().getByRole('button', { name: 'Delete', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
      expect(await axeViolations(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}
