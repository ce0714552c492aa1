import { rmSync } from 'node:fs';
import { test as base } from 'playwright/test';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright';
import { launchExtension, type RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { closePopup, openPopup } from '../../src/tools/browser/open-popup.ts';
import type { RemotePage } from '../../src/tools/browser/remote-page.ts';
import { closeWelcomeTab, welcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import type { DefaultModel } from '../../src/extension/platform/settings.ts';
import { findChromium } from '../../src/tools/start/find-chromium.mjs';
import { packageIn } from './package-in.ts';
import { servePages, type PageServer } from './page-server.ts';
import { root } from './root.ts';

/** What the user's right-click tells the extension, as far as a test wants to say it. */
export interface MenuClick {
  /** Which item; "Predict next" unless said otherwise. */
  readonly menuItemId?: string;
  readonly selectionText?: string;
  readonly mediaType?: 'image';
  readonly frameId?: number;
}

interface TestOptions {
  /** Device px per CSS px; 1 unless `test.use` says otherwise. */
  readonly pixelRatio: number;
  /** Whether the system asks for dark; not unless `test.use` says so. */
  readonly dark: boolean;
  /** The browser's language; English unless `test.use` says otherwise, whatever the system's is. */
  readonly language: string;
  /** The one language that the package is to have sentences in, as it is when the browser speaks it; all of them unless `test.use` says otherwise. */
  readonly sentences: string | null;
  /** The model that the options name; those of a new installation unless `test.use` says otherwise. */
  readonly defaultModel: DefaultModel | null;
  /** Whether the tab that opens by itself at the installation stays open, for tests of it; closed unless `test.use` says otherwise. */
  readonly keepWelcome: boolean;
}

interface TestFixtures {
  /** The package that runs. */
  readonly folder: string;
  readonly extension: RunningExtension;
  readonly context: BrowserContext;
  /** The first tab, empty. */
  readonly page: Page;
  /** The tab that opened by itself; for tests with `keepWelcome`. */
  readonly welcome: Page;
  readonly worker: Worker;
  readonly extensionId: string;
  /** CDP of the whole browser. */
  readonly browserSession: CDPSession;
  /** Opens the real popup over a page by the toolbar button, which grants `activeTab`. */
  readonly openPopup: (page: Page) => Promise<RemotePage>;
  /** The popup's page in a tab of its own: a Playwright page, with locators and axe. */
  readonly openPopupTab: () => Promise<Page>;
  /** Grants `activeTab` for a page by the toolbar button, and closes the popup again. */
  readonly grant: (page: Page) => Promise<void>;
  /** "Predict next" from the context menu of a page, its grant included. */
  readonly clickMenu: (page: Page, click?: MenuClick) => Promise<void>;
}

interface WorkerFixtures {
  /** tests/pages, the demo page and the chart libraries on 127.0.0.1. */
  readonly pages: PageServer;
}

/** Tests with dist/chrome in a real Chromium of their own, headless and without any host permission. */
export const test = base.extend<TestOptions & TestFixtures, WorkerFixtures>({
  pixelRatio: [1, { option: true }],
  dark: [false, { option: true }],
  language: ['en-US', { option: true }],
  sentences: [null, { option: true }],
  defaultModel: [null, { option: true }],
  keepWelcome: [false, { option: true }],
  pages: [
    // Playwright reads what a fixture needs from its pattern: nothing.
    async ({}, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  folder: async ({ sentences }, use) => {
    const folder = sentences === null ? chromePackage : packageIn(chromePackage, sentences);
    await use(folder);
    if (sentences !== null) rmSync(folder, { recursive: true, force: true });
  },
  extension: async ({ pixelRatio, dark, language, folder, defaultModel, keepWelcome }, use) => {
    const extension = await launchExtension({ executablePath: chromiumPath(), folder, pixelRatio, dark, language });
    if (keepWelcome) await welcomeTab(extension.context);
    else await closeWelcomeTab(extension.context);
    if (defaultModel) await storeDefaultModel(extension.worker, defaultModel);
    await use(extension);
    await extension.context.close();
  },
  context: async ({ extension }, use) => use(extension.context),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  welcome: async ({ context }, use) => use(await welcomeTab(context)),
  worker: async ({ extension }, use) => use(extension.worker),
  extensionId: async ({ extension }, use) => use(extension.extensionId),
  browserSession: async ({ extension }, use) => use(extension.session),
  openPopup: async ({ extension }, use) => use((page) => openPopup(extension, page)),
  openPopupTab: async ({ context, extensionId }, use) =>
    use(async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/src/extension/popup/popup.html?tab`);
      return page;
    }),
  grant: async ({ extension }, use) =>
    use(async (page) => closePopup(extension, await openPopup(extension, page))),
  clickMenu: async ({ grant, worker }, use) =>
    use(async (page, click = {}) => {
      await grant(page);
      await dispatchMenuClick(worker, click);
    }),
});

export { expect } from 'playwright/test';

/** The package under test. */
export const chromePackage = `${root}/dist/chrome`;

/** The Chromium under test. */
export function chromiumPath(): string {
  const found = findChromium(root);
  if (!found) throw new Error('There is no Chromium here: `npm test` installs one.');
  return found.path;
}

/** Chooses the default model as the options page does. */
export async function storeDefaultModel(worker: Worker, model: DefaultModel): Promise<void> {
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { version: 1, items: { model: chosen } } }), model);
}

/**
 * Fires the menu's event in the worker for the active tab, as the browser does
 * after the grant that it gives for a click.
 *
 * @returns when, in ms since 1970
 */
export async function dispatchMenuClick(worker: Worker, click: MenuClick): Promise<number> {
  return worker.evaluate(async (info) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // `dispatch` is there in Chromium, though no type says so.
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: unknown, tab: unknown): void };
    const began = Date.now();
    clicked.dispatch({ menuItemId: 'predict-next', editable: false, pageUrl: tab?.url, frameId: 0, ...info }, tab);
    return began;
  }, click);
}
