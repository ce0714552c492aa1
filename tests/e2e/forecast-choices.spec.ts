import type { Page } from 'playwright';
import { axeViolations } from '../support/axe-violations.ts';
import { lineChart, openChartPage } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { keptHand } from '../support/kept-hand.ts';
import { waitForOverlay, waitForOverlayText } from '../support/overlay-probe.ts';

/** A season of twelve on a slow rise, in a noise that repeats from run to run. */
const SEASON = Array.from({ length: 120 }, (_, t) => (100 + t / 5 + 10 * Math.sin((2 * Math.PI * t) / 12) + 2 * Math.sin(t * t)).toFixed(2)).join(', ');
/** The same for a chart, whose axis ends at 1. */
const PRICES = Array.from({ length: 24 }, (_, t) => 0.5 + 0.2 * Math.sin(t * t));

const nextSide = (page: Page) => page.locator('.next-side');
const stage = (page: Page, name: string) => page.locator(`[data-role="backtest"][data-stage="${name}"]`);
const openDetails = (page: Page) => page.locator('[data-role="details"] summary').click();
const predicted = (page: Page) => page.locator('table[data-role="values"] tr', { hasText: 'Predicted' });

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste a series').fill(text);
  await page.getByRole('button', { name: 'Predict' }).click();
  await expect(page.locator('[data-role="next-value"]')).toBeVisible();
}

/** The height of a drawn band at its widest, in px. */
async function bandHeight(page: Page): Promise<number> {
  return (await page.locator('[data-role="band"]').boundingBox())?.height ?? 0;
}

/** Lets the answers to backtests wait, all but the first, until `releaseBacktests`. */
async function holdBacktests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Sender = (message: { verb?: string }) => Promise<unknown>;
    const scope = globalThis as unknown as { asked: number; release: () => void; browser?: typeof chrome };
    scope.asked = 0;
    const released = new Promise<void>((resolve) => (scope.release = resolve));
    for (const runtime of new Set([chrome.runtime, (scope.browser ?? chrome).runtime])) {
      const send = runtime.sendMessage.bind(runtime) as Sender;
      const hold: Sender = async (message) => {
        if (message.verb === 'backtest' && scope.asked++ > 0) await released;
        return send(message);
      };
      Object.assign(runtime, { sendMessage: hold });
    }
  });
}

test('a pasted series is continued automatically, one season ahead, with its band and its record', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  await expect(page.getByLabel('Model')).toHaveValue('auto');
  await expect(page.getByRole('option', { name: '12 (auto)' })).toBeAttached();
  await expect(page.getByText('season: 12 (found from the values)')).toBeVisible();
  await expect(predicted(page)).toHaveCount(12);
  await expect(nextSide(page)).toContainText(/80%: [\d.]+ – [\d.]+/);
  await expect(page.locator('[data-role="record"]')).toContainText(/“no change”.*its 80% band held \d+% of the time\./);
  await openDetails(page);
  await expect(page.locator('[data-role="shares"]')).toContainText('Made of');
});

test('band, table and drawing follow the level that is chosen', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  const heights: number[] = [];
  for (const level of [50, 80, 95]) {
    await page.getByLabel('Band').selectOption(String(level / 100));
    await expect(nextSide(page)).toContainText(new RegExp(`${level}%:`));
    await expect(page.getByRole('columnheader', { name: `Range, ${level}%` })).toBeAttached();
    heights.push(await bandHeight(page));
  }
  expect(heights[0]).toBeLessThan(heights[1]);
  expect(heights[1]).toBeLessThan(heights[2]);
  await expect.poll(() => keptHand(page)).toMatchObject({ level: 0.95 });
  await page.reload();
  await expect(page.getByLabel('Band')).toHaveValue('0.95');
});

test('each model can be chosen, and only where there is one a fitted network', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  const model = page.getByLabel('Model');
  await expect(page.getByRole('option', { name: 'Fitted network' })).toBeDisabled();
  for (const [name, next] of [['no-change', SEASON.split(', ').at(-1)], ['seasonal-no-change', SEASON.split(', ').at(-12)]] as const) {
    await model.selectOption(name);
    await expect(page.locator('[data-role="next-value"]')).toHaveText(next ?? '');
  }
  for (const name of ['drift', 'naive2', 'ses', 'holt', 'damped', 'theta', 'pretrained']) {
    await model.selectOption(name);
    await expect(page.locator('.answer')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('[data-role="band"]')).toBeVisible();
    await expect(predicted(page)).toHaveCount(12);
  }
  await model.selectOption('mini');
  await expect(page.locator('[data-role="report"]')).toBeVisible();
  await expect(predicted(page)).toHaveCount(1);
  await expect(page.getByLabel('Band')).toBeDisabled();
});

test('another season, several, or none can be set, and the steps go with it', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, SEASON);
  await page.getByText('season: 12 (found from the values)').click();
  const season = page.getByLabel('Season, in steps');
  await season.selectOption('none');
  await expect(page.getByText('season: none (set by you)')).toBeVisible();
  await expect(predicted(page)).toHaveCount(20);
  await season.selectOption('other');
  await season.fill('6, 12');
  await expect(page.getByText('season: 6 and 12 (set by you)')).toBeVisible();
  await expect(page.getByRole('option', { name: '6 (auto)' })).toBeAttached();
  await season.fill('1');
  await expect(page.getByText('One or two whole numbers from 2 to 1,000')).toBeVisible();
  await season.press('Enter');
  await season.selectOption('found');
  await expect(page.getByText('season: 12 (found from the values)')).toBeVisible();
});

