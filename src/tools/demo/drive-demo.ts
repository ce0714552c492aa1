import type { Page } from 'playwright';
import { launchExtension } from '../browser/launch-extension.ts';
import { openPopup } from '../browser/open-popup.ts';
import { readOverlay, type OverlayState } from '../browser/read-overlay.ts';
import { closeWelcomeTab } from '../browser/welcome-tab.ts';

/** What came of driving the demo. */
export interface DemoReport {
  readonly series: string;
  /** As the popup shows it. */
  readonly nextValue: string;
  readonly overlay: OverlayState;
}

const LONGEST_WAIT_MS = 15_000;

/**
 * Does the main job as a user would, headless: the toolbar button over the demo
 * page, a real price series in the popup, "Show on page".
 *
 * @param screenshot where the page is to be pictured
 * @throws Error when nothing was drawn, or not on the chart
 */
export async function driveDemo(chromium: string, extensionFolder: string, origin: string, screenshot: string): Promise<DemoReport> {
  const extension = await launchExtension({ executablePath: chromium, folder: extensionFolder, pixelRatio: 2 });
  try {
    await closeWelcomeTab(extension.context);
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(`${origin}/`);
    await page.locator('#week tr').first().waitFor();
    const popup = await openPopup(extension, page);
    await popup.waitFor(() => document.querySelectorAll('.tile').length > 0);
    const series = await popup.evaluate(() => {
      const tile = [...document.querySelectorAll<HTMLElement>('button.tile')].find((each) => each.textContent.includes('WTI'));
      tile?.click();
      return tile?.querySelector('.tile-caption')?.textContent ?? '';
    });
    const nextValue = await popup.waitFor(() => document.querySelector('[data-role="next-value"]')?.textContent ?? '');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.actions [data-kind="primary"]')?.click());
    const overlay = await waitForPrediction(page);
    await checkPlace(page, overlay);
    await page.screenshot({ path: screenshot });
    return { series, nextValue, overlay };
  } finally {
    await extension.context.close();
  }
}

async function waitForPrediction(page: Page): Promise<OverlayState> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < end) {
    const overlay = await readOverlay(page);
    if (overlay) return overlay;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error('The popup predicted, but nothing was drawn on the page.');
}

/** The continuation has to start on the oil chart, or it is not that chart's. */
async function checkPlace(page: Page, { points }: OverlayState): Promise<void> {
  const box = await page.locator('#oil').boundingBox();
  const [first] = points;
  const isInside =
    box && first && first.x >= box.x && first.x <= box.x + box.width && first.y >= box.y && first.y <= box.y + box.height;
  if (!isInside) throw new Error('The prediction was drawn, but not on the chart.');
}
