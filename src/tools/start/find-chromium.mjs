import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { canInstallPackages, findProgram, installPackages, runCommand } from './run-command.mjs';

/** No download of a browser takes longer unless the network swallows it. */
const DOWNLOAD_LIMIT_SECONDS = 300;

/**
 * A browser that loads unpacked extensions, and in which way it was found.
 *
 * @typedef {{ readonly path: string, readonly how: string }} FoundBrowser
 */

/**
 * Finds a Chromium, or else gets one. Google Chrome itself is never taken:
 * since version 137 it ignores `--load-extension`.
 *
 * @param {string} root the checkout, with its packages installed
 * @returns {Promise<FoundBrowser>}
 * @throws {Error} in one sentence, when there is none and none can be had
 */
export async function findOrInstallChromium(root) {
  const found = findChromium(root);
  if (found) return found;
  console.log('No Chromium here; asking Playwright to download one ...');
  const command = [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'];
  await runCommand(process.execPath, command, { limitSeconds: DOWNLOAD_LIMIT_SECONDS, quiet: true });
  const downloaded = playwrightChromium(root);
  if (downloaded) return { path: downloaded, how: 'downloaded by Playwright just now' };
  if (canInstallPackages()) {
    console.log('It could not be downloaded; installing the chromium package with apt-get ...');
    await installPackages(['chromium', 'fonts-dejavu-core', 'fonts-liberation']);
    const installed = systemChromium();
    if (installed) return { path: installed, how: 'installed by apt-get just now' };
  }
  throw new Error(
    'There is no Chromium here and none could be installed: install one, or set PLAYWRIGHT_CHROMIUM to its path.',
  );
}

/**
 * Finds a Chromium that is already there.
 *
 * @param {string} root the checkout
 * @returns {FoundBrowser | null}
 * @throws {Error} when PLAYWRIGHT_CHROMIUM names no file
 */
export function findChromium(root) {
  const named = process.env['PLAYWRIGHT_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
    return { path: named, how: 'named by PLAYWRIGHT_CHROMIUM' };
  }
  const system = systemChromium();
  if (system) return { path: system, how: 'already installed' };
  const downloaded = playwrightChromium(root);
  return downloaded ? { path: downloaded, how: 'downloaded by Playwright earlier' } : null;
}

/** @returns {string | null} */
function systemChromium() {
  for (const name of ['chromium', 'chromium-browser', 'chrome-for-testing']) {
    const path = findProgram(name);
    // A snap sees neither temporary profiles nor hidden folders, so it cannot load the extension.
    if (path && !isSnap(path)) return path;
  }
  const elsewhere = {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: [join(process.env['LOCALAPPDATA'] ?? '', 'Chromium/Application/chrome.exe')],
  };
  const candidates = /** @type {Record<string, string[] | undefined>} */ (elsewhere)[process.platform] ?? [];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** @param {string} path */
function isSnap(path) {
  return realpathSync(path).includes('/snap');
}

/**
 * @param {string} root
 * @returns {string | null}
 */
function playwrightChromium(root) {
  try {
    const require = createRequire(join(root, 'package.json'));
    const { chromium } = /** @type {typeof import('playwright')} */ (require('playwright'));
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    // Its packages are not installed yet, or it knows no build for this system.
    return null;
  }
}
