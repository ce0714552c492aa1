import type { CDPSession, Page } from 'playwright';
import type { RunningExtension } from './launch-extension.ts';
import { RemotePage } from './remote-page.ts';
import { targetGone } from './target-gone.ts';

/**
 * Clicks the extension's toolbar button on a page: the popup opens, and the tab
 * is the extension's to read and draw on (`activeTab`), as with a user's click.
 *
 * @returns the real popup, open for what the user does first
 */
export async function openPopup(
  { session, extensionId }: Pick<RunningExtension, 'session' | 'extensionId'>,
  page: Page,
): Promise<RemotePage> {
  await page.bringToFront();
  return openPopupOver({ session, extensionId }, await activeTab(session, page.url()));
}

/** The same on a tab that Playwright does not list, such as one of a private window. */
export function openPopupOver({ session, extensionId }: Pick<RunningExtension, 'session' | 'extensionId'>, targetId: string): Promise<RemotePage> {
  return popupShownBy({ session, extensionId }, () => session.send('Extensions.triggerAction', { id: extensionId, targetId }));
}

/** The popup that an act makes the browser show: a click on the button, or the worker's own `openPopup`. */
export async function popupShownBy(
  { session, extensionId }: Pick<RunningExtension, 'session' | 'extensionId'>,
  act: () => Promise<unknown>,
): Promise<RemotePage> {
  await session.send('Target.setDiscoverTargets', { discover: true });
  // The popup's page may be open in a tab, too, of which the browser has news at any time.
  const before = new Set((await session.send('Target.getTargets')).targetInfos.map(({ targetId }) => targetId));
  const shown = new Promise<string>((resolve) => {
    const look = ({ targetInfo }: { targetInfo: { type: string; url: string; targetId: string } }): void => {
      if (targetInfo.type !== 'page' || before.has(targetInfo.targetId) || !isPopup(targetInfo.url, extensionId)) return;
      session.off('Target.targetInfoChanged', look);
      resolve(targetInfo.targetId);
    };
    session.on('Target.targetInfoChanged', look);
  });
  await act();
  const popup = await RemotePage.attach(session, await shown);
  // Loaded it is still busy with what it has kept.
  await popup.waitFor(() => document.querySelector('main')?.ariaBusy === 'false');
  return popup;
}

/** Closes the popup, as a click beside it would. */
export async function closePopup({ session }: Pick<RunningExtension, 'session'>, popup: RemotePage): Promise<void> {
  const closed = targetGone(session, popup.targetId);
  // It may be gone before it has answered.
  popup.evaluate(() => void window.close()).catch(() => undefined);
  await closed;
}

function isPopup(url: string, extensionId: string): boolean {
  return url.startsWith(`chrome-extension://${extensionId}/`) && url.includes('popup');
}

async function activeTab(session: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  // `embedderData` is newer than the protocol's types.
  const tabs = targetInfos as readonly ((typeof targetInfos)[number] & { embedderData?: { tabActive?: boolean } })[];
  const tab = tabs.find((each) => each.url === url && each.embedderData?.tabActive !== false) ?? tabs.find((each) => each.url === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  return tab.targetId;
}
