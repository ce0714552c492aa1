import type { CDPSession, Page } from 'playwright';
import type { RunningExtension } from '../../src/tools/browser/launch-extension.ts';

interface WorkerVersions {
  readonly versions: readonly { readonly scriptURL: string; readonly runningStatus: string }[];
}

/**
 * Kills the extension's service worker, as the browser does after 30 idle
 * seconds, and waits until it has stopped. The next event starts a new one.
 *
 * Playwright, being attached, keeps its handle on the worker and moves it to
 * the next one: only the browser's own word tells that it stopped.
 */
export async function stopWorker({ extensionId }: Pick<RunningExtension, 'extensionId'>, page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: WorkerVersions) => {
      if (versions.some((version) => version.scriptURL.includes(extensionId) && version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
