import { browser } from '../platform/browser.ts';
import { WELCOME_PAGE } from '../platform/own-pages.ts';

/**
 * Opens the first page when somebody has just installed this; never after an
 * update. To be called while the worker starts, before anything is awaited, or
 * the event is lost.
 */
export function listenToInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
  });
}

/** Nobody installs without a window; where an administrator does, a page must not open one. */
async function openWelcome(): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  if (windows.length > 0) await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
