import { browser } from './browser.ts';

/** Whether our button stands on the toolbar by itself; null where the browser does not tell. */
export async function isPinned(): Promise<boolean | null> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar ?? null;
  } catch {
    return null;
  }
}

/** Where Chromium lets the user choose an extension's keys. A link cannot lead there, a tab can. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Opens the browser's own page for the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as Partial<typeof browser.commands>;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
