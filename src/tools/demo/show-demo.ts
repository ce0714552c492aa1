import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens a window with the extension and the demo page, on a profile of its own,
 * and waits until its user closes it.
 */
export async function showDemo(chromium: string, extensionFolder: string, origin: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'predict-next-'));
  console.log('Right-click the chart and choose "Predict next", or paste numbers into the popup. Close the window to end this.');
  const browser = spawn(
    chromium,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `${origin}/`,
    ],
    { stdio: 'ignore' },
  );
  const stop = (): void => void browser.kill();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    browser.once('error', (error) => reject(new Error(`Chromium did not start: ${error.message}`)));
    browser.once('exit', resolve);
  }).finally(() => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  if (code !== null && code !== 0) throw new Error(`Chromium ended with ${code}.`);
}
