import type { Page } from 'playwright';

/** Saves what a page shows, once everything that moves has come to rest: a picture in between would differ from run to run. */
export async function takePicture(page: Page, path: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(path.slice(path.indexOf('docs/')));
}

/** Makes the window as tall as all that is in its page: what sticks to its lower edge would cover the rest. */
export async function fitHeight(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewportSize({ width, height });
}

/** Waits until nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await nextFrame(page);
}

export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
