import type { Page } from 'playwright';
import { launchExtension, type RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { closeWelcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import { chromePackage, chromiumPath, expect, test as base } from './extension-fixture.ts';

/** A longer task is felt as a jerk. Of the page's own computing: on a busy machine the clock counts others' turns, too. */
export const LONGEST_TASK_MS = 50;
/** Sixty of them are a second. */
export const FRAME_MS = 1000 / 60;

/**
 * Tests with the lab's page, in the state that an address holds. They take
 * turns with one browser: the lab keeps nothing but what is in its address.
 */
export const test = base.extend<{ openLab: (hash: string) => Promise<Page> }, { labBrowser: RunningExtension }>({
  labBrowser: [
    async ({}, use) => {
      const extension = await launchExtension({ executablePath: chromiumPath(), folder: chromePackage, language: 'en-US' });
      await closeWelcomeTab(extension.context);
      await use(extension);
      await extension.context.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ labBrowser }, use) => use(labBrowser),
  openLab: async ({ context, extensionId }, use) => {
    const opened: Page[] = [];
    await use(async (hash) => {
      const page = await context.newPage();
      opened.push(page);
      await page.goto(`chrome-extension://${extensionId}/src/extension/lab/lab.html#${hash}`);
      await page.locator('.lab-view h2').first().waitFor();
      return page;
    });
    await Promise.all(opened.map((page) => page.close()));
  },
});

export { expect };

/** The rows of a figure's table, whether it is open or not. */
export async function tableRows(page: Page, figure: string): Promise<string[][]> {
  return page.locator(`[data-figure="${figure}"] tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

/** Goes to something by Tab alone. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (name.test(words)) return;
  }
  throw new Error(`Tab never came to ${name.source}.`);
}
