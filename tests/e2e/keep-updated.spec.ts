import type { BrowserContext, Page, Worker } from 'playwright';
import type { RemotePage } from '../../src/tools/browser/remote-page.ts';
import { expect, test, type MenuClick } from '../support/extension-fixture.ts';
import { waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';

const SITE = 'http://127.0.0.1/*';

interface World {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly clickMenu: (page: Page, click?: MenuClick) => Promise<void>;
  readonly openPopup: (page: Page) => Promise<RemotePage>;
}

/** The user's yes to the browser's question, by the browser's own page for extensions: the question itself is of no page and takes no key from a test. */
async function answerYes({ context, extensionId }: World): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, host]) => {
      // No type tells of it.
      const { developerPrivate } = chrome as unknown as { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
      return developerPrivate.addHostPermission(id, host);
    },
    [extensionId, SITE] as const,
  );
  await page.close();
}

/** Continues the chart of oil by the menu, and presses what the popup then offers. */
async function keepSite(world: World): Promise<void> {
  const { page, clickMenu, openPopup } = world;
  await page.bringToFront();
  await page.locator('#oil').click({ button: 'right' });
  await clickMenu(page);
  await waitForOverlay(page);
  const popup = await openPopup(page);
  await popup.waitFor(() => document.querySelector('.keep-line .button') !== null);
  // The browser's question closes the popup: it answers us first.
  await popup.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.keep-line .button')?.click()));
}

const given = (worker: Worker): Promise<string[] | undefined> => worker.evaluate(async () => (await chrome.permissions.getAll()).origins);
const registered = (worker: Worker): Promise<(string[] | undefined)[]> =>
  worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches));
const kept = (worker: Worker): Promise<unknown> => worker.evaluate(async () => (await chrome.storage.local.get('kept-sites'))['kept-sites']);

test.beforeEach(async ({ page, pages }) => {
  await page.goto(pages.url('demo/'));
  await expect(page.locator('#week tr')).toHaveCount(5);
});

test('a site is offered only after a forecast, and draws it by itself from the user’s yes until it is given back', async ({ page, pages, context, extensionId, clickMenu, openPopup, worker }) => {
  const world = { page, context, extensionId, clickMenu, openPopup };
  const path = new URL(pages.url('demo/')).pathname;
  const before = await openPopup(page);
  expect(await before.evaluate(() => document.querySelector('.keep-line') === null)).toBe(true);
  await answerYes(world);
  expect(await given(worker)).toEqual([]);

  await keepSite(world);
  await expect.poll(() => given(worker)).toEqual([SITE]);
  await expect.poll(() => kept(worker)).toMatchObject({ sites: [{ origin: pages.origin, charts: [{ path }] }] });
  // On that page and nowhere else.
  await expect.poll(() => registered(worker)).toEqual([[`http://127.0.0.1${path}`, `http://127.0.0.1${path}?*`]]);

  await page.reload();
  const { points } = await waitForOverlay(page);
  const oil = await page.locator('#oil').boundingBox();
  expect(points.length).toBeGreaterThan(1);
  expect(points[0].x).toBeGreaterThan(oil?.x ?? NaN);
  expect(points[0].y).toBeGreaterThan(oil?.y ?? NaN);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
  const site = options.locator(`.site[data-origin="${pages.origin}"]`);
  await expect(site).toContainText(path);
  await site.getByRole('button').click();
  await expect(options.getByText('is no longer kept updated')).toBeFocused();
  await expect(site).toHaveCount(0);
  expect(await given(worker)).toEqual([]);
  expect(await registered(worker)).toEqual([]);
  await page.bringToFront();
  await page.reload();
  await expect(page.locator('#week tr')).toHaveCount(5);
  await waitForNoOverlay(page);
});

test('what the user takes away in the browser is forgotten here', async ({ page, context, extensionId, clickMenu, openPopup, worker }) => {
  const world = { page, context, extensionId, clickMenu, openPopup };
  await answerYes(world);
  await keepSite(world);
  await expect.poll(() => registered(worker)).toHaveLength(1);
  await worker.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), SITE);
  await expect.poll(() => kept(worker)).toMatchObject({ sites: [] });
  await expect.poll(() => registered(worker)).toEqual([]);
});

test('without a yes nothing is kept and nothing is drawn by itself', async ({ page, context, extensionId, clickMenu, openPopup, worker }) => {
  await keepSite({ page, context, extensionId, clickMenu, openPopup });
  await page.reload();
  await expect(page.locator('#week tr')).toHaveCount(5);
  await waitForNoOverlay(page);
  expect(await given(worker)).toEqual([]);
  expect(await registered(worker)).toEqual([]);
});
