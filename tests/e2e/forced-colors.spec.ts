import type { Locator, Page } from 'playwright';
import { expect, test } from '../support/extension-fixture.ts';
import { addChart, openOverlayPage } from '../support/overlay-page.ts';

const LINE = { type: 'line' as const, data: { labels: ['1', '2', '3', '4', '5'], datasets: [{ label: 'Close', data: [3, 5, 4, 6, 5] }] } };
const SERIES = '3, 5, 4, 6, 5, 7, 6, 8, 7, 9, 8, 10, 9, 11, 10, 12';

/** The user's few colours, as a browser makes them of the system's. */
async function force(page: Page, dark: boolean): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
}

const style = (locator: Locator, property: string): Promise<string> => locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** A system colour as the browser resolves it on a page. */
async function system(page: Page, name: string): Promise<string> {
  return page.evaluate((color) => {
    const probe = document.createElement('i');
    probe.style.color = color;
    document.body.append(probe);
    const resolved = getComputedStyle(probe).color;
    probe.remove();
    return resolved;
  }, name);
}

for (const dark of [false, true]) {
  test.describe(dark ? 'on a dark palette' : 'on a light palette', () => {
    test('the popup’s band has an edge, its grid is weaker than its line, and the focus is seen', async ({ openPopupTab }) => {
      const page = await openPopupTab();
      await force(page, dark);
      await page.getByLabel('Paste a series').fill(SERIES);
      await page.getByRole('button', { name: 'Predict', exact: true }).click();
      const band = page.locator('.chart [data-role="band"]');
      await expect(band).toBeVisible();
      expect(await style(band, 'stroke')).toBe(await system(page, 'Highlight'));
      expect(await style(page.locator('.chart [data-role="series"]'), 'stroke')).toBe(await system(page, 'CanvasText'));
      expect(await style(page.locator('.chart g line').first(), 'stroke')).not.toBe(await system(page, 'CanvasText'));
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus-visible');
      expect(await style(focused, 'outline-style')).toBe('solid');
      expect(await style(focused, 'outline-color')).toBe(await system(page, 'Highlight'));
    });

    test('how far a bar of progress is stands out from its track', async ({ openPopupTab }) => {
      const page = await openPopupTab();
      await force(page, dark);
      await page.getByLabel('Paste a series').fill(SERIES);
      await page.getByRole('button', { name: 'Predict', exact: true }).click();
      // Asked for in the page and before: the bar may be there for some frames only.
      const colors = page.waitForFunction(() => {
        const bar = document.querySelector('.progress-bar');
        const done = bar?.querySelector('div');
        return bar && done ? [getComputedStyle(bar).backgroundColor, getComputedStyle(done).backgroundColor] : null;
      });
      await page.getByRole('button', { name: 'Learn this series' }).click();
      expect(await (await colors).jsonValue()).toEqual([await system(page, 'Canvas'), await system(page, 'Highlight')]);
    });

    test('the lab’s chosen view, figure and series are on a ground of their own, with words and a line that stand out from it', async ({ context, extensionId }) => {
      const page = await context.newPage();
      await force(page, dark);
      await page.goto(`chrome-extension://${extensionId}/src/extension/lab/lab.html#view=predictions&figure=6`);
      const chosen = page.locator('[aria-pressed="true"], [aria-current="page"]');
      await expect(page.locator('.series-item[aria-pressed="true"]')).toBeVisible();
      expect(await chosen.count()).toBeGreaterThanOrEqual(3);
      for (const each of await chosen.all()) {
        expect(await style(each, 'background-color')).toBe(await system(page, 'Highlight'));
        expect(await style(each, 'color')).toBe(await system(page, 'HighlightText'));
      }
      const picture = page.locator('.series-item[aria-pressed="true"] .series-picture');
      expect(await style(picture.locator('rect'), 'fill')).toBe(await system(page, 'Highlight'));
      expect(await style(picture.locator('path').first(), 'stroke')).toBe(await system(page, 'HighlightText'));
      await page.locator('.series-item', { hasText: 'data_zic_zac2' }).click();
      expect(await style(page.locator('.series-item[aria-pressed="true"] .wrong'), 'color')).toBe(await system(page, 'HighlightText'));
    });

    test('the step that the lab is at is on a ground of its own in the table', async ({ context, extensionId }) => {
      const page = await context.newPage();
      await force(page, dark);
      await page.goto(`chrome-extension://${extensionId}/src/extension/lab/lab.html#series=stock_falling&step=1`);
      const cells = page.locator('.trace-table [aria-current="step"] > *');
      await expect(cells).toHaveCount(7);
      for (const cell of await cells.all()) {
        expect(await style(cell, 'background-color')).toBe(await system(page, 'Highlight'));
        expect(await style(cell, 'color')).toBe(await system(page, 'HighlightText'));
      }
    });

    test('the overlay’s band has an edge, its buttons have lines, what is pressed is on a ground of its own', async ({ page }) => {
      await force(page, dark);
      await openOverlayPage(page);
      await addChart(page, LINE);
      await page.evaluate(() => overlayPage.show({ source: 'chart', predicted: [6, 7], band: 1 }));
      expect(await style(page.locator('path[data-role="band"]'), 'stroke')).toBe(await system(page, 'Highlight'));
      expect(await style(page.locator('path[data-role="prediction"]'), 'stroke')).toBe(await system(page, 'Highlight'));
      await page.locator('[data-key=more]').click();
      for (const button of await page.locator('.chip button').all()) expect(await style(button, 'border-top-style')).toBe('solid');
    });

    test('the two lines over a picture are drawn', async ({ page }) => {
      await force(page, dark);
      await openOverlayPage(page);
      await addChart(page, LINE);
      await page.evaluate(() => overlayPage.calibrate());
      const line = page.getByRole('slider').first();
      await expect(line).toBeFocused();
      // Only what is left out of the forcing keeps a gradient, which is what the line is.
      expect(await style(line, 'forced-color-adjust')).toBe('none');
      expect(await style(line, 'background-image')).toContain(await system(page, 'Highlight'));
    });
  });
}
