import type { Page } from 'playwright';
import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { popupShownBy } from '../../src/tools/browser/open-popup.ts';
import { dispatchMenuClick, expect, test } from '../support/extension-fixture.ts';
import { keptHand } from '../support/kept-hand.ts';
import { clickInOverlay, waitForOverlay, waitForOverlayText } from '../support/overlay-probe.ts';
import { stopWorker } from '../support/stop-worker.ts';

const PRICES = [0.2, 0.4, 0.3, 0.6, 0.5];
const OTHERS = [0.9, 0.8, 0.7, 0.6, 0.9];

// Its next value tells which series was taken: 0.98 after 1, 0.5, 0.5.
test.use({ defaultModel: 'mini' });

/** Puts a paragraph on the page and selects all of it, as a user's drag would. */
async function selectText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.body.prepend(paragraph);
    getSelection()?.selectAllChildren(paragraph);
  }, text);
}

test('a selection of numbers is continued in a card, whatever charts there are', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES));
  await selectText(page, '0 0.5');
  await selectText(page, 'Prices: 1, 0.5, 0.5');
  await clickMenu(page, { selectionText: 'Prices: 1, 0.5, 0.5' });
  const { rows } = await waitForOverlay(page);
  expect(Number(rows[0][1])).toBeCloseTo(0.98, 2);
});

test('a table that is selected is read with its cells apart', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('afterbegin', '<table><tr><td>1</td></tr><tr><td>0.5</td></tr><tr><td>0.5</td></tr></table>');
    getSelection()?.selectAllChildren(document.body.firstElementChild as Element);
  });
  await clickMenu(page, { selectionText: '1 0.5 0.5' });
  expect(Number((await waitForOverlay(page)).rows[0][1])).toBeCloseTo(0.98, 2);
});

test('where several charts are in view and none is under the pointer, the user points at one', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES), lineChart(OTHERS));
  await page.mouse.move(5, 5);
  await clickMenu(page);
  await waitForOverlayText(page, /chart/i);
  const target = await placeOf(page, 1, 2, 0.5);
  await page.mouse.click(target.x, target.y);
  const { points } = await waitForOverlay(page);
  expect(distance(points[0], await placeOf(page, 1, 4, OTHERS[4]))).toBeLessThan(1);
});

test('the chart under the pointer is taken', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES), lineChart(OTHERS));
  const target = await placeOf(page, 1, 2, 0.5);
  await page.mouse.move(target.x, target.y);
  await clickMenu(page);
  const { points } = await waitForOverlay(page);
  expect(distance(points[0], await placeOf(page, 1, 4, OTHERS[4]))).toBeLessThan(1);
});

test.describe('with a series in hand', () => {
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel('Paste a series').fill(text);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('[data-role="report"]').waitFor();
    await expect.poll(() => keptHand(page)).not.toBeNull();
  };

  test('a page without it gets a card, and one click takes the chart instead', async ({ page, pages, openPopupTab, clickMenu }) => {
    await paste(await openPopupTab(), '1, 0.5, 0.5');
    await openChartPage(page, pages, lineChart(PRICES, { places: 7 }));
    await clickMenu(page);
    await waitForOverlayText(page, 'Your pasted series (3 points)');
    expect(Number((await waitForOverlay(page)).rows[0][1])).toBeCloseTo(0.98, 2);

    expect(await clickInOverlay(page, '[data-key="Use this chart instead"]')).toBe(true);
    await waitForOverlayText(page, 'read from Chart.js');
    const { points } = await waitForOverlay(page);
    expect(distance(points[0], await placeOf(page, 0, 4, PRICES[4]))).toBeLessThan(1);
  });

  test('it outlives the worker, and is gone once cleared', async ({ page, pages, extension, openPopupTab, clickMenu }) => {
    const popup = await openPopupTab();
    await paste(popup, '1, 0.5, 0.5');
    await stopWorker(extension, popup);
    await popup.reload();
    await expect(popup.locator('.hand')).toContainText('3 values');
    await popup.getByRole('button', { name: 'Clear the series' }).click();
    await expect(popup.locator('.hand')).toHaveCount(0);
    await expect.poll(() => keptHand(popup)).toBeNull();
    await openChartPage(page, pages, lineChart(PRICES, { places: 7 }));
    await clickMenu(page);
    await waitForOverlayText(page, 'read from Chart.js');
  });
});

test.describe('says in one sentence why nothing can be shown', () => {
  test('on a page without a chart', async ({ page, pages, clickMenu }) => {
    await openChartPage(page, pages);
    await clickMenu(page);
    await waitForOverlayText(page, 'No chart was found here that can be read: neither by its library');
  });

  test('where the selection is no series', async ({ page, pages, clickMenu }) => {
    await openChartPage(page, pages);
    await selectText(page, 'nothing but words');
    await clickMenu(page, { selectionText: 'nothing but words' });
    await waitForOverlayText(page, 'The selection is not a series');
  });

  test('on a picture that shows no chart', async ({ page, pages, clickMenu }) => {
    await openChartPage(page, pages);
    await page.evaluate(() => document.body.append(Object.assign(new Image(300, 200), { src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=' })));
    await page.locator('img').hover();
    await clickMenu(page, { mediaType: 'image' });
    await waitForOverlayText(page, 'Neither a library nor its pixels told of a chart in this picture.');
  });

  test('on a chart without a value', async ({ page, pages, clickMenu }) => {
    await openChartPage(page, pages, lineChart([null, null]));
    await clickMenu(page);
    await waitForOverlayText(page, 'Neither a library nor its pixels told of a chart');
  });

  test('on a page that lets no extension in: by the badge, and in the popup, which opens by itself', async ({ page, worker, extension }) => {
    await page.goto('chrome://version/');
    const popup = await popupShownBy(extension, () => dispatchMenuClick(worker, {}));
    expect(await popup.waitFor(() => document.body.innerText.includes('The browser lets no extension into this page.'))).toBe(true);
    const badge = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    });
    expect(badge).toBe('!');
  });
});

test('a chart in a part of the page that is not shown is continued in a card, and on the chart as soon as that is', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, lineChart(PRICES));
  const end = await placeOf(page, 0, PRICES.length - 1, 0.5);
  await page.evaluate(() => document.querySelector('main')?.style.setProperty('display', 'none'));
  await clickMenu(page);
  await waitForOverlayText(page, 'out of view, so it is drawn here');
  await page.evaluate(() => document.querySelector('main')?.style.removeProperty('display'));
  await expect.poll(async () => distance((await waitForOverlay(page)).points[0], end), { intervals: [50] }).toBeLessThan(1);
});

test('a page that navigates in mid-prediction takes the overlay with it and breaks nothing', async ({ page, pages, clickMenu, grant }) => {
  await openChartPage(page, pages, lineChart(PRICES));
  await grant(page);
  const navigated = page.goto(pages.url('chart-js/index.html?again'));
  await clickMenu(page).catch(() => undefined);
  await navigated;
  await openChartPage(page, pages, lineChart(PRICES));
  await clickMenu(page);
  await waitForOverlay(page);
});
