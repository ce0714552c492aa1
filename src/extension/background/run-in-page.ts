import { browser } from '../platform/browser.ts';

/** A document inside a tab. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Runs a function of `page` in a document's own world; its return value is the
 * page's word and the only way back.
 *
 * @returns undefined where the page keeps us out by now: it has navigated, or its frame is gone
 */
export async function runInPage<Parameters extends unknown[]>(
  { tabId, frameId }: FrameAddress,
  func: (...parameters: Parameters) => unknown,
  ...args: Parameters
): Promise<unknown> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, world: 'MAIN', func, args })
    .catch(() => []);
  return injection?.result;
}
