import { test as base } from 'playwright/test';
import { chromiumPath } from './extension-fixture.ts';
import { servePages, type PageServer } from './page-server.ts';

interface TestOptions {
  /** Device px per CSS px; 1 unless `test.use` says otherwise. */
  readonly pixelRatio: number;
}

interface WorkerFixtures {
  /** tests/pages, the demo page and the packages' own files on 127.0.0.1. */
  readonly pages: PageServer;
}

/** Tests with a page in a Chromium without the extension, of 1200 by 850 CSS px. */
export const test = base.extend<TestOptions, WorkerFixtures>({
  pixelRatio: [1, { option: true }],
  deviceScaleFactor: async ({ pixelRatio }, use) => use(pixelRatio),
  viewport: { width: 1200, height: 850 },
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
});

export { expect } from 'playwright/test';
