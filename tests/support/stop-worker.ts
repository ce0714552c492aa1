import type { Page } from 'playwright';
import type { RunningExtension } from '../../src/tools/browser/launch-extension.ts';

/**
 * Kills the extension's service worker, as the browser does after 30 idle
 * seconds, and waits until it is gone. The next event starts a new one.
 */
export async function stopWorker({ context, extensionId }: Pick<RunningExtension, 'context' | 'extensionId'>, page: Page): Promise<void> {
  const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId));
  if (!worker) return;
  const gone = worker.waitForEvent('close');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await gone;
  await session.detach();
}
