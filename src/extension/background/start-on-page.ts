import overlayScript from '../content/content-script.ts?script&iife';
import type { Choice, Trigger } from '../messages/protocol.ts';
import { markGesture } from '../page/mark-gesture.ts';
import { browser } from '../platform/browser.ts';
import { FrameForbiddenError, PageForbiddenError } from './problems.ts';
import type { FrameAddress } from './run-in-page.ts';

/**
 * Brings the overlay onto a page that the user's gesture gave us.
 *
 * Both injections are handed to the browser in one go: the first notes down
 * where the pointer is before it moves on, the second starts the overlay, which
 * from then on asks for everything itself. The worker may be stopped right
 * after; there is nothing it would still have to do.
 *
 * @param choice what the user chose already, where that was in another frame
 * @throws PageForbiddenError, FrameForbiddenError where the browser keeps extensions out
 */
export async function startOnPage(address: FrameAddress, trigger: Trigger, choice: Choice | null = null): Promise<void> {
  for (const pause of PAUSES_MS) {
    if (await inject(address, trigger, choice)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw address.frameId === 0 ? new PageForbiddenError() : new FrameForbiddenError();
}

/**
 * Chromium tells the worker of the gesture and the page's process of the grant that comes with it
 * on two ways. On a busy machine the first injection can arrive before its grant and is refused,
 * so a refusal counts only when it stands.
 */
const PAUSES_MS = [20, 50, 100, 200, 400];

/** Whether both injections were let in. */
async function inject({ tabId, frameId }: FrameAddress, trigger: Trigger, choice: Choice | null): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  const injections = [
    browser.scripting.executeScript({
      target,
      func: markGesture,
      args: [crypto.randomUUID(), trigger, JSON.stringify(choice)],
      injectImmediately: true,
    }),
    browser.scripting.executeScript({ target, files: [overlayScript], injectImmediately: true }),
  ];
  return (await Promise.allSettled(injections)).every(({ status }) => status === 'fulfilled');
}
