import { browser } from './browser.ts';

/** Whether this page of ours was opened from a private window, whose doings are not to be kept. */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  // Chrome runs the popup of a private window beside the ordinary ones; the window tells.
  return (await browser.windows.getCurrent()).incognito;
}
