import { browser } from '../platform/browser.ts';

/** A document inside a tab. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
}

/** Where a function of `page` runs: where the page's own objects are, or where only ours and the document are. */
export type PageWorld = 'MAIN' | 'ISOLATED';

/** What came back from one frame. */
export interface FrameResult {
  readonly frameId: number;
  /** The page's word, whatever the world. */
  readonly result: unknown;
}

/**
 * Runs a function of `page` in a document; its return value is the page's word
 * and the only way back.
 *
 * @returns undefined where the page keeps us out by now: it has navigated, or its frame is gone
 */
export async function runInPage<Parameters extends unknown[]>(
  { tabId, frameId }: FrameAddress,
  world: PageWorld,
  func: (...parameters: Parameters) => unknown,
  ...args: Parameters
): Promise<unknown> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, world, func, args })
    .catch(() => []);
  return injection?.result;
}

/** The same in every frame of a tab that the user's gesture gave us: those of its own site. Nothing where the page keeps us out. */
export async function runInFrames<Parameters extends unknown[]>(
  tabId: number,
  world: PageWorld,
  func: (...parameters: Parameters) => unknown,
  ...args: Parameters
): Promise<FrameResult[]> {
  const injections = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, world, func, args })
    .catch(() => []);
  return injections.map(({ frameId, result }) => ({ frameId, result }));
}
