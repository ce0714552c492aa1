import type { ChartConfiguration } from 'chart.js';
import { expect, test, type Page } from 'playwright/test';
import { findChromium } from '../../src/tools/start/find-chromium.mjs';
import { axeViolations } from '../support/axe-violations.ts';
import { addChart, openOverlayPage, type PageLook } from '../support/overlay-page.ts';
import { root } from '../support/root.ts';

const PRICES = [12, 14, 13, 16, 15, 18, 17, 19, 18, 21, 20, 22];
const DARK: PageLook = { css: 'html { background: #111519; color: #ddd }' };
const CHART = { predicted: [21], source: 'chart' } as const;

test.use({
  viewport: { width: 1100, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: async ({}, use) => {
    const found = findChromium(root);
    await use({ ...(found && { executablePath: found.path }), args: ['--no-sandbox'] });
  },
});

function line(values: readonly (number | null)[] = PRICES, options: ChartConfiguration['options'] = {}): ChartConfiguration {
  return { type: 'line', data: { labels: values.map((_, index) => String(index)), datasets: [{ label: 'Close', data: [...values] }] }, options };
}

/** How far the drawn line's ends are from where Chart.js puts the last value and the next. */
async function offBy(page: Page, next: number): Promise<number> {
  return page.evaluate(
    ([last, value, at]) => {
      const ends = overlayPage.ends();
      if (!ends) return Infinity;
      const wanted = [overlayPage.placeOf(at, last), overlayPage.placeOf(at + 1, value)];
      return Math.max(...ends.map(({ x, y }, index) => Math.hypot(x - wanted[index].x, y - wanted[index].y)));
    },
    [PRICES[PRICES.length - 1], next, PRICES.length - 1] as const,
  );
}

for (const deviceScaleFactor of [1, 2, 3]) {
  test.describe(`at ${deviceScaleFactor} device px per CSS px`, () => {
    test.use({ deviceScaleFactor });

    test('the line starts and ends within 1 px of where Chart.js would put it', async ({ page }) => {
      await openOverlayPage(page);
      await addChart(page, line());
      await page.evaluate((request) => overlayPage.show(request), CHART);
      await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
    });

    test('it does so on a canvas with border and padding that CSS stretches', async ({ page }) => {
      await openOverlayPage(page, { css: 'canvas { width: 700px !important; height: 260px !important; padding: 7px 20px 3px 11px; border: 4px solid #ccc }' });
      await addChart(page, line(PRICES, { responsive: false }));
      await page.evaluate((request) => overlayPage.show(request), CHART);
      await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
    });
  });
}

test('the line follows the page, the window and the canvas', async ({ page }) => {
  await openOverlayPage(page, { css: 'body { height: 3000px }' });
  await addChart(page, line());
  await page.evaluate((request) => overlayPage.show(request), CHART);
  await page.mouse.wheel(0, 90);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(90);
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
  await page.setViewportSize({ width: 1300, height: 500 });
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
  await page.locator('canvas').evaluate((canvas) => canvas.parentElement?.style.setProperty('width', '600px'));
  await expect.poll(() => page.locator('canvas').evaluate((canvas) => canvas.clientWidth)).toBe(600);
  // The chart's own scales have changed: the owner hands over what it shows now.
  await page.evaluate((request) => overlayPage.show(request), CHART);
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
  await page.locator('h1').evaluate((heading) => (heading.style.fontSize = '60px'));
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
});

test('the line follows a container that scrolls, and hides when its start is scrolled away', async ({ page }) => {
  await openOverlayPage(page);
  await addChart(page, line(), 'width: 700px; height: 300px; overflow: auto; margin-top: 80px');
  await page.locator('canvas').evaluate((canvas) => canvas.after(Object.assign(document.createElement('p'), { style: 'height: 900px' })));
  await page.evaluate((request) => overlayPage.show(request), CHART);
  const holder = page.locator('canvas').locator('..');
  const line21 = page.locator('[data-role=prediction]');
  await holder.evaluate((box) => box.scrollTo(0, 20));
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
  await expect(line21).toBeVisible();
  await holder.evaluate((box) => box.scrollTo(0, 280));
  await expect(line21).toBeHidden();
  await holder.evaluate((box) => box.scrollTo(0, 0));
  await expect(line21).toBeVisible();
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
});

test('showing moves nothing on the page, and closing leaves it as it was', async ({ page }) => {
  await openOverlayPage(page, { css: 'body { height: 900px }' });
  await addChart(page, line());
  const look = () => page.evaluate(() => [document.documentElement.outerHTML, document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  const before = await look();
  const shifts = await page.evaluateHandle(() => {
    const entries: number[] = [];
    new PerformanceObserver((list) => entries.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'layout-shift' });
    return entries;
  });
  await page.evaluate((request) => overlayPage.show(request), CHART);
  expect((await look()).slice(1)).toEqual(before.slice(1));
  await page.locator('[data-key=more]').click();
  expect((await look()).slice(1)).toEqual(before.slice(1));
  await page.locator('[data-key=close]').click();
  await expect(page.locator('predict-next-overlay')).toHaveCount(0);
  expect(await look()).toEqual(before);
  expect(await shifts.jsonValue()).toEqual([]);
});

test('a page cannot hide the overlay or darken itself behind it', async ({ page }) => {
  const css = 'html > * { display: none; opacity: 0.2; transform: scale(2); filter: blur(9px); left: 300px } body { display: block; opacity: 1; transform: none; filter: none } ::backdrop { background: rgb(255 0 0) }';
  await openOverlayPage(page, { css });
  await addChart(page, line());
  await page.evaluate((request) => overlayPage.show(request), CHART);
  await expect(page.locator('[data-role=prediction]')).toBeVisible();
  await expect.poll(() => offBy(page, 21)).toBeLessThan(1);
  const style = await page.locator('predict-next-overlay').evaluate((host) => {
    const { opacity, filter } = getComputedStyle(host);
    return [opacity, filter, getComputedStyle(host, '::backdrop').display];
  });
  expect(style).toEqual(['1', 'none', 'none']);
});

test('a value off the scale is marked at the edge and said', async ({ page }) => {
  await openOverlayPage(page);
  await addChart(page, line([1, 0, 1, 0, 1], { scales: { y: { min: 0, max: 1 } } }));
  await page.evaluate(() => overlayPage.show({ source: 'chart' }));
  await expect(page.getByRole('dialog')).toContainText('1.96 is above the chart’s scale.');
  await expect(page.locator('svg.drawing')).toContainText('1.96');
});

test('a chart without room beside it gets a card, and says why', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await openOverlayPage(page, { css: 'body { margin: 8px }' });
  await addChart(page, line(), 'height: 240px');
  await page.evaluate(() => overlayPage.show({ source: 'chart', horizon: 5 }));
  await expect(page.getByRole('dialog')).toContainText('no room beside it');
  await expect(page.locator('.plot [data-role=prediction]')).toBeVisible();
});

test('the values are in a table that is there before it is seen', async ({ page }) => {
  await openOverlayPage(page);
  await addChart(page, line());
  await page.evaluate(() => overlayPage.show({ source: 'chart', predicted: [21, 22], band: 1 }));
  const rows = () => page.locator('table[data-role=values] tbody tr').allInnerTexts();
  await expect.poll(rows).toEqual(['1\t21.0\t20.0\t22.0', '2\t22.0\t20.6\t23.4']);
  await expect(page.locator('[data-role=band]')).toHaveCount(1);
  await page.locator('[data-key=more]').click();
  await expect.poll(rows).toHaveLength(2);
  await expect(page.getByRole('table')).toBeVisible();
});

test('a plan for a chart that changed is drawn in place: nothing replays, nothing closes', async ({ page }) => {
  await openOverlayPage(page);
  await addChart(page, line());
  await page.evaluate((request) => overlayPage.show(request), CHART);
  await page.locator('[data-key=more]').click();
  await page.evaluate(() => overlayPage.show({ source: 'chart', predicted: [19] }));
  await expect(page.locator('.overlay.fresh')).toHaveCount(0);
  await expect(page.locator('[data-key=more]')).toBeFocused();
  await expect(page.locator('[data-key=more]')).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => offBy(page, 19)).toBeLessThan(1);
});