test('fewer than eight values are too few to judge', async ({ openPopupTab }) => {
  const page = await openPopupTab();
  await paste(page, '3, 4, 5, 4, 5');
  await expect(page.locator('[data-role="record"]')).toContainText('too short to judge');
  await openDetails(page);
  await expect(page.getByText('These values are too few to go back in.')).toBeVisible();
});

test.describe('the backtest', () => {
  test('runs by itself with the details open, and the sentence takes its figures on', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await paste(page, SEASON);
    await openDetails(page);
    await expect(stage(page, 'done')).toBeVisible();
    await expect(page.locator('[data-role="record"] > p')).toContainText(/^Tried from 40 earlier places, up to 12 steps ahead, this was .*“no change”; its 80% band held \d+% of the time\.$/);
    await expect(page.locator('[data-role="past-forecast"]')).toHaveCount(40);
    await expect(page.locator('[data-role="past-band"]').first()).toBeVisible();
    await expect(page.getByRole('row', { name: /^No change 1\.00 1\.00 1\.00 1\.00$/ })).toBeVisible();
    await expect(page.getByText(/^Of what came, \d+% lay in the 50% band, \d+% in the 80% band, and \d+% in the 95% band\.$/)).toBeVisible();
    await expect(page.getByText(/^(It leaned neither up nor down|On average it was [\d.]+ too (high|low))\.$/)).toBeVisible();
    await page.getByLabel('Model').selectOption('no-change');
    await expect(page.getByRole('row', { name: /^No change 1\.00 1\.00 1\.00 1\.00$/ })).toBeVisible();
  });

  test('shows how far it is, can be cancelled and run again', async ({ openPopupTab }) => {
    const page = await openPopupTab();
    await holdBacktests(page);
    await page.reload();
    await paste(page, SEASON);
    await openDetails(page);
    await expect(page.locator('[data-role="backtest-progress"]')).toHaveText('2 of 40 places');
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '5');
    // The popup is alive meanwhile.
    await page.getByLabel('Band').selectOption('0.5');
    await expect(nextSide(page)).toContainText(/50%:/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Cancelled before it was done.')).toBeVisible();
    await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
    await expect(stage(page, 'cancelled')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(stage(page, 'done')).toBeVisible();
  });
});

test.describe('the options', () => {
  const openOptions = async (page: Page, extensionId: string): Promise<void> => {
    await page.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
    await expect(page.getByRole('heading', { name: 'Predict Next: options' })).toBeVisible();
  };

  test('are kept at once, with a quiet word, and what a new series and a right-click go by', async ({ context, extensionId, openPopupTab, page, pages, clickMenu }) => {
    const options = await context.newPage();
    await openOptions(options, extensionId);
    await options.getByLabel('Model').selectOption('theta');
    await expect(options.getByText('Saved').first()).toBeVisible();
    await options.getByLabel('Band').selectOption('0.95');
    await options.getByLabel('Steps', { exact: true }).selectOption('number');
    await options.getByLabel('Number of steps').fill('3');
    await expect(options.locator('.option', { hasText: 'Number of steps' }).getByText('Saved')).toBeVisible();
    await options.reload();
    await expect(options.getByLabel('Model')).toHaveValue('theta');
    await expect(options.getByLabel('Number of steps')).toHaveValue('3');

    await openChartPage(page, pages, lineChart(PRICES, { places: 30 }));
    await page.bringToFront();
    await clickMenu(page);
    const { rows, bands } = await waitForOverlay(page);
    expect(rows).toHaveLength(3);
    expect(bands).toBe(1);
    const words = await waitForOverlayText(page, /95%: [\d.]+–[\d.]+/);
    expect(words).toMatch(/“no change”/);
    for (const [, value, low, high] of rows) {
      expect(Number(low)).toBeLessThan(Number(value));
      expect(Number(value)).toBeLessThan(Number(high));
    }

    const popup = await openPopupTab();
    await paste(popup, SEASON);
    await expect(popup.getByLabel('Model')).toHaveValue('theta');
    await expect(popup.getByLabel('Band')).toHaveValue('0.95');
    await expect(predicted(popup)).toHaveCount(3);
  });

  test('refuse what is no number of steps, and go back to the defaults', async ({ page, extensionId }) => {
    await openOptions(page, extensionId);
    await page.getByLabel('Steps', { exact: true }).selectOption('number');
    await expect(page.getByText('Saved').first()).toBeVisible();
    await page.getByLabel('Number of steps').fill('0');
    await expect(page.getByText('A whole number from 1 to 1,000.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Number of steps')).toHaveValue('12');
    await page.getByRole('button', { name: 'Reset to defaults' }).click();
    await expect(page.getByLabel('Steps', { exact: true })).toHaveValue('rule');
    await expect(page.getByLabel('Number of steps')).toBeHidden();
  });

  test('are one press away from the popup', async ({ context, openPopupTab }) => {
    const popup = await openPopupTab();
    const opened = context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Options' }).click();
    await expect((await opened).getByRole('heading', { name: 'Predict Next: options' })).toBeVisible();
  });
});

for (const dark of [false, true]) {
  test.describe(dark ? 'in the dark' : 'in the light', () => {
    test.use({ dark });

    test('axe finds nothing in the details and in the options', async ({ openPopupTab, page, extensionId }) => {
      const popup = await openPopupTab();
      await paste(popup, SEASON);
      await popup.getByText('season: 12').click();
      await openDetails(popup);
      await expect(stage(popup, 'done')).toBeVisible();
      expect(await axeViolations(popup)).toEqual([]);
      await page.bringToFront();
      await page.goto(`chrome-extension://${extensionId}/src/extension/options/options.html`);
      await page.getByLabel('Steps', { exact: true }).selectOption('number');
      await expect(page.getByText('Saved').first()).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}
