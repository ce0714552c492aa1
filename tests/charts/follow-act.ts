import type { Page } from 'playwright';
import { readOverlay } from '../../src/tools/browser/read-overlay.ts';
import { comparePlaces } from './compare-places.ts';
import { act, type Act } from './matrix-page.ts';

/** What became of an overlay after the page changed its chart. */
export interface Following {
  /** Until it was in its place again, or nothing drawn any more; null where it was not within three seconds. */
  readonly ms: number | null;
  /** How far it is from its place in the end, in CSS px; null where it is gone. */
  readonly worst: number | null;
}

const LONGEST_WAIT_MS = 3000;

/** Has the page change its chart, and looks, again and again, whether the overlay is where it belongs. */
export async function followAct(page: Page, what: Exclude<Act, 'destroy'>, tolerance: number): Promise<Following> {
  await act(page, what);
  const began = Date.now();
  let worst: number | null = null;
  while (Date.now() < began + LONGEST_WAIT_MS) {
    const overlay = await readOverlay(page);
    worst = overlay && (await comparePlaces(page, overlay)).worst;
    if (worst !== null && worst < tolerance) return { ms: Date.now() - began, worst };
  }
  return { ms: null, worst };
}

/** Has the page take its chart away, and waits until nothing is drawn any more. */
export async function followDestroy(page: Page): Promise<Following> {
  await act(page, 'destroy');
  const began = Date.now();
  while (Date.now() < began + LONGEST_WAIT_MS) {
    if ((await readOverlay(page)) === null) return { ms: Date.now() - began, worst: null };
  }
  return { ms: null, worst: null };
}
