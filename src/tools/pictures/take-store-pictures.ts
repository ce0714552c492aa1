import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { RunningExtension } from '../browser/launch-extension.ts';
import { welcomeTab } from '../browser/welcome-tab.ts';
import { growTrial, openDemo, openPopupPage, ownPage, POPUP_WIDTH, showOnPage, takeOil } from './drive-extension.ts';
import { marqueePage, SHEET_SIZE, sheetPage, tilePage, type House, type Sheet, type Shot } from './store-sheets.ts';
import { fitHeight, settle, takePicture } from './take-picture.ts';

const TOKENS = new URL('../../extension/ui/tokens.css', import.meta.url);
/** The window that a page is in: the demo's chart has room beside it there. */
const WINDOW = { width: 1240, height: 850 };
/** How much of a page is seen below the words of its sheet. */
const SEEN_HEIGHT = 590;
/** As tall as a popup may be on a sheet. */
const TALLEST_POPUP = 740;

/**
 * The pictures of the stores' listings, for one look: screenshots of the product
 * as it runs, each on a sheet that says what it shows; with the light ones the tiles.
 */
export async function takeStorePictures(extension: RunningExtension, origin: string, folder: string, dark: boolean): Promise<void> {
  const welcome = await welcomeTab(extension.context);
  const house: House = {
    tokens: await readFile(TOKENS, 'utf8'),
    idea: await welcome.locator('svg.idea').evaluate((drawing) => new XMLSerializer().serializeToString(drawing)),
    logo: await welcome.locator('.header svg').first().evaluate((drawing) => new XMLSerializer().serializeToString(drawing)),
  };
  const sheets = dark ? await darkSheets(extension, origin, welcome) : await lightSheets(extension, origin, welcome);
  const canvas = await extension.context.newPage();
  const lay = async (html: string, name: string, size: { width: number; height: number }): Promise<void> => {
    await canvas.setViewportSize(size);
    await canvas.setContent(html);
    await takePicture(canvas, `${folder}/${name}.png`);
  };
  for (const sheet of sheets) await lay(sheetPage(house, sheet), sheet.name, SHEET_SIZE);
  if (dark) return;
  await lay(tilePage(house), 'tile-440x280', { width: 440, height: 280 });
  await lay(marqueePage(house), 'marquee-1400x560', { width: 1400, height: 560 });
}

async function lightSheets(extension: RunningExtension, origin: string, welcome: Page): Promise<Sheet[]> {
  await welcome.setViewportSize(WINDOW);
  await growTrial(welcome);
  const trial = await shoot(welcome);
  await welcome.close();
  const popup = await openPopupPage(extension);
  await takeOil(popup);
  const answer = await shootPopup(popup);
  const page = await extension.context.newPage();
  await page.setViewportSize(WINDOW);
  await openDemo(page, origin, false);
  await showOnPage(extension, page);
  const overlay = await shoot(page);
  await page.setViewportSize(WINDOW);
  await page.goto(ownPage(extension, 'lab/lab.html#view=predictions&figure=10'));
  await page.locator('.lab-view svg').first().waitFor();
  const lab = await shoot(page);
  return [
    { name: 'screenshot-1', headline: 'See how a chart goes on', words: 'Right-click a chart on any page. It is continued in place, at its own scale.', shot: overlay, dark: false, beside: false },
    { name: 'screenshot-2', headline: 'Or paste your own numbers', words: 'The next value, the range it should lie in, and how well the same method would have done on this very series. “No better than no change” is an answer, too. Not financial advice.', shot: answer, dark: false, beside: true },
    { name: 'screenshot-3', headline: 'What was said, beside what came', words: 'Each forecast is tried against the plainest one there is: that nothing changes.', shot: trial, dark: false, beside: false },
    { name: 'screenshot-4', headline: 'Watch a recurrent network think', words: 'A lab for the three weights it began with: move one, and every prediction moves.', shot: lab, dark: false, beside: false },
  ];
}

async function darkSheets(extension: RunningExtension, origin: string, welcome: Page): Promise<Sheet[]> {
  await welcome.close();
  const popup = await openPopupPage(extension);
  await takeOil(popup);
  const page = await extension.context.newPage();
  await page.setViewportSize(WINDOW);
  await openDemo(page, origin, true);
  await showOnPage(extension, page);
  return [{ name: 'screenshot-5', headline: 'Nothing leaves your browser', words: 'No account, no server, no permission at installation. And it is light or dark as the page is.', shot: await shoot(page), dark: true, beside: false }];
}

async function shootPopup(popup: Page): Promise<Shot> {
  await fitHeight(popup, POPUP_WIDTH);
  const height = Math.min(popup.viewportSize()?.height ?? TALLEST_POPUP, TALLEST_POPUP);
  await popup.setViewportSize({ width: POPUP_WIDTH, height });
  return shoot(popup, { width: POPUP_WIDTH, height });
}

/** The upper part of a page, which is what a sheet has room for. */
async function shoot(page: Page, size = { width: WINDOW.width, height: SEEN_HEIGHT }): Promise<Shot> {
  await settle(page);
  const png = await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, ...size } });
  return { png: png.toString('base64'), ...size };
}
