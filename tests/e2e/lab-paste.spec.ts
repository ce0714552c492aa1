import type { Page } from 'playwright';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { keptHand } from '../support/kept-hand.ts';

const LAB = 'src/extension/lab/lab.html';

const boxOf = (lab: Page) => lab.getByLabel('Your series, or a code');
const look = (lab: Page) => lab.getByRole('button', { name: 'Look at it' }).click();

test.beforeEach(async ({ page, extensionId }) => page.goto(`chrome-extension://${extensionId}/${LAB}`));

test('a pasted series is looked at in every view, and travels with the address', async ({ page }) => {
  await boxOf(page).fill('Rain\n0.2\n0.4\n0.6');
  await look(page);
  await expect(page.getByRole('status').filter({ hasText: 'Your series is here: 3 values.' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Rain/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('table').first()).toContainText('0.6');
  await expect(boxOf(page)).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('button', { name: /Rain/ })).toHaveAttribute('aria-pressed', 'true');
});

test('a view is copied as a code that shows the same where it is pasted', async ({ page, extensionId }) => {
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByLabel('w₂ feedback').first().fill('0.25');
  await expect(page).toHaveURL(/view=compare.*0\.25/);
  const before = page.url();
  await page.getByRole('button', { name: 'Copy this view as a code' }).click();
  await expect(page.getByText('Copied. Pasted here in another browser')).toBeVisible();

  await page.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
  await page.goto(`chrome-extension://${extensionId}/${LAB}`);
  await boxOf(page).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(boxOf(page)).toHaveValue(/^predict-next-lab:/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page).toHaveURL(before);
  await expect(page.getByText('The view of the code is here.')).toBeVisible();
  await expect(boxOf(page)).toBeFocused();
});

test('a text that is neither is named in one sentence, and stays to be corrected', async ({ page }) => {
  const before = page.url();
  await boxOf(page).fill('no numbers here');
  await look(page);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(1);
  await expect(boxOf(page)).toHaveValue('no numbers here');
  expect(page.url()).toBe(before);
});

test('the series in hand is a button away', async ({ page, openPopupTab }) => {
  const popup = await openPopupTab();
  await popup.getByRole('textbox').first().fill('1 2 4 8 16');
  await popup.getByRole('button', { name: 'Predict', exact: true }).click();
  await expect.poll(() => keptHand(popup)).toMatchObject({ count: 5 });
  await page.bringToFront();
  await page.reload();
  await page.getByRole('button', { name: /, in hand$/ }).click();
  await expect(page).toHaveURL(/own=1%2C2%2C4%2C8%2C16/);
});

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });
    test('axe finds nothing in the box with a problem, and with what it says', async ({ page }) => {
      await boxOf(page).fill('nothing');
      await look(page);
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(1);
      expect(await axeViolations(page, '.paste-box')).toEqual([]);
      await page.getByRole('button', { name: 'Copy this view as a code' }).click();
      await expect(page.getByText('Copied. Pasted here in another browser')).toBeVisible();
      expect(await axeViolations(page, '.paste-box')).toEqual([]);
    });
  });
}
