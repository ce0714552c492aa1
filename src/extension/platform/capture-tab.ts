import { browser } from './browser.ts';
import { decodePicture, type DecodedPicture, type PixelRectangle } from './decode-picture.ts';

/**
 * A part of what a tab shows right now. It stays in memory, and goes nowhere.
 *
 * @param part which part, once the size of the whole in device pixels is known; null for none of it
 * @returns null where the browser gives no picture: the tab is not in view, or not ours any more
 */
export async function captureTab(tabId: number, part: (width: number, height: number) => PixelRectangle | null): Promise<DecodedPicture | null> {
  const tab = await browser.tabs.get(tabId);
  if (!tab.active || tab.windowId === undefined) return null;
  const url = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }).catch(() => null);
  return url ? decodePicture(url, part) : null;
}
