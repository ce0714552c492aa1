import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { findWorker, launchExtension } from '../../src/tools/browser/launch-extension.ts';
import { closeWelcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { CountedUser } from '../support/count-actions.ts';
import { chromePackage, chromiumPath, expect, test } from '../support/extension-fixture.ts';
import { waitForOverlayText } from '../support/overlay-probe.ts';

test.use({ keepWelcome: true });

/** Two weeks of visits, with weekends: the user's own. */
const OWN = '120\n132\n128\n141\n150\n90\n84\n126\n139\n133\n149\n158\n97\n88';

const prediction = (page: Page) => page.locator('predict-next-overlay [data-role=prediction]');
const predictNext = (page: Page) => page.getByRole('button', { name: 'Predict next', exact: true });
const newDay = (page: Page) => page.getByRole('button', { name: 'New day' });
const ownValue = (page: Page) => page.locator('.own [data-role="next-value"]');
const isOverlayHere = (page: Page): Promise<boolean> => page.locator('predict-next-overlay').evaluateAll((hosts) => hosts.length > 0);

/** Puts a text on the clipboard, as copying it elsewhere does. */
async function copied(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
}

/** How far, in px, the drawn line starts from the last price of the chart. */
async function offBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pricesOf = document.querySelector<SVGPathElement>('[data-role=prices]');
    const line = document.querySelector('predict-next-overlay')?.shadowRoot?.querySelector<SVGPathElement>('[data-role=prediction]');
    const placeOf = (path: SVGPathElement, length: number): DOMPoint => path.getPointAtLength(length).matrixTransform(path.getScreenCTM() ?? undefined);
    if (!pricesOf || !line) return Infinity;
    const last = placeOf(pricesOf, pricesOf.getTotalLength());
    const first = placeOf(line, 0);
    return Math.hypot(last.x - first.x, last.y - first.y);
  });
}

test('a new installation opens the page by itself, once and in front', async ({ welcome, context }) => {
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('See how a chart goes on');
  expect(await welcome.evaluate(() => document.visibilityState)).toBe('visible');
  expect(context.pages().filter((page) => page.url().includes('welcome'))).toHaveLength(1);
});