test('the chip is reached at the end of the tab order, moved by arrow keys and closed by Escape', async ({ page }) => {
  await openOverlayPage(page, { html: '<button id="last">Theirs</button>' });
  await addChart(page, line());
  await page.locator('#last').focus();
  await page.evaluate((request) => overlayPage.show(request), CHART);
  await expect(page.locator('#last')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-key=move]')).toBeFocused();
  const chip = page.getByRole('dialog');
  const before = await chip.boundingBox();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chip.boundingBox()).toMatchObject({ x: (before?.x ?? 0) - 20, y: (before?.y ?? 0) + 20 });
  await page.keyboard.press('Escape');
  await expect(page.locator('predict-next-overlay')).toHaveCount(0);
  await expect(page.locator('#last')).toBeFocused();
});

test('Escape is left to whoever uses it', async ({ page }) => {
  await openOverlayPage(page, { html: '<dialog>Theirs</dialog>' });
  await page.evaluate(() => overlayPage.show({ source: 'selection', values: [1, 2, 3] }));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toBeHidden();
  await expect(page.locator('predict-next-overlay')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('predict-next-overlay')).toHaveCount(0);
});

test('a card is dragged by the pointer, and stays in the window', async ({ page }) => {
  await openOverlayPage(page);
  await page.evaluate(() => overlayPage.show({ source: 'selection', values: [1, 2, 3] }));
  const card = page.getByRole('dialog');
  const before = await card.boundingBox();
  if (!before) throw new Error('no card');
  await page.mouse.move(before.x + 100, before.y + 14);
  await page.mouse.down();
  await page.mouse.move(before.x - 200, before.y + 114, { steps: 4 });
  await expect.poll(() => card.boundingBox()).toMatchObject({ x: before.x - 300, y: before.y + 100 });
  await page.mouse.move(-500, 5000, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => card.boundingBox()).toMatchObject({ x: 8, y: Math.round(640 - 8 - before.height) });
});

