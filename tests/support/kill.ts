import type { RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { targetGone } from '../../src/tools/browser/target-gone.ts';

/** The extension's offscreen document, with the Worker in it; null when there is none. */
export async function findOffscreenDocument({ session, extensionId }: Pick<RunningExtension, 'session' | 'extensionId'>): Promise<string | null> {
  // Without a filter for everything the protocol keeps it to itself.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const page = `chrome-extension://${extensionId}/src/extension/trainer/offscreen.html`;
  return targetInfos.find(({ url }) => url === page)?.targetId ?? null;
}

/** Kills the offscreen document, and waits until it has gone. */
export async function killOffscreenDocument(extension: Pick<RunningExtension, 'session' | 'extensionId'>): Promise<void> {
  const targetId = await findOffscreenDocument(extension);
  if (targetId === null) throw new Error('There is no offscreen document to kill.');
  await extension.session.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  const gone = targetGone(extension.session, targetId);
  await extension.session.send('Target.closeTarget', { targetId });
  await gone;
}

/** Kills the whole browser as the system would, with nothing written back, and waits until it has gone. */
export async function killBrowser({ session, context }: Pick<RunningExtension, 'session' | 'context'>): Promise<void> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not say which process it is.');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
}