test('an update does not open it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'predict-next-update-'));
  const profile = join(folder, 'profile');
  const unpacked = join(folder, 'package');
  cpSync(chromePackage, unpacked, { recursive: true });
  // Without it a reload leaves an unpacked extension switched off.
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const extension = await launchExtension({ executablePath: chromiumPath(), folder: unpacked, profile });
  const { context, worker, extensionId } = extension;
  try {
    await closeWelcomeTab(context);
    const manifest = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')) as { version: string };
    writeFileSync(join(unpacked, 'manifest.json'), JSON.stringify({ ...manifest, version: '99.0.0' }));
    const reasons = worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    const page = await context.newPage();
    // The new version answers as soon as it is there, and then has had its event.
    await expect(async () => {
      await page.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
      expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0');
    }).toPass();
    await reasons;
    const updated = await findWorker(extension, () => page.evaluate(() => chrome.runtime.sendMessage({ verb: 'read-shortcut', request: {} })));
    // The menu is made by the same event; once it can be changed, the event has been told.
    await expect(() => updated.evaluate(() => new Promise<void>((resolve, reject) => chrome.contextMenus.update('predict-next', {}, () => (chrome.runtime.lastError ? reject(new Error('no menu yet')) : resolve()))))).toPass();
    expect((await updated.evaluate(() => chrome.tabs.query({}))).map(({ url, pendingUrl }) => url ?? pendingUrl).filter((url) => url?.includes('welcome'))).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('the live chart is continued by the real overlay, from its last price, and grows a day at a time', async ({ welcome }) => {
  await predictNext(welcome).click();
  await expect(prediction(welcome)).toBeVisible();
  expect(await offBy(welcome)).toBeLessThan(1);
  await expect(welcome.getByRole('dialog')).toContainText('read from Predict Next, exact');
  const lineBefore = await welcome.locator('[data-role=prices]').getAttribute('d');
  for (const days of [1, 2, 3]) {
    await newDay(welcome).click();
    await expect(welcome.locator('[data-role=said]')).toHaveCount(days);
    await expect(welcome.locator('.trial-tally')).toContainText(`New days: ${days}, in the band drawn the day before:`);
    expect(await offBy(welcome)).toBeLessThan(1);
  }
  expect(await welcome.locator('[data-role=prices]').getAttribute('d')).not.toBe(lineBefore);
  await welcome.setViewportSize({ width: 700, height: 850 });
  await expect.poll(() => offBy(welcome)).toBeLessThan(1);
});

test('closing the overlay leaves nothing of it, and the chart goes on growing without', async ({ welcome }) => {
  await predictNext(welcome).click();
  await expect(prediction(welcome)).toBeVisible();
  await welcome.keyboard.press('Escape');
  await expect.poll(() => isOverlayHere(welcome)).toBe(false);
  await newDay(welcome).click();
  await expect(welcome.locator('[data-role=said]')).toHaveCount(0);
  await predictNext(welcome).click();
  await expect(prediction(welcome)).toBeVisible();
  for (let days = 2; days <= 14; days++) {
    await newDay(welcome).click();
    await expect(welcome.locator('[data-role=said]')).toHaveCount(days - 1);
  }
  await welcome.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => isOverlayHere(welcome)).toBe(false);
  await expect(newDay(welcome)).toBeVisible();
});

test.describe('from the installation to a forecast of one’s own series it takes at most three actions', () => {
  test('one on the page that has opened: paste, with nothing clicked before', async ({ welcome }) => {
    await copied(welcome, OWN);
    const user = new CountedUser();
    await user.paste(welcome);
    await expect(ownValue(welcome)).toBeVisible();
    expect(user.actions).toEqual(['paste']);
    await expect(ownValue(welcome)).toBeInViewport();
  });

  test('two on that page for who clicks into the box first', async ({ welcome }) => {
    await copied(welcome, OWN);
    const user = new CountedUser();
    await user.click('into the box', welcome.getByLabel('Paste a series'));
    await user.paste(welcome);
    await expect(ownValue(welcome)).toBeVisible();
    expect(user.actions.length).toBeLessThanOrEqual(3);
  });

  test('three by the toolbar: the list of extensions, ours in it, paste', async ({ welcome, page, openPopup }) => {
    await copied(welcome, OWN);
    await page.goto('about:blank');
    const user = new CountedUser();
    // Before it is pinned the button is in a list that takes a click of its own.
    await user.act('open the list of extensions', async () => undefined);
    const popup = await user.act('click Predict Next in it', () => openPopup(page));
    await user.pasteInPopup(popup);
    expect(await popup.waitFor(() => document.querySelector('[data-role="next-value"]')?.textContent ?? '')).not.toBe('');
    expect(user.actions.length).toBeLessThanOrEqual(3);
  });
});

test('what was pasted is in hand: a right-click on another page uses it', async ({ welcome, page, pages, clickMenu }) => {
  await copied(welcome, OWN);
  await welcome.keyboard.press('ControlOrMeta+v');
  await expect(welcome.locator('.own-hand')).toContainText('14 values · right-click uses these');
  await expect(welcome.locator('.own [data-role="record"]')).toContainText('no change');
  await page.goto(pages.url('tables/league.html'));
  await clickMenu(page);
  await waitForOverlayText(page, 'Your pasted series');
  await welcome.reload();
  await expect(ownValue(welcome)).toBeVisible();
  await welcome.getByRole('button', { name: 'Clear the series' }).click();
  await expect(welcome.locator('.own-answer')).toHaveCount(0);
  await expect(welcome.getByLabel('Paste a series')).toBeFocused();
});

test('a paste with no number in it is named in one sentence, and stays to be corrected', async ({ welcome }) => {
  await copied(welcome, 'no numbers here');
  await welcome.keyboard.press('ControlOrMeta+v');
  await expect(welcome.getByRole('alert')).toContainText('No number was found');
  await expect(welcome.getByLabel('Paste a series')).toHaveValue('no numbers here');
  await expect(welcome.getByLabel('Paste a series')).toHaveAttribute('aria-invalid', 'true');
});

test('it names the key that is really assigned, and its links lead somewhere', async ({ welcome, worker }) => {
  const shortcut = await worker.evaluate(async () => (await chrome.commands.getAll()).find(({ name }) => name === 'predict-next')?.shortcut ?? '');
  expect(shortcut).not.toBe('');
  await expect(welcome.locator('[data-role=shortcut] kbd')).toHaveText(shortcut);
  const links = welcome.getByRole('navigation').getByRole('link');
  await expect(links).toHaveText(['Lab', 'Options']);
  for (const link of await links.all()) {
    const address = await link.getAttribute('href');
    expect(await welcome.evaluate(async (url) => (await fetch(url)).ok, address ?? '')).toBe(true);
  }
});

test('the options lead back to it', async ({ welcome, page, extensionId }) => {
  await welcome.close();
  await page.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
  await page.getByRole('link', { name: 'First steps, and all keys' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See how a chart goes on');
});

test('everything can be done by keyboard', async ({ welcome }) => {
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 30; presses++) {
      await welcome.keyboard.press('Tab');
      const focused = await welcome.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '');
      if (focused.startsWith(name)) return;
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await tabTo('Predict next');
  await welcome.keyboard.press('Enter');
  await expect(prediction(welcome)).toBeVisible();
  await tabTo('New day');
  await welcome.keyboard.press('Space');
  await expect(welcome.locator('[data-role=said]')).toHaveCount(1);
  await welcome.keyboard.press('Escape');
  await expect.poll(() => isOverlayHere(welcome)).toBe(false);
  await tabTo('Paste a series');
  await welcome.keyboard.type('3, 4, 5');
  await welcome.keyboard.press('ControlOrMeta+Enter');
  await expect(ownValue(welcome)).toBeVisible();
  await expect(welcome.getByRole('heading', { name: 'Your series' })).toBeFocused();
  await tabTo('All keys');
  await welcome.keyboard.press('Enter');
  await expect(welcome.getByRole('cell', { name: 'reads what is in the box' })).toBeVisible();
});

for (const way of ['ltr', 'rtl']) {
  test(`it needs no sideways scrolling from 320 px to 4K, ${way}`, async ({ welcome }) => {
    await welcome.evaluate((direction) => (document.documentElement.dir = direction), way);
    await predictNext(welcome).click();
    await expect(prediction(welcome)).toBeVisible();
    await copied(welcome, OWN);
    await welcome.keyboard.press('ControlOrMeta+v');
    await expect(ownValue(welcome)).toBeVisible();
    for (const width of [320, 480, 768, 1440, 3840]) {
      await welcome.setViewportSize({ width, height: 900 });
      await expect.poll(() => welcome.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBe(width);
      await expect.poll(() => offBy(welcome), `at ${width} px`).toBeLessThan(1);
    }
  });
}

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe finds nothing in any state, the overlay’s open root included', async ({ welcome }) => {
      expect(await axeViolations(welcome)).toEqual([]);
      await predictNext(welcome).click();
      await expect(prediction(welcome)).toBeVisible();
      await newDay(welcome).click();
      await expect(welcome.locator('[data-role=said]')).toHaveCount(1);
      await copied(welcome, OWN);
      await welcome.keyboard.press('ControlOrMeta+v');
      await expect(ownValue(welcome)).toBeVisible();
      await welcome.locator('.keys summary').click();
      // A drawing on its way in is lighter than it is going to be.
      await welcome.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
      expect(await axeViolations(welcome)).toEqual([]);
      await welcome.getByLabel('Paste a series').fill('nothing');
      await welcome.getByRole('button', { name: 'Predict', exact: true }).click();
      await expect(welcome.getByRole('alert')).toContainText('No number');
      expect(await axeViolations(welcome)).toEqual([]);
    });
  });
}

test('nothing moves for who wants less motion', async ({ welcome }) => {
  await welcome.emulateMedia({ reducedMotion: 'reduce' });
  const moved = await welcome.evaluateHandle(() => {
    const names: string[] = [];
    document.addEventListener('animationstart', ({ animationName }) => names.push(animationName), true);
    return names;
  });
  await predictNext(welcome).click();
  await expect(prediction(welcome)).toBeVisible();
  await copied(welcome, OWN);
  await welcome.keyboard.press('ControlOrMeta+v');
  await expect(ownValue(welcome)).toBeVisible();
  expect(await moved.jsonValue()).toEqual([]);
});
