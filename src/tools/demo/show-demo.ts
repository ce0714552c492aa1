import { launchExtension } from '../browser/launch-extension.ts';
import { welcomeTab } from '../browser/welcome-tab.ts';

/**
 * Opens a window with the extension and the demo page in front, on a profile of
 * its own, and waits until its user closes it. The page that the extension opens
 * when it is installed is the tab beside it.
 */
export async function showDemo(chromium: string, extensionFolder: string, origin: string): Promise<void> {
  const { context } = await launchExtension({ executablePath: chromium, folder: extensionFolder, display: 'desktop' });
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const stop = (): void => void context.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/`);
  await welcomeTab(context);
  await page.bringToFront();
  console.log('Right-click the chart and choose "Predict next", or paste numbers into the popup. Close the window to end this.');
  await closed;
}
