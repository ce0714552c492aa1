import type { Page } from 'playwright';
import type { RunningExtension } from '../browser/launch-extension.ts';
import { welcomeTab } from '../browser/welcome-tab.ts';
import { growTrial, openDemo, openPopupPage, POPUP_WIDTH, showOnPage, takeOil } from './drive-extension.ts';
import { fitHeight, takePicture } from './take-picture.ts';

/** The pictures of README and docs, in one look. */
export async function takeReadmePictures(extension: RunningExtension, origin: string, folder: string, dark: boolean): Promise<void> {
  const path = (name: string): string => `${folder}/${name}-${dark ? 'dark' : 'light'}.png`;
  const welcome = await welcomeTab(extension.context);
  await growTrial(welcome);
  await takePicture(welcome, path('welcome'));
  await welcome.close();
  const popup = await openPopupPage(extension);
  await popup.locator('button.tile').last().waitFor();
  await takeWhole(popup, path('popup-empty'));
  await takeOil(popup);
  await takeWhole(popup, path('popup'));
  await learn(popup, path);

  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await openDemo(page, origin, dark);
  await showOnPage(extension, page);
  await takePicture(page, path('overlay'));
}

/** A network on its way, as far as it happens to be when more than half is done, and what came of it; then back to what is automatic. */
async function learn(popup: Page, path: (name: string) => string): Promise<void> {
  await popup.getByRole('button', { name: 'Learn this series' }).click();
  await popup.waitForFunction(() => Number(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')) > 50);
  await takeWhole(popup, path('popup-learning'));
  await popup.locator('[data-role="band"]').waitFor();
  await takeWhole(popup, path('popup-learned'));
  await popup.getByLabel('Model').selectOption('auto');
  await popup.locator('.answer[aria-busy="false"]').waitFor();
}

async function takeWhole(popup: Page, path: string): Promise<void> {
  await fitHeight(popup, POPUP_WIDTH);
  await takePicture(popup, path);
}
