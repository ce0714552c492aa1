import type { Page } from 'playwright';
import type { ViewportPoint } from '../../src/tools/browser/read-overlay.ts';
import type { Build, MatrixAxis } from './libraries.ts';

/** A chart of tests/pages/matrix. */
export interface MatrixChart {
  readonly library: string;
  readonly build: Build;
  readonly axis: MatrixAxis;
}

/** What a page may do to its chart. */
export type Act = 'append' | 'zoom' | 'resize' | 'destroy';

/** The middle of a chart, in viewport px. */
const MIDDLE = { x: 20 + 320, y: 260 };

/** Opens the page of a chart, and has the pointer over it, as it is when the menu is opened there; not where what the chart shows of the pointer would be in the way. */
export async function openMatrixPage(page: Page, origin: string, { library, build, axis }: MatrixChart, { isPointed = true } = {}): Promise<void> {
  // Handled here and now: what fails while the page loads is still told below.
  const failed = new Promise<never>((_, reject) => page.once('pageerror', ({ message }) => reject(new Error(`The page of ${library} fails: ${message}`))));
  failed.catch(() => undefined);
  await page.goto(`${origin}/pages/matrix/index.html?library=${library}&build=${build}&axis=${axis}`);
  await Promise.race([page.locator('body[data-ready]').waitFor(), failed]);
  if (isPointed) await page.mouse.move(MIDDLE.x, MIDDLE.y);
  // Libraries that draw in the next frame have drawn in the one after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** The values that the chart shows now. */
export function valuesOf(page: Page): Promise<number[]> {
  return ask(page, 'values') as Promise<number[]>;
}

/** Where the library itself has points, in viewport px: (index of the row, also of one to come; value). */
export function placesOf(page: Page, points: readonly (readonly [index: number, value: number])[]): Promise<ViewportPoint[]> {
  return ask(page, 'places', points) as Promise<ViewportPoint[]>;
}

/** What the page can do to its chart. */
export function actsOf(page: Page): Promise<Act[]> {
  return ask(page, 'can') as Promise<Act[]>;
}

/** Has the page do something to its chart. */
export async function act(page: Page, what: Act): Promise<void> {
  await ask(page, what);
}

/** Functions for the page hold no named ones: the compiler marks those with a helper that is not there. */
function ask(page: Page, act: string, given: unknown = null): Promise<unknown> {
  return page.evaluate(
    ([act, given]) => new Promise((resolve) => void document.querySelector('#chart')?.dispatchEvent(new CustomEvent('matrix', { detail: { act, given, answer: resolve } }))),
    [act, given] as const,
  );
}
