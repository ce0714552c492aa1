import { readFile } from 'node:fs/promises';
import type { Page, Worker } from 'playwright';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { keptHand } from '../support/kept-hand.ts';

const kind = (page: Page, name: string) => page.locator(`.kept-row[data-kind="${name}"]`);

async function openOptions(page: Page, extensionId: string): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
  await expect(page.locator('.kept-row')).not.toHaveCount(0);
}

/** Everything under the keys of the browser's storage areas, and how many records each database of ours holds. */
async function stored(worker: Worker): Promise<{ readonly keys: string[]; readonly records: Record<string, number> }> {
  return worker.evaluate(async () => {
    const areas = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
    const records: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const store of database.objectStoreNames) {
        records[name] = await new Promise<number>((resolve, reject) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(new Error(store));
        });
      }
      database.close();
    }
    return { keys: areas.flatMap((area) => Object.keys(area)), records };
  });
}

/** A series in hand, as a paste leaves it, and an option of one's own. */
async function keepSomething(page: Page, openPopupTab: () => Promise<Page>): Promise<void> {
  const popup = await openPopupTab();
  await popup.getByLabel('Paste a series').fill('3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8');
  await popup.getByRole('button', { name: 'Predict' }).click();
  await expect.poll(() => keptHand(popup)).toMatchObject({ count: 12 });
  // Its forecast is kept before it is shown.
  await popup.locator('.answer[aria-busy="false"] [data-role="next-value"]').waitFor();
  await popup.close();
  await page.bringToFront();
  await page.getByLabel('Model').selectOption('theta');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await expect(kind(page, 'hand')).toContainText('1 series in hand');
}

test.describe('the keys', () => {
  test('are those that the browser really assigned', async ({ page, extensionId, worker }) => {
    await openOptions(page, extensionId);
    const assigned = await worker.evaluate(async () => (await chrome.commands.getAll()).find(({ name }) => name === 'predict-next')?.shortcut);
    expect(assigned).toBe('Alt+Shift+K');
    await expect(page.locator('[data-command="predict-next"]')).toHaveText(/Predict next on this page\s*Alt\+Shift\+K/);
  });

  test('are said to be none where there are none', async ({ page, extensionId, worker }) => {
    const unassigned = await worker.evaluate(async () => (await chrome.commands.getAll()).filter(({ shortcut }) => !shortcut).map(({ name }) => name));
    expect(unassigned).toEqual(['_execute_action']);
    await openOptions(page, extensionId);
    await expect(page.locator('[data-command="_execute_action"]')).toHaveText(/Open Predict Next\s*No key assigned/);
  });

  test('are chosen on the page of the browser that a button opens', async ({ page, context, extensionId }) => {
    await openOptions(page, extensionId);
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Choose keys in the browser' }).click();
    await expect.poll(async () => (await opened).url()).toContain('chrome://extensions/shortcuts');
  });
});

test.describe('the line on a page', () => {
  test('is shown in the colour and width that are chosen', async ({ page, extensionId }) => {
    await openOptions(page, extensionId);
    await page.getByLabel('Color').selectOption('blue');
    await page.getByLabel('Width').selectOption('bold');
    const sample = page.locator('[data-role="sample"]');
    await expect(sample).toHaveCSS('stroke', 'rgb(10, 95, 174)');
    await expect(sample).toHaveCSS('stroke-width', '3.8px');
    await expect(kind(page, 'settings')).toContainText('2 options changed');
    await page.reload();
    await expect(page.getByLabel('Color')).toHaveValue('blue');
    await expect(page.getByLabel('Width')).toHaveValue('bold');
  });
});

