import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Readable } from 'node:stream';

const run = promisify(execFile);

/** A screen that nobody sees, for what only a headed browser has: native menus and keyboard commands. */
export interface VirtualScreen {
  /** For DISPLAY, such as ':99'. */
  readonly display: string;
  /** Sends keys, by their X names, to whatever has the focus on the screen. */
  press(...keys: readonly string[]): Promise<void>;
  /** How many windows are visible: a native menu is one more. */
  countWindows(): Promise<number>;
  close(): Promise<void>;
}

/** What a headed browser is to be started with, so that the page's px are the screen's. */
export const HEADED_ARGUMENTS: readonly string[] = ['--window-position=0,0', '--window-size=1200,850', '--disable-gpu'];

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
    async countWindows() {
      return (await xdotool('search', '--onlyvisible', '--name', '').catch(() => '')).split('\n').length - 1;
    },
    async close() {
      const closed = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await closed;
    },
  };
}
