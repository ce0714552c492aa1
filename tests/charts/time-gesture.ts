import type { CDPSession, Page } from 'playwright';
import type { RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { dispatchMenuClick, type MenuClick } from '../support/extension-fixture.ts';

const LONGEST_WAIT_MS = 10_000;

/** In the shadow root: when the prediction is drawn, by the clock, looked for once a frame. */
const WHEN_DRAWN = `function (until) {
  return new Promise((resolve) => {
    const look = () => this.querySelector('path[data-role="prediction"]') ? resolve(Date.now()) : Date.now() > until ? resolve(null) : requestAnimationFrame(look);
    look();
  });
}`;

/**
 * From the menu's event in the worker to the frame that draws the prediction, in
 * ms. There must be no overlay on the page before.
 *
 * @throws when nothing was drawn within ten seconds
 */
export async function timeGesture({ worker }: Pick<RunningExtension, 'worker'>, page: Page, click: MenuClick = {}): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const began = await dispatchMenuClick(worker, click);
    const drawn = await whenDrawn(session, began + LONGEST_WAIT_MS);
    if (drawn === null) throw new Error('Nothing was drawn after the gesture.');
    return drawn - began;
  } finally {
    await session.detach();
  }
}

async function whenDrawn(session: CDPSession, until: number): Promise<number | null> {
  while (Date.now() < until) {
    const root = await closedRoot(session);
    if (!root) continue;
    const { result } = await session.send('Runtime.callFunctionOn', { objectId: root, functionDeclaration: WHEN_DRAWN, arguments: [{ value: until }], awaitPromise: true, returnByValue: true });
    return typeof result.value === 'number' ? result.value : null;
  }
  return null;
}

/** The overlay's shadow root, by an id of the protocol; undefined as long as there is no overlay. */
async function closedRoot(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.querySelector("predict-next-overlay")' });
  if (result.objectId === undefined) return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return object.objectId;
}
