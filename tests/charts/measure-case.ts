import type { Page } from 'playwright';
import type { RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { closePopup, openPopup } from '../../src/tools/browser/open-popup.ts';
import { readOverlay, type OverlayState } from '../../src/tools/browser/read-overlay.ts';
import { traceTasks } from '../support/trace-tasks.ts';
import { comparePlaces, type PlaceErrors } from './compare-places.ts';
import { compareValues, type ValueErrors } from './compare-values.ts';
import { followAct, followDestroy, type Following } from './follow-act.ts';
import { actsOf, openMatrixPage, type Act, type MatrixChart } from './matrix-page.ts';
import { timeGesture } from './time-gesture.ts';

/** What was measured on one chart. */
export interface CaseResult extends MatrixChart {
  readonly ratio: number;
  /** Why there is nothing else: what failed, in words. */
  readonly failure?: string;
  /** The overlay's own words for where the values come from. */
  readonly source?: string;
  readonly values?: ValueErrors | null;
  readonly places?: PlaceErrors;
  readonly following?: Readonly<Partial<Record<Act, Following>>>;
  /** From the gesture to the drawing, in ms: the median of seven. */
  readonly gestureMs?: number;
  /** What the page's thread computed in one go, in ms: the longest of all tasks of a gesture. */
  readonly longestTaskMs?: number;
}

const GESTURES = 7;
/** An overlay is in its place again when it is as near as before, or this near, in CSS px. */
const NEAR = 0.5;

/** Measures one chart through the running extension. */
export async function measureCase(extension: RunningExtension, page: Page, origin: string, chart: MatrixChart, { ratio, isMain }: { readonly ratio: number; readonly isMain: boolean }): Promise<CaseResult> {
  const result = { ...chart, ratio };
  try {
    await openMatrixPage(page, origin, chart);
    // Before the gesture: what is read then is to be read by it, too.
    const values = await compareValues(page);
    await closePopup(extension, await openPopup(extension, page));
    const click = chart.library === 'picture' ? ({ mediaType: 'image' } as const) : {};
    await timeGesture(extension, page, click);
    const overlay = await drawn(page);
    const places = await comparePlaces(page, overlay);
    const basis = { ...result, source: sourceIn(overlay), values, places };
    if (!isMain) return basis;
    const times: number[] = [];
    for (let gesture = 0; gesture < GESTURES; gesture++) {
      await close(page);
      if (basis.source.includes('pixels')) await rest();
      times.push(await timeGesture(extension, page, click));
    }
    await close(page);
    if (basis.source.includes('pixels')) await rest();
    const tasks = await traceTasks(extension.session, page, async () => void (await timeGesture(extension, page, click)));
    return { ...basis, gestureMs: median(times), longestTaskMs: tasks[0]?.cpuMs ?? 0, following: await followAll(page, Math.max(NEAR, 1.5 * places.worst)) };
  } catch (error) {
    return { ...result, failure: error instanceof Error ? error.message.split('\n')[0] : String(error) };
  }
}

async function followAll(page: Page, tolerance: number): Promise<Partial<Record<Act, Following>>> {
  const following: Partial<Record<Act, Following>> = {};
  for (const act of await actsOf(page)) following[act] = act === 'destroy' ? await followDestroy(page) : await followAct(page, act, tolerance);
  return following;
}

async function drawn(page: Page): Promise<OverlayState> {
  const overlay = await readOverlay(page);
  if (!overlay) throw new Error('The overlay went as soon as it came.');
  return overlay;
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('predict-next-overlay').waitFor({ state: 'detached' });
}

/** The browser lets nobody take more than two pictures a second. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1100));
}

/** "read from Chart.js, exact" of all the words. */
function sourceIn({ text }: OverlayState): string {
  return /(?:read from|digitised from) .+?(?:exact|[\d.]+\s?%)/.exec(text)?.[0] ?? '';
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}
