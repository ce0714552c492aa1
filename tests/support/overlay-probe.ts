import { expect, type Page } from 'playwright/test';
import { readOverlay, readOverlayText, type OverlayState } from '../../src/tools/browser/read-overlay.ts';

export { clickInOverlay, readOverlay, readOverlayText, type OverlayState, type ViewportPoint } from '../../src/tools/browser/read-overlay.ts';

const SOON = { intervals: [20, 50, 100] };

/** Waits until a prediction is drawn on the page, and reads it. */
export async function waitForOverlay(page: Page): Promise<OverlayState> {
  let state: OverlayState | null = null;
  await expect
    .poll(async () => (state = await readOverlay(page)) !== null, { ...SOON, message: 'a prediction is drawn' })
    .toBe(true);
  if (state === null) throw new Error('The overlay went as soon as it came.');
  return state;
}

/** Waits until the overlay says something, drawn or not, and reads all its words. */
export async function waitForOverlayText(page: Page, words: string | RegExp): Promise<string> {
  const read = async (): Promise<string> => (await readOverlayText(page)) ?? '';
  const expectation = expect.poll(read, { ...SOON, message: 'the overlay says so' });
  await (typeof words === 'string' ? expectation.toContain(words) : expectation.toMatch(words));
  return read();
}

/** Waits until no overlay is left on the page. */
export async function waitForNoOverlay(page: Page): Promise<void> {
  await expect(page.locator('predict-next-overlay')).toHaveCount(0);
}