test('buttons answer to people, not to the page', async ({ page }) => {
  await openOverlayPage(page);
  await addChart(page, line());
  await page.evaluate(() => overlayPage.show({ source: 'hand', values: [1, 2, 3], name: 'mine' }));
  const use = page.getByRole('button', { name: 'Use this chart instead' });
  await use.evaluate((button: HTMLElement) => button.click());
  expect(await page.evaluate(() => overlayPage.log)).toEqual([]);
  await use.click();
  expect(await page.evaluate(() => overlayPage.log)).toEqual(['use-found canvas:0']);
});

test('a chart is picked by click, or by keyboard alone', async ({ page }) => {
  await openOverlayPage(page);
  const style = 'display: inline-block; width: 400px; height: 220px';
  await addChart(page, line(), style);
  await addChart(page, line([1, 2, 3]), style);
  await page.evaluate(() => overlayPage.pick());
  await expect(page.locator('.offer').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => overlayPage.log)).toEqual(['use-found canvas:1']);
  await page.locator('.offer').first().click();
  expect(await page.evaluate(() => overlayPage.log)).toEqual(['use-found canvas:1', 'use-found canvas:0']);
  await page.keyboard.press('Escape');
  await expect(page.locator('predict-next-overlay')).toHaveCount(0);
});

const SIGHTS: readonly [string, (page: Page) => Promise<void>][] = [
  ['a chip with everything open', async (page) => {
    await addChart(page, line());
    await page.evaluate(() => overlayPage.show({ source: 'chart', predicted: [21, 40], band: 1 }));
    await page.locator('[data-key=more]').click();
  }],
  ['a card', async (page) => {
    await addChart(page, line());
    await page.evaluate(() => overlayPage.show({ source: 'hand', values: [1, 2, 3, 2, 1, 3, 2, 4, 5], name: 'mine', horizon: 3 }));
  }],
  ['a picker', async (page) => {
    await addChart(page, line());
    await page.evaluate(() => overlayPage.pick());
  }],
  ['a problem', (page) => page.evaluate(() => overlayPage.problem('nothing_to_forecast'))],
];

for (const [ground, look] of [['light', {}], ['dark', DARK]] as const) {
  for (const [name, show] of SIGHTS) {
    test(`axe finds nothing in ${name} on a ${ground} page`, async ({ page }) => {
      await openOverlayPage(page, look);
      await show(page);
      await expect(page.locator('.overlay')).toHaveClass(ground === 'dark' ? /dark/ : /^overlay( fresh)?$/);
      expect(await axeViolations(page, 'predict-next-overlay')).toEqual([]);
    });
  }
}

test('busy work is announced in words, and only when it takes a while', async ({ page }) => {
  await openOverlayPage(page);
  await page.evaluate(() => {
    overlayPage.busy();
    overlayPage.show({ source: 'selection', values: [1, 2, 3] });
  });
  await expect(page.getByRole('status')).toHaveText(/next/);
  await page.evaluate(() => overlayPage.busy());
  await expect(page.getByRole('status')).toHaveText('Predicting what comes next …');
});
