import type { CDPSession, Page, Worker } from 'playwright';
import { test } from '../support/desktop-fixture.ts';
import { expect } from '../support/extension-fixture.ts';
import { waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import { chooseFromNativeMenu, type VirtualScreen } from '../support/xvfb-gesture.ts';
import type { RemotePage } from '../../src/tools/browser/remote-page.ts';

test.skip(process.platform !== 'linux', 'Xvfb and xdotool are of X11');
// A window, a menu, a popup and a question of the browser, one after the other.
test.setTimeout(180_000);

interface World {
  readonly page: Page;
  readonly desktop: VirtualScreen;
  readonly openPopup: (page: Page) => Promise<RemotePage>;
  readonly browserSession: CDPSession;
}

async function drawOnOil({ page, desktop }: World): Promise<void> {
  const box = await page.locator('#oil').boundingBox();
  if (!box) throw new Error('The page has no oil chart.');
  await chooseFromNativeMenu(desktop, page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 'canvas');
  await waitForOverlay(page);
}

/** Has the site kept updated as a user does: by the popup's button, then the browser's question. */
async function keepSite(world: World): Promise<void> {
  const { page, desktop, openPopup, browserSession } = world;
  const popup = await openPopup(page);
  await popup.waitFor(() => document.querySelector('.keep-line .button') !== null);
  // The question takes the focus, and with it the popup: nothing else outside the browser tells that it is there.
  const asked = new Promise<void>((resolve) => browserSession.once('Target.targetDestroyed', () => resolve()));
  void popup.evaluate(() => document.querySelector<HTMLElement>('.keep-line .button')?.click()).catch(() => undefined);
  await asked;
  await desktop.press('Tab', 'Return');
}

const given = (worker: Worker): Promise<string[] | undefined> => worker.evaluate(async () => (await chrome.permissions.getAll()).origins);
const registered = (worker: Worker): Promise<(string[] | undefined)[]> =>
  worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches));
const kept = (worker: Worker): Promise<unknown> => worker.evaluate(async () => (await chrome.storage.local.get('kept-sites'))['kept-sites']);

test('a site is offered only after a forecast, asked for by the browser, and then draws its forecast by itself until it is given back', async ({ page, pages, desktop, worker, openPopup, browserSession, context, extensionId }) => {
  const world = { page, desktop, openPopup, browserSession };
  await page.goto(pages.url('demo/'));
  await expect(page.locator('#week tr')).toHaveCount(5);
  expect(await given(worker)).toEqual([]);

  await drawOnOil(world);
  await keepSite(world);
  await expect.poll(() => given(worker)).toEqual(['http://127.0.0.1/*']);
  await expect.poll(() => kept(worker)).toMatchObject({ sites: [{ origin: pages.origin, charts: [{ path: new URL(pages.url('demo/')).pathname }] }] });
  // On that page and nowhere else.
  const path = new URL(pages.url('demo/')).pathname;
  await expect.poll(() => registered(worker)).toEqual([[`http://127.0.0.1${path}`, `http://127.0.0.1${path}?*`]]);

  await page.reload();
  const { points } = await waitForOverlay(page);
  expect(points.length).toBeGreaterThan(1);
  const oil = await page.locator('#oil').boundingBox();
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
  await waitForNoOverlay(page);
});

test('what the user takes away in the browser is forgotten here', async ({ page, pages, desktop, worker, openPopup, browserSession }) => {
  const world = { page, desktop, openPopup, browserSession };
  await page.goto(pages.url('demo/'));
  await drawOnOil(world);
  await keepSite(world);
  await expect.poll(() => registered(worker)).toHaveLength(1);
  await worker.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
  await expect.poll(() => kept(worker)).toMatchObject({ sites: [] });
  await expect.poll(() => registered(worker)).toEqual([]);
});
