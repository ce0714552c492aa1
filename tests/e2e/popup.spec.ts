import type { Page } from 'playwright';
import { ARTICLE_SERIES } from '../../src/core/rnn/mini/article-series.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { keptHand } from '../support/kept-hand.ts';

const report = (page: Page) => page.locator('[data-role="report"]');
const inHand = (page: Page) => page.locator('.hand');
const openSeasonAndScale = (page: Page) => page.locator('.controls summary').click();

/** Any number of steps, as by "Other …". */
async function writeSteps(page: Page, steps: string): Promise<void> {
  const field = page.getByLabel('Steps', { exact: true });
  if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption('other');
  await field.fill(steps);
}

/** Pastes as a user does: from the clipboard, by the keyboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** A file over the page, as it comes from a file manager. */
async function dropFile(page: Page, name: string, content: string | number[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ fileName, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], fileName));
      return data;
    },
    { fileName: name, bytes: content },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test.describe('with MiniRnn as the default', () => {
  test.use({ defaultModel: 'mini' });

  test('each of the article’s ten series, pasted, gives the article’s report', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await page.getByLabel('Paste a series').focus();
    for (const { values, reports } of ARTICLE_SERIES) {
      await paste(page, values.join(', '));
      await expect(report(page)).toContainText(`reports ${reports.article.toFixed(1)}`);
      await expect(inHand(page)).toContainText(`${values.length} values`);
      await page.getByRole('button', { name: 'Clear the series' }).click();
      await page.getByLabel('Paste a series').fill('');
      await page.getByLabel('Paste a series').focus();
    }
  });
});

test('each example is one click away, and names its source', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  for (const { name, reports } of ARTICLE_SERIES) {
    await page.getByRole('button', { name: `${name}:` }).click();
    await expect(report(page)).toContainText(`reports ${reports.article.toFixed(1)}`);
    await expect(page.getByText('Source: Maximilian Weichart')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the series' }).click();
  }
  await page.getByRole('button', { name: 'Crude oil, WTI' }).click();
  await expect(inHand(page)).toContainText('250 values');
  await expect(page.locator('[data-role="record"]')).toContainText(/this was .*“no change”; its 80% band held \d+% of the time\./);
  await expect(page.getByText('Energy Information Administration')).toBeVisible();
});

test('the second zig-zag is drawn off the 0 to 1 scale, inside the picture, and said to be', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.getByRole('button', { name: 'data_zic_zac2:' }).click();
  await expect(report(page)).toHaveText('MiniRnn reports 2.0, off the 0 to 1 scale');
  const chart = page.getByRole('img', { name: 'Chart of data_zic_zac2' });
  await expect(chart.getByText('1.96')).toBeVisible();
  const box = await chart.boundingBox();
  const line = await chart.locator('[data-role="prediction"]').boundingBox();
  expect(line?.y).toBeGreaterThanOrEqual(box?.y ?? Infinity);
});

test.describe('bad input is named in one sentence and loses nothing', () => {
  for (const [input, sentence] of [
    ['no numbers here', 'No number was found'],
    ['1e400', 'Every number here is too large'],
    ['   ', 'There is nothing to read yet'],
  ]) {
    test(JSON.stringify(input), async ({ openPopupTab }) => {
      const page = await openPopupTab();
      await page.getByRole('button', { name: 'stock_rising:' }).click();
      await page.getByRole('button', { name: 'Replace or correct the series' }).click();
      const area = page.getByLabel('Paste a series');
      await area.fill(input);
      await area.press('Control+Enter');
      await expect(page.locator('.box-problem')).toContainText(sentence);
      await expect(area).toHaveValue(input);
      await expect(area).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByRole('heading', { name: 'stock_rising' })).toBeVisible();
      await expect.poll(() => keptHand(page)).toMatchObject({ name: 'stock_rising' });
      await page.reload();
      await expect(page.getByRole('heading', { name: 'stock_rising' })).toBeVisible();
    });
  }

  test('a picture that is dropped', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await dropFile(page, 'chart.png', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
    await expect(page.locator('.box-problem')).toContainText('chart.png is not a text file');
  });

  test('twenty megabytes of words', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'nothing but words '.repeat(1_165_000));
      document.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.locator('.box-problem')).toContainText('No number was found', { timeout: 150_000 });
    await expect(page.getByText('of 20,970,000 characters are shown')).toBeVisible();
  });
});

test('what was skipped can be opened, with its place and its reason', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.getByLabel('Paste a series').fill('1, abc, 0.5');
  await page.getByRole('button', { name: 'Predict' }).click();
  await expect(page.getByText('2 values, 1 skipped')).toBeVisible();
  await page.getByText('What was skipped, and why').click();
  await expect(page.getByRole('row', { name: 'line 1, column 4 abc not a number' })).toBeVisible();
});

