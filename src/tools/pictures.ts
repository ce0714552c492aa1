import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launchExtension, type RunningExtension } from './browser/launch-extension.ts';
import { openPopup } from './browser/open-popup.ts';
import { readOverlay } from './browser/read-overlay.ts';
import { welcomeTab } from './browser/welcome-tab.ts';
import { demoMounts } from './demo/demo-mounts.ts';
import { serveFiles } from './demo/serve-files.ts';
import { findChromium } from './start/find-chromium.mjs';

/** `npm run pictures`: the pictures of README and docs, taken from the built extension as it runs. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/docs/images`;
const POPUP_WIDTH = 380;
const GROWN_DAYS = 9;

const chromium = findChromium(root);
if (!chromium) throw new Error('There is no Chromium here; `npm start` finds or installs one.');
const server = await serveFiles(demoMounts());
await mkdir(folder, { recursive: true });
for (const dark of [false, true]) await takePictures(chromium.path, dark);
await server.close();

async function takePictures(executablePath: string, dark: boolean): Promise<void> {
  const look = dark ? 'dark' : 'light';
  const extension = await launchExtension({ executablePath, folder: `${root}/dist/chrome`, dark, pixelRatio: 2 });
  try {
    const welcome = await welcomeTab(extension.context);
    await growTrial(welcome);
    await picture(welcome, `welcome-${look}`, false);
    await welcome.close();
    const popup = await extension.context.newPage();
    await popup.setViewportSize({ width: POPUP_WIDTH, height: 600 });
    await popup.goto(`chrome-extension://${extension.extensionId}/src/extension/popup/popup.html`);
    await popup.locator('button.tile').last().waitFor();
    await picture(popup, `popup-empty-${look}`, true);
    await popup.locator('button.tile', { hasText: 'WTI' }).click();
    await popup.locator('[data-role="next-value"]').waitFor();
    await picture(popup, `popup-${look}`, true);
    await learn(popup, look);

    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(`${server.origin}/${dark ? '?dark' : ''}`);
    await page.locator('#week tr').first().waitFor();
    await showOnPage(extension, page);
    await picture(page, `overlay-${look}`, false);
  } finally {
    await extension.context.close();
  }
}

/** The live chart of the first page, continued and some days on. */
async function growTrial(welcome: Page): Promise<void> {
  await welcome.getByRole('button', { name: 'Predict next', exact: true }).click();
  await welcome.locator('[data-role="prediction"]').waitFor();
  for (let days = 1; days <= GROWN_DAYS; days++) {
    await welcome.getByRole('button', { name: 'New day' }).click();
    await welcome.locator('[data-role="said"]').nth(days - 1).waitFor();
  }
  await welcome.locator('#trial-title').evaluate((title) => title.scrollIntoView());
}

/** A network on its way, as far as it happens to be when more than half is done, and what came of it; then back to what is automatic. */
async function learn(popup: Page, look: string): Promise<void> {
  await popup.getByRole('button', { name: 'Learn this series' }).click();
  await popup.waitForFunction(() => Number(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')) > 50);
  await picture(popup, `popup-learning-${look}`, true);
  await popup.locator('[data-role="band"]').waitFor();
  await picture(popup, `popup-learned-${look}`, true);
  await popup.getByLabel('Model').selectOption('auto');
  await popup.locator('.answer[aria-busy="false"]').waitFor();
}

/** The series in hand onto the demo chart, by the popup's own button. */
async function showOnPage(extension: RunningExtension, page: Page): Promise<void> {
  const popup = await openPopup(extension, page);
  await popup.waitFor(() => document.querySelector('[data-role="next-value"]')?.textContent ?? '');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.actions [data-kind="primary"]')?.click());
  while ((await readOverlay(page)) === null) await nextFrame(page);
}

/** @param whole of the popup, as tall as all that is in it: what sticks to its lower edge would cover the rest */
async function picture(page: Page, name: string, whole: boolean): Promise<void> {
  if (whole) {
    const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await page.setViewportSize({ width: POPUP_WIDTH, height });
  }
  // What moves has come to rest first; a picture in between would differ from run to run.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await nextFrame(page);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  console.log(`docs/images/${name}.png`);
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
