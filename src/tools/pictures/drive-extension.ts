import type { Page } from 'playwright';
import type { RunningExtension } from '../browser/launch-extension.ts';
import { openPopup } from '../browser/open-popup.ts';
import { readOverlay } from '../browser/read-overlay.ts';
import { nextFrame } from './take-picture.ts';

export const POPUP_WIDTH = 380;
const GROWN_DAYS = 9;

/** The address of a page of ours. */
export function ownPage({ extensionId }: RunningExtension, path: string): string {
  return `chrome-extension://${extensionId}/src/extension/${path}`;
}

/** The popup's page in a tab, as wide as the popup. */
export async function openPopupPage(extension: RunningExtension): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: POPUP_WIDTH, height: 600 });
  await popup.goto(ownPage(extension, 'popup/popup.html'));
  return popup;
}

/** One of the popup's examples of real prices, in hand. */
export async function takeOil(popup: Page): Promise<void> {
  await popup.locator('button.tile', { hasText: 'WTI' }).click();
  await popup.locator('[data-role="next-value"]').waitFor();
}

/** The live chart of the first page, continued and some days on. */
export async function growTrial(welcome: Page): Promise<void> {
  await welcome.getByRole('button', { name: 'Predict next', exact: true }).click();
  await welcome.locator('[data-role="prediction"]').waitFor();
  for (let days = 1; days <= GROWN_DAYS; days++) {
    await welcome.getByRole('button', { name: 'New day' }).click();
    await welcome.locator('[data-role="said"]').nth(days - 1).waitFor();
  }
  await welcome.locator('#trial-title').evaluate((title) => title.scrollIntoView());
}

/** The demo page, light or dark. */
export async function openDemo(page: Page, origin: string, dark: boolean): Promise<void> {
  await page.goto(`${origin}/${dark ? '?dark' : ''}`);
  await page.locator('#week tr').first().waitFor();
}

/** The series in hand onto a page, by the popup's own button. */
export async function showOnPage(extension: RunningExtension, page: Page): Promise<void> {
  const popup = await openPopup(extension, page);
  await popup.waitFor(() => document.querySelector('[data-role="next-value"]')?.textContent ?? '');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.actions [data-kind="primary"]')?.click());
  while ((await readOverlay(page)) === null) await nextFrame(page);
}
