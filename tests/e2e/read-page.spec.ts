import { readFileSync } from 'node:fs';
import type { RemotePage } from '../../src/tools/browser/remote-page.ts';
import { lineChart, openChartPage, placeOf, distance } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlay } from '../support/overlay-probe.ts';
import { root } from '../support/root.ts';

const PRICES = [12, 19, 15, 27, 22, 30, 26, 35, 31, 38, 33, 41];

const TABLE = `<table><caption>Harvest by year</caption><thead><tr><th>Year</th><th>Wheat</th><th>Rye</th></tr></thead><tbody>${PRICES.map((value, index) => `<tr><td>${2010 + index}</td><td>${value}</td><td>${2 * value + 1}</td></tr>`).join('')}</tbody></table>`;

/** What axe finds in the real popup, which Playwright does not list. */
async function violationsIn(popup: RemotePage): Promise<unknown> {
  await popup.send('Runtime.evaluate', { expression: readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8') });
  const { result } = await popup.send('Runtime.evaluate', { expression: 'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])))', awaitPromise: true, returnByValue: true });
  return JSON.parse((result as { value: string }).value) as unknown;
}

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe finds nothing in the list of what a page offers', async ({ page, pages, openPopup }) => {
      await openChartPage(page, pages, lineChart(PRICES, { places: 18, max: 60 }));
      await page.evaluate((table) => document.querySelector('main')?.insertAdjacentHTML('beforeend', table), TABLE);
      const popup = await openPopup(page);
      expect(await popup.waitFor(() => document.querySelector('.page-findings button') !== null)).toBe(true);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.page-findings button')?.click());
      expect(await popup.waitFor(() => document.querySelectorAll('.finding').length === 2)).toBe(true);
      expect(await violationsIn(popup)).toEqual([]);
    });
  });
}

test('the popup lists what the page offers, and what is chosen is taken in hand and drawn where it was found', async ({ page, pages, openPopup }) => {
  await openChartPage(page, pages, lineChart(PRICES, { places: 18, max: 60 }));
  await page.evaluate((table) => document.querySelector('main')?.insertAdjacentHTML('beforeend', table), TABLE);
  const popup = await openPopup(page);
  expect(await popup.waitFor(() => document.querySelector('.page-findings button') !== null)).toBe(true);
  await popup.evaluate(() => document.querySelector<HTMLElement>('.page-findings button')?.click());
  expect(await popup.waitFor(() => document.querySelectorAll('.finding').length === 2)).toBe(true);
  const words = await popup.evaluate(() => Array.from(document.querySelectorAll('.finding'), (row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));
  expect(words[0]).toContain('12 points, 12 to 41 read from Chart.js, exact');
  expect(words[1]).toContain('Harvest by year 12 points, 12 to 41 read from a table of this page');
  expect(words[1]).toContain('Rye');
  expect(await popup.evaluate(() => document.querySelectorAll('.finding .sparkline path').length)).toBe(2);

  await popup.evaluate(() => document.querySelector<HTMLElement>('.finding-main')?.click());
  expect(await popup.waitFor(() => document.querySelector('.hand') !== null)).toBe(true);
  expect(await popup.waitFor(() => Array.from(document.querySelectorAll('button')).some((button) => button.textContent?.includes('Show on page')))).toBe(true);
  await popup.evaluate(() => Array.from(document.querySelectorAll('button')).find((button) => button.textContent?.includes('Show on page'))?.click());
  const { points } = await waitForOverlay(page);
  expect(distance(points[0], await placeOf(page, 0, PRICES.length - 1, PRICES[PRICES.length - 1]))).toBeLessThan(1);
});

test('a table under the pointer is continued in a card beside it, and another column is one click away', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages);
  await page.evaluate((table) => document.querySelector('main')?.insertAdjacentHTML('beforeend', table), TABLE);
  await page.locator('table td').first().hover();
  await clickMenu(page);
  const { text, rows } = await waitForOverlay(page);
  expect(text).toContain('read from a table of this page');
  expect(text).toContain('12 points');
  expect(rows.length).toBeGreaterThan(1);
});