test('what the text leaves open is switched in place, and stays so when the popup is opened again', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.getByLabel('Paste a series').fill('day,name,price\n03/04/2024,A,"1,234"\n03/04/2024,B,"4,567"\n03/05/2024,A,"1,235"\n03/05/2024,B,"4,568"');
  await page.getByRole('button', { name: 'Predict' }).click();
  await expect(page.getByRole('heading', { name: 'A', exact: true })).toBeVisible();
  await page.getByLabel('Series in the table').selectOption({ label: 'B (2)' });
  await expect(page.getByRole('heading', { name: 'B', exact: true })).toBeVisible();
  await expect(page.locator('table[data-role="values"]')).toContainText('4,568');
  await page.getByLabel('Commas are').focus();
  await page.getByLabel('Commas are').selectOption('decimal marks');
  await expect(page.locator('table[data-role="values"]')).toContainText('4.568');
  await expect(page.getByLabel('Commas are')).toBeFocused();
  await expect(page.getByLabel('Dates are')).toHaveValue('month-first');
  expect(await axeViolations(page)).toEqual([]);
  await expect.poll(() => keptHand(page)).toMatchObject({ name: 'B' });
  await page.reload();
  await expect(page.getByLabel('Series in the table')).toHaveValue('B');
  await page.getByLabel('Commas are').selectOption('thousands separators');
  await expect(page.locator('table[data-role="values"]')).toContainText('4,568');
});

test('a cleared series comes back by Undo, and by reopening what is in hand', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.getByRole('button', { name: 'stock_falling:' }).click();
  await openSeasonAndScale(page);
  await page.getByLabel('Scale to 0..1').selectOption('min-max');
  await expect(page.locator('[data-role="rule"]')).toHaveText('Min-max: 0.50 becomes 0, 1.00 becomes 1.');
  await page.getByRole('button', { name: 'Clear the series' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect.poll(() => keptHand(page)).toBeNull();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'stock_falling' })).toBeVisible();
  await expect.poll(() => keptHand(page)).toMatchObject({ name: 'stock_falling', mode: 'min-max' });
  const again = await openPopupTab();
  await expect(again.getByRole('heading', { name: 'stock_falling' })).toBeVisible();
  await openSeasonAndScale(again);
  await expect(again.getByLabel('Scale to 0..1')).toHaveValue('min-max');
});

test('a draft that was not read is there again', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.getByLabel('Paste a series').fill('3, 4, 5 and then');
  await expect.poll(() => page.evaluate(async () => (await chrome.storage.session.get('popup-draft'))['popup-draft'])).toMatchObject({ text: '3, 4, 5 and then' });
  await page.reload();
  await expect(page.getByLabel('Paste a series')).toHaveValue('3, 4, 5 and then');
});

test('more steps of MiniRnn warn, copy as text, and refuse what is no number of steps', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.getByRole('button', { name: 'stock_rising:' }).click();
  await writeSteps(page, '3');
  await expect(page.getByText('multiplies by 1.46 with each further step: 2.1 times after 3')).toBeVisible();
  await expect(page.getByText('2.09 after 3 steps')).toBeVisible();
  await writeSteps(page, '0');
  await expect(page.getByText('A whole number from 1 to 1,000.')).toBeVisible();
  await expect(page.getByText('2.09 after 3 steps')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Steps')).toHaveValue('3');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('0.98\n1.4308\n2.088968');
});

test('a file dropped on the tab is read under its name', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await dropFile(page, 'prices.csv', 'date,close\n2025-01-01,$10.50\n2025-01-02,$11.00\n2025-01-03,$10.75\n');
  await expect(page.getByRole('heading', { name: 'prices' })).toBeVisible();
  await expect(inHand(page)).toContainText('3 values');
  await expect(page.locator('[data-role="next-value"]')).toContainText('$');
});

test('everything can be done by keyboard', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      });
      if (focused.startsWith(name)) return;
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await tabTo('Paste a series');
  await page.keyboard.type('1, 0.5, 0.5');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-role="next-value"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your series' })).toBeFocused();
  await tabTo('Model');
  await page.keyboard.type('MiniRnn');
  await expect(report(page)).toContainText('reports 1.0');
  await page.keyboard.press('Shift+Tab');
  await tabTo('Replace or correct');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Paste a series')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Paste a series')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Replace or correct' })).toBeFocused();
  await tabTo('Steps');
  await page.keyboard.press('o');
  await expect(page.getByLabel('Steps')).toBeFocused();
  await page.keyboard.type('2');
  await expect(page.getByText('after 2 steps')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Steps')).toHaveValue('2');
  await expect(page.getByLabel('Steps')).toBeFocused();
  await tabTo('Copy');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-role="announcer"]')).toHaveText('Copied');
});

test('a narrow tab needs no sideways scrolling', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole('heading', { name: 'Or try one' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Crude oil, WTI' }).click();
  await openSeasonAndScale(page);
  await page.getByText('Details').click();
  await expect(page.locator('[data-stage="done"]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe finds nothing in any state', async ({ openPopupTab, extensionId }) => {
      const page = await openPopupTab();
      await expect(page.getByRole('heading', { name: 'Or try one' })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Crude oil, WTI' }).click();
      await expect(page.locator('[data-role="next-value"]')).toBeVisible();
      await writeSteps(page, '10');
      await expect(page.getByText('after 10 steps')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await openSeasonAndScale(page);
      await page.getByText('Details').click();
      await expect(page.locator('[data-stage="done"]')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Replace or correct' }).click();
      await page.getByLabel('Paste a series').fill('nothing');
      await page.getByRole('button', { name: 'Predict' }).click();
      await expect(page.locator('.box-problem')).toContainText('No number');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByLabel('Paste a series').fill('1 x 2 y 3 NaN 4');
      await page.getByRole('button', { name: 'Predict' }).click();
      await page.getByText('What was skipped, and why').click();
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(`chrome-extension://${extensionId}/src/extension/popup/popup.html`);
      await expect(page.getByRole('button', { name: 'Show on page' })).toBeVisible();
      await page.getByRole('button', { name: 'Clear the series' }).click();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}
