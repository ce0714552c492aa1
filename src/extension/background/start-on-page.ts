import overlayScript from '../content/content-script.ts?script&iife';
import type { Trigger } from '../messages/protocol.ts';
import { markGesture } from '../page/mark-gesture.ts';
import { browser } from '../platform/browser.ts';
import { FrameForbiddenError, PageForbiddenError } from './problems.ts';
import type { FrameAddress } from './read-charts.ts';

/**
 * Brings the overlay onto a page that the user's gesture gave us.
 *
 * Both injections are handed to the browser in one go: the first notes down
 * where the pointer is before it moves on, the second starts the overlay, which
 * from then on asks for everything itself. The worker may be stopped right
 * after; there is nothing it would still have to do.
 *
 * @throws PageForbiddenError, FrameForbiddenError where the browser keeps extensions out
 */
export async function startOnPage({ tabId, frameId }: FrameAddress, trigger: Trigger): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const injections = [
    browser.scripting.executeScript({
      target,
      func: markGesture,
      args: [crypto.randomUUID(), trigger],
      injectImmediately: true,
    }),
    browser.scripting.executeScript({ target, files: [overlayScript], injectImmediately: true }),
  ];
  try {
    await Promise.all(injections);
  } catch {
    await Promise.allSettled(injections);
    throw frameId === 0 ? new PageForbiddenError() : new FrameForbiddenError();
  }
}
