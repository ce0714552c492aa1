import { writeFile } from 'node:fs/promises';
import type { RunningExtension } from '../browser/launch-extension.ts';
import { openPopup } from '../browser/open-popup.ts';
import { clickInOverlay } from '../browser/read-overlay.ts';
import { closeWelcomeTab } from '../browser/welcome-tab.ts';
import { openDemo, openPopupPage, ownPage, POPUP_WIDTH, showOnPage, takeOil } from './drive-extension.ts';
import { fitHeight, takePicture } from './take-picture.ts';

/** The pictures of the user guide that README does not have, in light. */
export async function takeGuidePictures(extension: RunningExtension, origin: string, folder: string): Promise<void> {
  const path = (name: string): string => `${folder}/${name}.png`;
  await closeWelcomeTab(extension.context);
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  // Wide enough for the continuation to have room beside the chart.
  await page.setViewportSize({ width: 1240, height: 640 });
  await openDemo(page, origin, false);
  const list = await openPopup(extension, page);
  await list.waitFor(() => document.querySelector('.page-findings button') !== null);
  await list.evaluate(() => document.querySelector<HTMLElement>('.page-findings button')?.click());
  await list.waitFor(() => document.querySelectorAll('.finding').length > 1);
  const { data } = (await list.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
  await writeFile(path('page-list'), Buffer.from(data, 'base64'));
  await list.evaluate(() => void window.close());

  const popup = await openPopupPage(extension);
  await takeOil(popup);
  await popup.locator('summary', { hasText: 'Details' }).click();
  await popup.locator('[data-stage="done"]').waitFor();
  await fitHeight(popup, POPUP_WIDTH);
  await takePicture(popup, path('details'));

  await showOnPage(extension, page);
  await clickInOverlay(page, '[data-key="more"]');
  await takePicture(page, path('card'));

  const options = await extension.context.newPage();
  await options.setViewportSize({ width: 720, height: 600 });
  await options.goto(ownPage(extension, 'options/options.html'));
  await options.locator('.option').first().waitFor();
  await fitHeight(options, 720);
  await takePicture(options, path('options'));

  const lab = await extension.context.newPage();
  await lab.setViewportSize({ width: 1280, height: 860 });
  await lab.goto(ownPage(extension, 'lab/lab.html#view=predictions&figure=10'));
  await lab.locator('.lab-view svg').first().waitFor();
  await takePicture(lab, path('lab'));
}
