import type { Page } from 'playwright';
import { welcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { addChart, openOverlayPage } from '../support/overlay-page.ts';
import { smallTargets } from '../support/small-targets.ts';

/*
 * What each page's own spec holds to axe is not held to it here again: the popup
 * in popup, forecast-choices, learn and read-page; the first page in welcome; the
 * lab's figures in lab-figures; the chip, card, picker and refusals in overlay-module.
 */

const SEASON = Array.from({ length: 48 }, (_, month) => 50 + (month % 12) + month / 4).join(', ');
const LINE = { type: 'line' as const, data: { labels: ['1', '2', '3', '4', '5'], datasets: [{ label: 'Close', data: [3, 5, 4, 6, 5] }] } };
const GROUNDS = { light: '', dark: 'html { background: #111519; color: #ddd }' };

/** Every page in every state that shows something else to press. */
const STATES: readonly (readonly [string, (pages: Pages) => Promise<Page>])[] = [
  ['the popup with nothing in hand', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await page.getByRole('heading', { name: 'Or try one' }).waitFor();
    return page;
  }],
  ['the popup with a box that could not be read', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await paste(page, 'nothing');
    await expect(page.locator('.box-problem')).toContainText('No number');
    return page;
  }],
  ['the popup with an answer and all that can be opened in it', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await paste(page, `${SEASON}, n/a, 12`);
    await page.locator('[data-role="next-value"]').waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('[data-stage="done"]').waitFor();
    return page;
  }],
  ['the first page, continued, with an answer of one’s own', async ({ openWelcome }) => {
    const welcome = await openWelcome();
    await welcome.getByRole('button', { name: 'Predict next', exact: true }).click();
    await welcome.locator('[data-role="prediction"]').waitFor();
    await paste(welcome, SEASON);
    await welcome.locator('.own-answer').waitFor();
    await welcome.locator('.keys summary').click();
    return welcome;
  }],
  ['the options', async ({ open }) => {
    const page = await open('options/options.html');
    await page.getByLabel('Steps', { exact: true }).selectOption('number');
    return page;
  }],
  ...['step', 'predictions', 'limits', 'train', 'compare'].map((view): (typeof STATES)[number] => [`the lab’s view "${view}"`, async ({ open }) => {
    const page = await open(`lab/lab.html#view=${view}`);
    await page.locator('.lab-view h2').first().waitFor();
    return page;
  }]),
  ['the chip on a chart with everything open', async ({ overlayOn }) => {
    const page = await overlayOn('light');
    await page.evaluate(() => overlayPage.show({ source: 'chart', predicted: [6, 7], band: 1 }));
    await page.locator('[data-key=more]').click();
    return page;
  }],
  ['the picker', async ({ overlayOn }) => {
    const page = await overlayOn('light');
    await page.evaluate(() => overlayPage.pick());
    return page;
  }],
  ['the question for two values of a picture', async ({ overlayOn }) => {
    const page = await overlayOn('light');
    await page.evaluate(() => overlayPage.calibrate());
    return page;
  }],
];

interface Pages {
  readonly openPopupTab: () => Promise<Page>;
  readonly openWelcome: () => Promise<Page>;
  readonly open: (path: string) => Promise<Page>;
  readonly overlayOn: (ground: keyof typeof GROUNDS) => Promise<Page>;
}

async function paste(page: Page, series: string): Promise<void> {
  await page.getByLabel('Paste a series').fill(series);
  await page.getByRole('button', { name: 'Predict', exact: true }).click();
}

async function overlayOn(page: Page, ground: keyof typeof GROUNDS): Promise<Page> {
  await openOverlayPage(page, { css: GROUNDS[ground] });
  await addChart(page, LINE);
  return page;
}

for (const [name, reach] of STATES) {
  test.describe(name, () => {
    test.use({ keepWelcome: name.startsWith('the first page') });

    test(`every target in ${name} is at least 24 by 24 px, at 320 px too`, async ({ context, extensionId, openPopupTab, page }) => {
      const shown = await reach({
        openPopupTab,
        openWelcome: () => welcomeTab(context),
        overlayOn: (ground) => overlayOn(page, ground),
        open: async (path) => {
          const opened = await context.newPage();
          await opened.goto(`chrome-extension://${extensionId}/src/extension/${path}`);
          return opened;
        },
      });
      for (const width of [1200, 320]) {
        await shown.setViewportSize({ width, height: 800 });
        // What is drawn for a width is drawn anew in the frame after it changed.
        await expect.poll(async () => (await smallTargets(shown)).count).toBeGreaterThan(2);
        await expect.poll(async () => (await smallTargets(shown)).small, `at ${width} px`).toEqual([]);
      }
    });
  });
}

for (const ground of ['light', 'dark'] as const) {
  test(`axe finds nothing in the question for two values of a picture on a ${ground} page`, async ({ page }) => {
    await overlayOn(page, ground);
    await page.evaluate(() => overlayPage.calibrate());
    await page.getByRole('textbox').first().fill('none');
    await page.getByRole('button', { name: 'Read the picture' }).click();
    await expect(page.getByRole('alert')).not.toBeEmpty();
    expect(await axeViolations(page, 'predict-next-overlay')).toEqual([]);
  });
}
