import { browser } from './browser.ts';
import { keysText } from './keys-text.ts';

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

/** A key of ours as the browser really assigned it. */
export interface AssignedKey {
  readonly command: string;
  /** What it does, in words; '' where the browser has none for it. */
  readonly description: string;
  /** As this platform writes it; '' for none. */
  readonly keys: string;
}

/** Every command of ours with its key: browsers leave out what is taken, and users change them. */
export async function readKeys(): Promise<AssignedKey[]> {
  const [commands, { os }] = await Promise.all([browser.commands.getAll(), browser.runtime.getPlatformInfo()]);
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ command: name, description, keys: keysText(shortcut, os === 'mac') }));
}
