import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { setTimeout } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { Page } from 'playwright';

const LONGEST_WAIT_MS = 40_000;
const SELECTION_MENU_SETTLES_MS = 800;

const run = promisify(execFile);

/** A screen that nobody sees, for what only a headed browser has: native menus and keyboard commands. */
export interface VirtualScreen {
  /** For DISPLAY, such as ':99'. */
  readonly display: string;
  /** Sends keys, by their X names, to whatever has the focus on the screen. */
  press(...keys: readonly string[]): Promise<void>;
  /** Gives the browser's window the keyboard, as a window manager would: there is none on this screen. */
  focusBrowser(): Promise<void>;
  /** How many windows are visible, once there is one: a native menu is one more. */
  countWindows(): Promise<number>;
  close(): Promise<void>;
}

/** Starts an X server on a display that is free. */
export async function openVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    (server.stdio[3] as Readable).once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  const display = `:${number}`;
  const xdotool = async (...parameters: string[]): Promise<string> =>
    (await run('xdotool', parameters, { env: { ...process.env, DISPLAY: display } })).stdout;
  return {
    display,
    async press(...keys) {
      // A menu takes in one key at a time; sent at once, some are lost.
      await xdotool('key', '--clearmodifiers', '--delay', '60', ...keys);
    },
    async focusBrowser() {
      await xdotool('search', '--onlyvisible', '--name', 'Chromium', 'windowfocus', '--sync');
    },
    async countWindows() {
      for (;;) {
        // It gives up when a window goes while it looks; only a list of all is a count.
        const windows = await xdotool('search', '--onlyvisible', '--name', '').catch(() => null);
        if (windows !== null) return windows.split('\n').length - 1;
      }
    },
    async close() {
      const closed = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await closed;
    },
  };
}

/** How far above the bottom of Chromium's menu our item stands: below it are "Inspect", and on a plain page "View page source". */
const STEPS_FROM_BOTTOM = { page: 3, selection: 2, canvas: 2, image: 2 } as const;

/**
 * Right-clicks a place on a page and chooses "Predict next" from the browser's
 * own menu, by keyboard, which leaves the pointer where it is.
 *
 * @param on what lies under the pointer: the menu differs
 */
export async function chooseFromNativeMenu(
  screen: VirtualScreen,
  page: Page,
  place: { readonly x: number; readonly y: number },
  on: keyof typeof STEPS_FROM_BOTTOM,
): Promise<void> {
  const windows = await screen.countWindows();
  await page.mouse.click(place.x, place.y, { button: 'right' });
  // Until then keys would go to the page.
  const end = Date.now() + LONGEST_WAIT_MS;
  while ((await screen.countWindows()) <= windows) {
    if (Date.now() > end) throw new Error('The native menu did not open.');
  }
  // The menu of a selection is open before "Copy link to highlight" knows its link; when it does, the
  // menu starts over, and nothing outside the browser can see that happen.
  if (on === 'selection') await setTimeout(SELECTION_MENU_SETTLES_MS);
  const up = Array.from({ length: STEPS_FROM_BOTTOM[on] }, () => 'Up');
  await screen.press(...up, 'Return');
}
