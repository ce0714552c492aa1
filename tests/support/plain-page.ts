import type { Browser, Page } from 'playwright';
import { test as base } from 'playwright/test';
import { chromiumPath } from './extension-fixture.ts';
import { servePages, type PageServer } from './page-server.ts';

interface TestOptions {
  /** Device px per CSS px; 1 unless `test.use` says otherwise. */
  readonly pixelRatio: number;
}

interface TestFixtures {
  /** A page for the test alone: for what a page remembers beyond a navigation, or does differently a second time. */
  readonly ownPage: Page;
}

interface WorkerFixtures {
  /** tests/pages, the demo page and the packages' own files on 127.0.0.1. */
  readonly pages: PageServer;
  /** The page that the tests of a worker share, one for each pixel ratio. */
  readonly sharedPage: (pixelRatio: number) => Promise<Page>;
}

/**
 * Tests with a page in a Chromium without the extension, of 1200 by 850 CSS px.
 * Opening one takes longer than most of what is tested in it, so tests take
 * turns with it: each finds it empty.
 */
export const test = base.extend<TestOptions & TestFixtures, WorkerFixtures>({
  pixelRatio: [1, { option: true }],
  page: async ({ pixelRatio, sharedPage }, use) => {
    const page = await sharedPage(pixelRatio);
    await use(page);
    await page.goto('about:blank');
  },
  ownPage: async ({ browser, pixelRatio }, use) => {
    const page = await openPage(browser, pixelRatio);
    await use(page);
    await page.context().close();
  },
  launchOptions: [
    // Playwright reads what a fixture needs from its pattern: nothing.
    async ({}, use) => use({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }),
    { scope: 'worker' },
  ],
  pages: [
    async ({}, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  sharedPage: [
    async ({ browser }, use) => {
      const shared = new Map<number, Promise<Page>>();
      await use((pixelRatio) => {
        const page = shared.get(pixelRatio) ?? openPage(browser, pixelRatio);
        shared.set(pixelRatio, page);
        return page;
      });
      for (const page of shared.values()) await (await page).context().close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from 'playwright/test';

async function openPage(browser: Browser, pixelRatio: number): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', deviceScaleFactor: pixelRatio, viewport: { width: 1200, height: 850 } });
  return context.newPage();
}