test.describe('what is kept', () => {
  test('is told in numbers, saved as a file, and gone from the browser when it is deleted', async ({ page, extensionId, openPopupTab, worker }) => {
    await openOptions(page, extensionId);
    await keepSomething(page, openPopupTab);
    await expect(kind(page, 'settings')).toContainText('1 option changed');
    await expect(kind(page, 'hand')).toContainText('1 series in hand');
    await expect(kind(page, 'models')).toContainText('Nothing');

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all as a file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^predict-next-data-\d{4}-\d\d-\d\d\.json$/);
    const data = JSON.parse(await readFile(await download.path(), 'utf8')) as unknown;
    expect(data).toMatchObject({ format: 'predict-next-data', settings: { settings: { items: { model: 'theta' } } }, hand: { series: { values: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8] } } });
    await expect(page.locator('.outcome').filter({ hasText: /^Saved as a JSON file/ })).toBeVisible();

    const before = await stored(worker);
    expect(before.keys).toEqual(expect.arrayContaining(['settings', 'hand']));
    expect(before.records['predict-next']).toBe(1);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByRole('alertdialog')).toContainText(/1 option changed(?:,| and) 1 series in hand/);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.locator('.outcome').filter({ hasText: /^Deleted: 1 option changed(?:,| and) 1 series in hand/ })).toBeFocused();
    await expect(page.getByLabel('Model')).toHaveValue('auto');
    const after = await stored(worker);
    expect(after.keys).toEqual([]);
    expect(Object.values(after.records).every((count) => count === 0)).toBe(true);
  });

  test('goes by its kind, and the rest stays', async ({ page, extensionId, openPopupTab, worker }) => {
    await openOptions(page, extensionId);
    await keepSomething(page, openPopupTab);
    await kind(page, 'hand').getByRole('button', { name: 'Delete: Series in hand' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(kind(page, 'hand')).toContainText('Nothing');
    const { keys, records } = await stored(worker);
    expect(keys).toEqual(['settings']);
    expect(records['predict-next']).toBe(0);
    await expect(page.getByLabel('Model')).toHaveValue('theta');
  });

  test('stays when the question is answered with Esc, which gives the focus back', async ({ page, extensionId, openPopupTab, worker }) => {
    await openOptions(page, extensionId);
    await keepSomething(page, openPopupTab);
    const all = page.getByRole('button', { name: 'Delete everything' });
    await all.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(all).toBeFocused();
    expect((await stored(worker)).keys).toEqual(expect.arrayContaining(['settings', 'hand']));
  });
});

test('forecasts are kept from now on or not, as a switch says', async ({ page, extensionId }) => {
  await openOptions(page, extensionId);
  const keeping = page.getByLabel('Keep forecasts');
  await expect(keeping).toBeChecked();
  await keeping.uncheck();
  await expect(kind(page, 'settings')).toContainText('1 option changed');
  await page.reload();
  await expect(keeping).not.toBeChecked();
});

test('everything is reached and done by the keyboard alone', async ({ page, extensionId }) => {
  await openOptions(page, extensionId);
  const reached: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || active === document.body) return '';
      const label = active instanceof HTMLSelectElement || active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : (active.getAttribute('aria-label') ?? active.textContent);
      return `${label} ${getComputedStyle(active).outlineStyle}`;
    });
    if (name === '') break;
    reached.push(name);
  }
  // The ring around what has the focus is there on each of them.
  expect(reached).toEqual(
    ['Model', 'Band', 'Steps', 'Scale to 0..1', 'Color', 'Width', 'Reset to defaults', 'Choose keys in the browser', 'Keep forecasts', 'Save all as a file', 'Delete everything', 'First steps, and all keys', 'History of forecasts'].map((name) => `${name} solid`),
  );
});

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe finds nothing, also in a question', async ({ page, extensionId, openPopupTab }) => {
      await openOptions(page, extensionId);
      await keepSomething(page, openPopupTab);
      await kind(page, 'hand').getByRole('button').click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}

test('nothing is cut off at a width of 320 px, and every target is large enough', async ({ page, extensionId, openPopupTab }) => {
  await openOptions(page, extensionId);
  await keepSomething(page, openPopupTab);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const small = await page.locator('button, select, a, label.switch').evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24 ? [target.textContent] : [];
    }),
  );
  expect(small).toEqual([]);
});
