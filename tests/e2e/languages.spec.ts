import type { Page } from 'playwright';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { LAB_VIEWS } from '../../src/extension/lab/lab-state.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { openChartPage } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlay } from '../support/overlay-probe.ts';

const LANGUAGES = [
  ['en', 'ltr'],
  ['de', 'ltr'],
  ['es', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
] as const;

/** Every page of ours: its address below the extension's sources, and what is there once it is drawn. */
const PAGES: readonly (readonly [address: string, drawn: string])[] = [
  ['popup/popup.html?tab', 'button.tile'],
  ['options/options.html', 'h1'],
  ['welcome/welcome.html', '.price-chart'],
  ['history/history.html', 'h1'],
  ...LAB_VIEWS.map((view) => [`lab/lab.html#view=${view}`, '.lab-view h2'] as const),
];

/** A table of a page, with values below zero. */
const FROST = `<table><caption>Frost by year</caption><thead><tr><th>Year</th><th>Degrees</th></tr></thead><tbody>${[-5, -4, -6, -3, -5, -2, -4, -6, -3, -5].map((value, index) => `<tr><td>${2010 + index}</td><td>${value}</td></tr>`).join('')}</tbody></table>`;
const NUMBERS = '12 14 13 16 15 18 17 19 18 21 20 22';

async function openPage(page: Page, extensionId: string, address: string, drawn: string): Promise<void> {
  // Another part of the same page would not be loaded anew.
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${extensionId}/src/extension/${address}`);
  await page.locator(drawn).first().waitFor();
}

/** Keys of sentences among the words that a page shows or says: they stand there where a sentence is missing. */
async function keysShown(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => Array.from(document.querySelectorAll(`[${name}]`), (element) => element.getAttribute(name) ?? ''));
    return [document.title, document.body.innerText, ...spoken].join('\n');
  });
  return [...new Set(said.match(/\b[a-z]+(?:_[a-z\d]+)+\b/g))].filter((word) => Object.hasOwn(english, word) || Object.hasOwn(english, `${word}_other`));
}

/** What is wider than a page 320 px wide. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [language, direction] of LANGUAGES) {
  test.describe(language, () => {
    test.use({ sentences: language });

    test('every page says its language and direction, leaves no sentence out, fits 320 px and has nothing that axe objects to', async ({ page, extensionId }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      for (const [address, drawn] of PAGES) {
        await test.step(address, async () => {
          await openPage(page, extensionId, address, drawn);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.locator('html')).toHaveAttribute('dir', direction);
          expect.soft(await keysShown(page)).toEqual([]);
          // What is drawn for a width is drawn in the frame after that is known.
          await expect.configure({ soft: true }).poll(() => overflowOf(page)).toBe(0);
          expect.soft(await axeViolations(page)).toEqual([]);
        });
      }
    });

    test('the popup with an answer leaves no sentence out, fits 320 px, and time runs from left to right in its chart', async ({ page, extensionId }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await openPage(page, extensionId, 'popup/popup.html?tab', 'button.tile');
      await page.locator('textarea').fill(NUMBERS);
      await page.locator('textarea').press('Control+Enter');
      await page.locator('[data-role="next-value"]').waitFor();
      await expect(page.locator('.answer')).toHaveAttribute('aria-busy', 'false');
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      // How far off it was comes after the answer, and is a wide table.
      await page.locator('[data-role="errors"]').waitFor();
      expect(await keysShown(page)).toEqual([]);
      await expect.poll(() => overflowOf(page)).toBe(0);
      const beyond = () => page.locator('.figures').evaluateAll((tables) => Math.max(...tables.map((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0))));
      await expect.poll(beyond).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
      const ends = await page.evaluate(() =>
        ['series', 'prediction'].flatMap((role) => {
          const path = document.querySelector<SVGPathElement>(`.series-chart path[data-role="${role}"]`);
          return path ? [0, path.getTotalLength()].map((length) => path.getPointAtLength(length).matrixTransform(path.getScreenCTM() ?? undefined).x) : [];
        }),
      );
      expect(ends).toHaveLength(4);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    });
  });
}

test.describe('right to left', () => {
  test.use({ sentences: 'ar' });

  test('the overlay on a page keeps time running from left to right, and its numbers their signs in front', async ({ page, pages, clickMenu }) => {
    await openChartPage(page, pages);
    await page.evaluate((table) => document.querySelector('main')?.insertAdjacentHTML('beforeend', table), FROST);
    await page.locator('table td').first().hover();
    await clickMenu(page);
    const { points, rows } = await waitForOverlay(page);
    const across = points.map(({ x }) => x);
    expect(across).toEqual([...across].sort((a, b) => a - b));
    // A mark of direction, then the sign, then the digits: so it is written in Arabic.
    expect(rows[0][1]).toMatch(/^\u200e?\u2212\d/);
  });
});
