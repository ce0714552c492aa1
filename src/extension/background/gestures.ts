import { problemData } from '../../core/problem.ts';
import type { Trigger } from '../messages/protocol.ts';
import { browser } from '../platform/browser.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { storeNotice } from '../platform/notice-store.ts';
import { HISTORY_PAGE, LAB_PAGE } from '../platform/own-pages.ts';
import { showBadge } from './badge.ts';
import type { FrameAddress } from './run-in-page.ts';
import { startOnPage } from './start-on-page.ts';

const MENU_ID = 'predict-next';
/** The name of the command in manifest.json. */
export const COMMAND = 'predict-next';

/** Pages of ours that the menu of the toolbar button leads to. */
const MENU_PAGES: readonly { readonly id: string; readonly page: string; readonly title: MessageKey }[] = [
  { id: 'lab', page: LAB_PAGE, title: 'popup_open_lab' },
  { id: 'history', page: HISTORY_PAGE, title: 'popup_open_history' },
];

/**
 * Registers the menu items and the keyboard command. To be called while the
 * worker starts, before anything is awaited, or the event that woke it is lost.
 */
export function listenToGestures(): void {
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const own = MENU_PAGES.find(({ id }) => id === info.menuItemId);
    if (own) void browser.tabs.create({ url: browser.runtime.getURL(own.page) });
    if (info.menuItemId !== MENU_ID || tab?.id === undefined) return;
    const trigger: Trigger = info.selectionText ? 'selection' : info.mediaType === 'image' ? 'image' : 'page';
    void handleGesture({ tabId: tab.id, frameId: info.frameId ?? 0 }, trigger);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND && tab?.id !== undefined) void handleGesture({ tabId: tab.id, frameId: 0 }, 'keyboard');
  });
}

async function createMenu(): Promise<void> {
  // An update finds the items of the version before.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: text('menuPredictNext'),
    // A canvas, where most charts are, is neither page nor image to Chromium: only `all` reaches it.
    contexts: ['all'],
  });
  // On the button alone: a second item on a page would put both into a menu of their own.
  for (const { id, title } of MENU_PAGES) browser.contextMenus.create({ id, title: text(title), contexts: ['action'] });
}

/** What cannot be shown on the page is said in the popup, which opens by itself where the browser lets it. */
async function handleGesture(address: FrameAddress, trigger: Trigger): Promise<void> {
  try {
    const started = startOnPage(address, trigger);
    void showBadge(address.tabId, { kind: 'busy' });
    await started;
  } catch (error) {
    const code = problemData(error).code;
    await showBadge(address.tabId, { kind: 'error', code });
    await storeNotice(code);
    await browser.action.openPopup().catch(() => undefined);
  }
}
